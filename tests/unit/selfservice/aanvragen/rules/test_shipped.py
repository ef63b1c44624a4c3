"""The request types that come with the product: right, readable, without invented amounts."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import selfservice.aanvragen
from content.language.rules import findings
from selfservice.aanvragen.rules.definition import check, parse
from selfservice.aanvragen.rules.designs import normal
from selfservice.aanvragen.rules.reachable import reach

SHIPPED = sorted((Path(selfservice.aanvragen.__file__).parent / "shipped").glob("*.toml"))
DESTINATIONS = {
    "afspraak-met-casusregisseur": "casusregisseur",
    "bijzondere-bijstand": "werkleerbedrijf",
    "collectieve-zorgverzekering": "buiten",
    "hulp-bij-schulden": "gemeente",
    "individuele-inkomenstoeslag": "werkleerbedrijf",
    "klacht-of-compliment": "organisatie",
    "loopbaanadvies": "loopbaanplein",
    "meedoenregeling": "werkleerbedrijf",
    "vraag-over-mijn-plan": "casusregisseur",
    "wijziging-doorgeven": "werkleerbedrijf",
}
NO_TEXT = frozenset({"key", "kind", "value", "question", "operator", "url", "match", "facts"})


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, list):
        for item in part:
            yield from texts(item)
    elif isinstance(part, dict):
        for name, value in part.items():
            if name not in NO_TEXT:
                yield from texts(value)


def test_every_type_of_the_domain_ships_with_its_destination():
    assert {path.stem: read(path)["destination"] for path in SHIPPED} == DESTINATIONS


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_it_may_be_published_and_an_editor_can_take_it_over(path):
    data = read(path)
    check(data)
    kept = normal(data)
    check(kept)
    assert normal(kept) == kept
    assert [item.key for item in parse(kept).questions] == [
        item.key for item in parse(data).questions
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_it_is_b1_and_names_no_amounts(path):
    said = list(texts({name: value for name, value in read(path).items() if name != "routing"}))
    assert [finding.text for text in said for finding in findings.check(text)] == []
    assert [text for text in said if re.search(r"€|\beuro\b", text)] == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_shortest_way_through_has_at_most_seven_screens(path):
    assert len(reach(parse(read(path)), {}).screens) <= 7


def test_the_meedoenregeling_differs_per_gemeente_by_explicit_overrides():
    data = read(next(path for path in SHIPPED if path.stem == "meedoenregeling"))
    helps = {
        place: next(q.help for q in parse(data, place).questions if q.key == "waarvoor")
        for place in ("", "berkelland", "oost-gelre", "winterswijk")
    }
    assert len(set(helps.values())) == 4
