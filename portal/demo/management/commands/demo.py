from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.demo import loading, serving


class Command(BaseCommand):
    help = "Loads the demo (only what is not there yet) and serves it, with the task worker."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-serve", action="store_true", help="load only")

    def handle(self, *args: Any, **options: Any) -> None:
        for title, step in loading.STEPS:
            self.stdout.write(f"  {title} ...")
            self.stdout.flush()
            step()
        if not options["no_serve"]:
            serving.serve(say=self.stdout.write)
