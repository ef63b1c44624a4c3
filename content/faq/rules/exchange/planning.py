"""What an import would do, entry by entry, before anything is done."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum

from content.faq.rules.exchange import checking
from content.faq.rules.exchange.checking import Known
from content.faq.rules.exchange.records import LABELS, Given, Record, shown


class Kind(StrEnum):
    """What becomes of one entry of the file."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    SAME = "gelijk"
    REFUSED = "geweigerd"


KIND_TEXT: dict[str, str] = {
    Kind.NEW: "Nieuw",
    Kind.CHANGED: "Gewijzigd",
    Kind.SAME: "Gelijk",
    Kind.REFUSED: "Geweigerd",
}
TWICE = "Het adres “{slug}” staat ook bij {places}."
WAITS = "Een collega heeft hiervan een concept klaarstaan. Handel dat eerst af in het CMS."
READY = "Deze tekst staat al klaar als concept."
NO_SUCH = "De verwante vraag “{slug}” bestaat niet."
MOST_SHOWN = 200
NOT_RETIRED = "De status wordt niet overgenomen: u maakt concepten."


@dataclass(frozen=True)
class Change:
    """One field, before and after, as people read it."""

    name: str
    before: str
    after: str

    @property
    def label(self) -> str:
        return LABELS[self.name]


@dataclass(frozen=True)
class Line:
    """What becomes of one entry. fingerprint: what the base held when this was worked out."""

    kind: Kind
    place: str
    slug: str
    question: str
    changes: tuple[Change, ...] = ()
    reasons: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    fingerprint: str = ""
    after: Record | None = None


@dataclass(frozen=True)
class Plan:
    """All of an import; `digest` is the same only when all of it is the same."""

    lines: tuple[Line, ...]
    publish: bool
    unknown: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        told = [self.publish, [asdict(line) for line in self.lines]]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    def of(self, kind: Kind) -> list[Line]:
        """Return the lines of one kind."""
        return [line for line in self.lines if line.kind == kind]

    @property
    def counts(self) -> dict[str, int]:
        return {kind.value: len(self.of(kind)) for kind in Kind}


@dataclass
class _Work:
    """The lines under way: an entry may point to another that this file makes."""

    lines: list[Line] = field(default_factory=list)

    def settle_relations(self, known: Known) -> list[Line]:
        """Refuse what points to nothing, until nothing changes any more."""
        while True:
            there = known.slugs | {line.slug for line in self.lines if line.kind == Kind.NEW}
            checked = [_without_dangling(line, there) for line in self.lines]
            if checked == self.lines:
                return checked
            self.lines = checked


def plan(
    given: Iterable[Given],
    known: Known,
    *,
    publish: bool,
    topic: str = "",
    unknown: tuple[str, ...] = (),
    clean: Callable[[str], str] = str,
) -> Plan:
    """Return what importing `given` would do.

    publish: put everything in the vraagbaak at once, or take it out. topic: slug of the topic for
    new entries that have none. clean: makes HTML as the editor would have made it.
    """
    items = [checking.with_slug(item) for item in given]
    doubles = _doubles(items)
    work = _Work()
    for item in items:
        if item.slug in doubles:
            item = item.refused(_twice(item, doubles[item.slug]))
        work.lines.append(_line(item, known, publish, topic, clean))
    return Plan(tuple(work.settle_relations(known)), publish, unknown)


def changes_between(
    before: Record, after: Record, clean: Callable[[str], str] = str
) -> tuple[Change, ...]:
    """Return the fields that differ; HTML that reads the same is the same."""
    found = []
    for name in LABELS:
        old, new = getattr(before, name), getattr(after, name)
        if old == new or (name == "details" and clean(old) == clean(new)):
            continue
        found.append(Change(name, shown(old), shown(new)))
    return tuple(found)


def _line(
    item: Given, known: Known, publish: bool, topic: str, clean: Callable[[str], str]
) -> Line:
    base = known.bases.get(item.slug)
    before = base.record if base else Record(item.slug, live=False)
    item, after = checking.filled_in(item, before, known, is_new=base is None, topic=topic)
    if not publish:
        if not item.values.get("live", True) and before.live:
            item = replace(item, notices=(*item.notices, NOT_RETIRED))
        after = replace(after, live=before.live)
    shared = {"place": item.place, "slug": item.slug, "notices": item.notices}
    shared["question"] = (after.question or before.question)[:MOST_SHOWN]
    if item.problems:
        return Line(Kind.REFUSED, reasons=item.problems, **shared)
    if after.details != before.details:
        after = replace(after, details=clean(after.details))
    changes = changes_between(before, after, clean)
    if base is None:
        return Line(Kind.NEW, changes=changes, after=after, **shared)
    shared["fingerprint"] = base.fingerprint
    if not changes:
        return Line(Kind.SAME, **shared)
    if base.draft is not None:
        if publish or changes_between(base.draft, replace(after, live=base.draft.live), clean):
            return Line(Kind.REFUSED, reasons=(WAITS,), **shared)
        shared["notices"] = (*item.notices, READY)
        return Line(Kind.SAME, **shared)
    return Line(Kind.CHANGED, changes=changes, after=after, **shared)


def _doubles(items: list[Given]) -> dict[str, list[str]]:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for item in items:
        if item.slug:
            places[item.slug].append(item.place)
    return {slug: found for slug, found in places.items() if len(found) > 1}


def _twice(item: Given, places: list[str]) -> str:
    others = [place for place in places if place != item.place][:5]
    return TWICE.format(slug=item.slug, places=", ".join(others))


def _without_dangling(line: Line, there: frozenset[str] | set[str]) -> Line:
    if line.after is None:
        return line
    lost = [slug for slug in line.after.related if slug not in there]
    if not lost:
        return line
    reasons = tuple(NO_SUCH.format(slug=slug) for slug in lost[:5])
    return replace(line, kind=Kind.REFUSED, reasons=reasons, changes=(), after=None)
