import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.search.evaluation import running


class Command(BaseCommand):
    help = "Measures the staff search with labelled queries; the last line is JSON."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="TSV with the columns category, query, slugs")
        parser.add_argument(
            "--distractors", type=int, default=0, help="synthetic entries, rolled back afterwards"
        )
        parser.add_argument("--misses", action="store_true", help="also list what was missed")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            cases = running.read_cases(Path(options["file"]))
        except (OSError, ValueError) as error:
            raise CommandError(str(error)) from error
        result = running.evaluate(cases, extra=max(0, options["distractors"]))
        for case in result.missed if options["misses"] else []:
            self.stdout.write(f"{case.category}\t{case.query}\t{','.join(sorted(case.slugs))}")
        mean, middle, slow = result.cpu
        self.stdout.write(f"processor time a search: mean {mean}, p50 {middle}, p95 {slow} ms")
        self.stdout.write(json.dumps(result.figures))
