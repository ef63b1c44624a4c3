"""``python -m content.language PATH...``: check content files; exit 1 when there are findings."""

import argparse
import sys
from pathlib import Path

from content.language.rules.files import find_files, texts
from content.language.rules.findings import LONGEST_SENTENCE, check


def main(arguments: list[str] | None = None) -> int:
    """Print ``file: kind: text → advice`` for each finding.

    Returns:
        0 without findings, 1 with findings, 2 when a file could not be read.
    """
    parser = argparse.ArgumentParser(prog="content.language", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--longest", type=int, default=LONGEST_SENTENCE, help="words in a sentence")
    options = parser.parse_args(arguments)
    return max(
        (_check_file(file, options.longest) for file in find_files(options.paths)), default=0
    )


def _check_file(file: Path, longest: int) -> int:
    try:
        findings = [finding for text in texts(file) for finding in check(text, longest=longest)]
    except (OSError, ValueError) as error:
        print(f"{file}: {error}", file=sys.stderr)
        return 2
    for finding in findings:
        print(f"{file}: {finding.kind}: {finding.text} → {finding.advice}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
