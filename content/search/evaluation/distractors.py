"""Synthetic entries on what else residents ask a gemeente: passports, trees, parking.

They share the common words of the vraagbaak (aanvragen, kosten, besluit, bezwaar, gemeente), so
that the search has to tell subjects apart. The same number always gives the same entries.
"""

import random
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from content.search.rules.rows import IndexRow
from content.search.rules.scopes import Scope

FILE = Path(__file__).parent / "distractors.toml"
SEED = 1859
SENTENCES = (6, 12)
KEYWORDS = (6, 11)


def distractors(number: int) -> Iterator[tuple[str, list[IndexRow]]]:
    """Yield `number` times a key and the one staff row of a synthetic entry."""
    parts = tomllib.loads(FILE.read_text(encoding="utf-8"))
    chance = random.Random(SEED)  # noqa: S311 - not a secret, only repeatable
    for serial in range(number):
        article, _, thing = parts["things"][serial % len(parts["things"])].partition("|")
        yield f"afleider-{serial}", [_row(serial, article, thing, parts, chance)]


def _row(
    serial: int, article: str, thing: str, parts: dict[str, Any], chance: random.Random
) -> IndexRow:
    names = {"lid": article, "een": "een", "ding": thing}
    title = chance.choice(parts["titles"]).format(**names)
    if chance.random() < 0.6:
        title = f"{title.rstrip('?')} {chance.choice(parts['extras'])}{'?' * title.endswith('?')}"
    sentences = chance.sample(parts["sentences"], chance.randint(*SENTENCES))
    keywords = chance.sample(parts["keywords"], chance.randint(*KEYWORDS))
    return IndexRow(
        scope=Scope.STAFF,
        title=title,
        url=f"/vraagbaak/afleider-{serial}/",
        keywords=tuple(keyword.format(**names) for keyword in keywords),
        body=" ".join(sentence.format(**names) for sentence in sentences),
    )
