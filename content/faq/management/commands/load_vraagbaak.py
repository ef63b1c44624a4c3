from typing import Any

from django.core.management.base import BaseCommand

from content.faq.services import load_shipped


class Command(BaseCommand):
    """Load the shipped entries; entries that an editor changed are left alone."""

    help = "Load or update the shipped entries of the vraagbaak. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        result = load_shipped(by=None)
        if options["verbosity"]:
            self.stdout.write(
                f"Vraagbaak: {len(result.created)} created, {len(result.updated)} updated, "
                f"{len(result.same)} unchanged, {len(result.kept)} kept as an editor left them."
            )
            for slug in result.kept:
                self.stdout.write(f"  kept: {slug}")
