"""Read the shipped texts: one TOML file a page."""

import hashlib
import json
import tomllib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).resolve().parent.parent / "shipped"
# The order in which pages stand in the tree, and so in menus and lists.
KINDS = (
    "home",
    "municipality_index",
    "theme",
    "information",
    "loopbaanplein",
    "municipality",
    "plain",
)
THEMES = (
    "werk-in-loondienst",
    "zelfstandig-werken",
    "opleiding-en-training",
    "inkomen-en-ondersteuning",
    "schulden",
)


@dataclass(frozen=True)
class ShippedText:
    """One shipped file: its keys, and a digest that changes when the text does."""

    slug: str
    kind: str
    data: dict[str, Any]
    digest: str

    def fields(self) -> dict[str, Any]:
        """Return the values of the fields that every kind of page has."""
        data = self.data
        return {
            "title": data["title"],
            "summary": data["summary"],
            "search_description": data.get("search_description", ""),
            "icon": data.get("icon", "hulp"),
            "reviewed_on": _date(data.get("reviewed_on")),
            "sources": _stream(("source", source) for source in data.get("sources", [])),
            "body": _stream(map(block_value, data.get("body", []))),
        }


def read_all(folder: Path = SHIPPED) -> list[ShippedText]:
    """Return every shipped text in the order of the tree; raise ValueError on a broken file."""
    return sorted((read(path) for path in folder.glob("*.toml")), key=_place)


def read(path: Path) -> ShippedText:
    """Return one shipped text; raise ValueError when it is not valid TOML or misses a key."""
    raw = path.read_text(encoding="utf-8")
    data = tomllib.loads(raw)
    missing = {"slug", "kind", "title", "summary"} - data.keys()
    if missing or data["kind"] not in KINDS:
        raise ValueError(f"{path.name}: missing {sorted(missing)} or unknown kind")
    digest = hashlib.sha256(raw.encode()).hexdigest()
    return ShippedText(data["slug"], data["kind"], data, digest)


def partners(data: dict[str, Any]) -> str:
    """Return the partners of the Loopbaanplein as the field stores them."""
    return _stream(("partner", partner) for partner in data.get("partners", []))


def block_value(row: dict[str, Any]) -> tuple[str, Any]:
    """Return (type, stored value) of one `[[body]]` table."""
    kind = row["type"]
    values = {key: value for key, value in row.items() if key not in ("type", "html")}
    if "html" in row:
        values["text"] = row["html"].strip()
    if kind == "local":
        values = _local(values)
    return kind, None if kind == "contact" else values


def _local(values: dict[str, Any]) -> dict[str, Any]:
    heading = values.pop("heading", "")
    variants = [{"municipality": slug, "text": html.strip()} for slug, html in values.items()]
    return {"heading": heading, "variants": variants}


def _stream(rows: Iterator[tuple[str, Any]]) -> str:
    blocks = [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in rows]
    return json.dumps(blocks)


def _date(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else value or None


def _place(text: ShippedText) -> tuple[int, int, int, str]:
    theme = THEMES.index(text.slug) if text.slug in THEMES else len(THEMES)
    return KINDS.index(text.kind), theme, text.data.get("order", 50), text.data["title"]
