import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand

from content.pages import language_report


class Command(BaseCommand):
    """Report long sentences and hard words in everything the public reads."""

    help = "Check live pages, vraagbaak and shipped files. Exit code 1 when there are findings."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="print a list for programs")

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(language_report.everything())
        if options["json"]:
            self.stdout.write(json.dumps([asdict(row) for row in found], ensure_ascii=False))
        else:
            for row in found:
                self.stdout.write(f"{row.place}: {row.kind}: {row.text} → {row.advice}")
            self.stdout.write(f"{len(found)} findings.")
        if found:
            sys.exit(1)
