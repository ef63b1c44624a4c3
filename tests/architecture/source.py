"""The source tree as the architecture tests see it."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("portal", "content", "selfservice", "tests")
# Lowest first: a model may point to its own room or a lower one.
ROOMS = [
    "portal.core",
    "portal.audit",
    "portal.mail",
    "portal.ui",
    "portal.accounts",
    "content",
    "selfservice",
]


def python_files(root: Path = ROOT) -> Iterator[Path]:
    """Yield our own Python files, migrations and settings left out."""
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            if not {"migrations", "settings"} & set(path.relative_to(root).parts):
                yield path


def room_of(module: str) -> int | None:
    """Return the height of the room that `module` lies in, or None for other people's code."""
    for height, room in enumerate(ROOMS):
        if module == room or module.startswith(f"{room}."):
            return height
    return None
