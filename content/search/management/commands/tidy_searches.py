from typing import Any

from django.core.management.base import BaseCommand

from content.search import keeping


class Command(BaseCommand):
    help = "Haal de woorden uit zoekopdrachten van een kwartaal oud. Elke dag."

    def handle(self, *args: Any, **options: Any) -> None:
        emptied, removed = keeping.tidy()
        self.stdout.write(f"{emptied} zoekopdrachten zonder woorden, {removed} verwijderd.")
