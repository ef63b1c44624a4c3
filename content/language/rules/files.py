"""Read the texts that visitors see out of content files."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

SUFFIXES = (".toml", ".html", ".txt")
# Keys that hold names, addresses, search words or official titles: nobody reads them as a text.
_SKIPPED = (
    "slug slugs url icon type kind topic entrypoint keywords law laws source sources related"
    " audience tone"
)
SKIPPED_KEYS = frozenset(_SKIPPED.split())


def find_files(paths: list[Path]) -> list[Path]:
    """Return the content files among the paths; of a folder all files below it, sorted."""
    found: list[Path] = []
    for path in paths:
        below = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [file for file in below if not path.is_dir() or file.suffix in SUFFIXES]
    return found


def texts(path: Path) -> Iterator[str]:
    """Yield every text of a content file.

    Raises:
        OSError: the file cannot be read.
        ValueError: the file is not UTF-8, not valid TOML, or of another kind.
    """
    if path.suffix not in SUFFIXES:
        raise ValueError(f"only {', '.join(SUFFIXES)} files can be checked")
    content = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        yield from _strings(tomllib.loads(content))
    else:
        yield content


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key.lower() not in SKIPPED_KEYS:
                yield from _strings(item)
