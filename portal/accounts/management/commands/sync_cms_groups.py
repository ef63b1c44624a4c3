from typing import Any

from django.core.management.base import BaseCommand

from portal.accounts.cms import groups


class Command(BaseCommand):
    help = "Brings the groups of the content system in line with the roles. Run after an upgrade."

    def handle(self, *args: Any, **options: Any) -> None:
        names = ", ".join(groups.sync_groups())
        self.stdout.write(f"In line with the code: {names}.")
