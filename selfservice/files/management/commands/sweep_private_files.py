from typing import Any

from django.core.management.base import BaseCommand

from selfservice.files import services


class Command(BaseCommand):
    help = "Verwijder inhoud op schijf waar geen bestand in de database bij hoort."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{services.sweep()} losse bestanden verwijderd.")
