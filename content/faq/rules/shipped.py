"""The entries that come with the product: one TOML file each."""

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "shipped"
TOPICS: tuple[tuple[str, str], ...] = (
    ("Levensonderhoud", "Bijstand, uitbetaling, veranderingen in uw leven"),
    ("Inkomensondersteuning", "Bijzondere kosten, toeslagen, meedoen"),
    ("Schulden", "Hulp bij schulden, ontruiming, bewind"),
    ("Mijn plan", "Uw casusregisseur, uw plan, uw aanvraag"),
    ("Werk en ontwikkeling", "Werken met steun, stage, dagbesteding"),
    ("Loopbaanplein", "Loopbaan, opleiding, ondernemen, personeel"),
    ("Rechten en contact", "Bezwaar, klacht, gegevens, contact"),
)


@dataclass(frozen=True)
class ShippedEntry:
    """A file as read; `digest` changes with its content."""

    slug: str
    digest: str
    data: dict[str, Any]


def read(folder: Path = FOLDER) -> Iterator[ShippedEntry]:
    """Yield the entries of `folder`; raise ValueError naming the file that is not good TOML."""
    for path in sorted(folder.glob("*.toml")):
        content = path.read_bytes()
        try:
            data = tomllib.loads(content.decode())
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ValueError(f"{path.name}: {error}") from error
        yield ShippedEntry(data["slug"], hashlib.sha256(content).hexdigest(), data)
