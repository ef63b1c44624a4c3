from typing import Any

from django.core.management.base import BaseCommand

from content.faq.services import send_digests


class Command(BaseCommand):
    """For the scheduler of the server, once a week or every day: nobody gets two in a week."""

    help = "Mail the owners of answers that have to be looked at."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Vraagbaak: {send_digests()} owners mailed.")
