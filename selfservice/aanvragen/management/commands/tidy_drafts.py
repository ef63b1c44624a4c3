from typing import Any

from django.core.management.base import BaseCommand

from selfservice.aanvragen import services


class Command(BaseCommand):
    help = "Herinner aan concepten van een week oud en verwijder die van 60 dagen. Elke dag."

    def handle(self, *args: Any, **options: Any) -> None:
        removed, reminded = services.remove_old_drafts(), services.remind_drafts()
        self.stdout.write(f"{reminded} concepten herinnerd, {removed} verwijderd.")
