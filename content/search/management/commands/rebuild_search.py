from typing import Any

from django.core.management.base import BaseCommand

from content.search import services


class Command(BaseCommand):
    help = "Remakes the search index from everything that is published."

    def handle(self, *args: Any, **options: Any) -> None:
        for kind, rows in services.rebuild().items():
            self.stdout.write(f"{kind}: {rows} rows.")
