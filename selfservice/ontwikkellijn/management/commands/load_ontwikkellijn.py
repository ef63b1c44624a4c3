from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from selfservice.ontwikkellijn import services


class Command(BaseCommand):
    help = "Loads the shipped development line of a region. Safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", nargs="?", default="oost-achterhoek")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            line = services.read_line(options["slug"])
        except FileNotFoundError as error:
            raise CommandError(f"There is no shipped line for {options['slug']}.") from error
        self.stdout.write(f"Loaded {services.load_line(line=line)} stages.")
