from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.faq import services
from content.faq.rules import shipped


class Command(BaseCommand):
    help = "Loads the shipped entries of the vraagbaak. Safe to repeat; keeps the work of editors."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=shipped.FOLDER, help="TOML files")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            result = services.load_shipped(by=None, path=options["folder"])
        except (ValueError, KeyError) as error:
            raise CommandError(f"A shipped entry is not right: {error}") from error
        self.stdout.write(
            f"{len(result.created)} new, {len(result.updated)} changed, {len(result.same)} the "
            f"same, {len(result.kept)} kept as an editor left them."
        )
