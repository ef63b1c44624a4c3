"""Read the shipped entries: one TOML file each."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from content.faq.rules.audience import Audience

SHIPPED = Path(__file__).resolve().parent.parent / "shipped"
REQUIRED = frozenset({"slug", "topic", "question", "answer", "audience", "verified_on"})
AMOUNTS_MONTHS = 6


@dataclass(frozen=True)
class ShippedText:
    """One shipped file: its keys, and a digest that changes when the text does."""

    slug: str
    data: dict[str, Any]
    digest: str

    def fields(self) -> dict[str, Any]:
        """Return the plain fields of the entry."""
        data = self.data
        return {
            "question": data["question"],
            "answer": data["answer"].strip(),
            "details": data.get("details", "").strip(),
            "internal_note": data.get("internal_note", "").strip(),
            "audience": Audience(data["audience"]),
            "keywords": "\n".join(data.get("keywords", [])),
            "entrypoint": data.get("entrypoint", ""),
            "review_months": data.get("review_months"),
            "has_amounts": data.get("review_months") == AMOUNTS_MONTHS,
        }


def read_all(folder: Path = SHIPPED) -> list[ShippedText]:
    """Return every shipped entry by slug; raise ValueError on a broken file."""
    return [read(path) for path in sorted(folder.glob("*.toml"))]


def read(path: Path) -> ShippedText:
    """Return one shipped entry; raise ValueError when it is not valid TOML or misses a key."""
    raw = path.read_text(encoding="utf-8")
    data = tomllib.loads(raw)
    missing = REQUIRED - data.keys()
    if missing or data["slug"] != path.stem:
        raise ValueError(f"{path.name}: missing {sorted(missing)}, or another slug than its name")
    return ShippedText(data["slug"], data, hashlib.sha256(raw.encode()).hexdigest())
