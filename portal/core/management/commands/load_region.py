from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.core import services


class Command(BaseCommand):
    help = "Loads a shipped regional profile: gemeenten, organisations and teams. Safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="for instance oost-achterhoek")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            profile = services.read_region(options["slug"])
        except FileNotFoundError as error:
            raise CommandError(f"There is no shipped region {options['slug']}.") from error
        region = services.load_region(profile=profile)
        self.stdout.write(f"Loaded {region.name}.")
