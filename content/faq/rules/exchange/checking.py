"""Whether what a file says of one entry can be kept here, and what the entry then holds."""

import re
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from content.faq.rules import texts
from content.faq.rules.exchange.records import Given, Pair, Record, tidy
from content.faq.rules.exchange.vac_files import slug_in
from content.search.rules.words import words

LONGEST = {"question": 200, "answer": 700, "internal_note": 20_000, "details": 100_000}
LONGEST_LOCAL = 1000
LONGEST_TITLE = {"laws": 150, "sources": 200}
LONGEST_URL = 200
LONGEST_SLUG = 100
PLAIN = ("question", "answer", "details", "internal_note", "audience", "entrypoint", "live")
PLAIN += ("keywords", "has_amounts", "review_months", "laws", "sources", "related")
_SLUG = re.compile(r"[-a-zA-Z0-9_]{1,100}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FIRST_PARAGRAPH = re.compile(r"\s*<p\b[^>]*>(.*?)</p>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True)
class Base:
    """An entry that is there. draft: what an editor has ready beside it, or None."""

    record: Record
    fingerprint: str
    draft: Record | None = None


@dataclass(frozen=True)
class Known:
    """What the base has: entries of the file, slugs of all, and names by slug.

    hidden: slugs of entries that the public cannot read.
    """

    bases: dict[str, Base]
    slugs: frozenset[str]
    hidden: frozenset[str]
    topics: dict[str, str]
    teams: dict[str, str]
    places: dict[str, str]
    buttons: frozenset[str]


def with_slug(item: Given) -> Given:
    """Return the item with an address: its own, or one made of the question."""
    if item.slug:
        good = bool(_SLUG.fullmatch(item.slug))
        return item if good else item.refused(f"“{item.slug[:60]}” is geen adres.")
    made = "-".join(words(str(item.values.get("question", ""))))[:LONGEST_SLUG].strip("-")
    return replace(item, slug=made) if made else item.refused("Er is geen adres en geen vraag.")


def filled_in(
    item: Given, before: Record, known: Known, *, is_new: bool, topic: str
) -> tuple[Given, Record]:
    """Return the item with what is wrong with it, and the entry as it would become."""
    problems, notices = list(item.problems), list(item.notices)
    values = dict(item.values)
    if "answer_html" in values:
        values["answer"], values["details"] = split_answer(values["answer_html"])
    wanted: dict[str, Any] = {name: values[name] for name in PLAIN if name in values}
    wanted |= _variants(values, before, known, problems)
    wanted |= _relations(values, before, known, notices)
    wanted |= _topic(values, before, known, topic, problems)
    wanted |= _team(values, known, problems, notices)
    after = replace(before, live=True) if is_new else before
    after = replace(after, **wanted)
    problems += _wrong(after, known, before)
    return replace(item, problems=tuple(problems), notices=tuple(notices)), after


def split_answer(text: str) -> tuple[str, str]:
    """Return (short answer, explanation) of an answer that is both: the first paragraph is short.

    text: HTML, or plain text with an empty line between paragraphs.
    """
    if "<" not in text:
        first, _, rest = text.partition("\n\n")
        return " ".join(first.split()), "".join(f"<p>{part}</p>" for part in _parts(rest))
    match = _FIRST_PARAGRAPH.match(text)
    if match:
        return texts.plain_text(match.group(1)), text[match.end() :].strip()
    return next(iter(texts.lines(text)), ""), text


def _parts(text: str) -> list[str]:
    escaped = text.replace("&", "&amp;")
    return [" ".join(part.split()) for part in escaped.split("\n\n") if part.strip()]


def _variants(values: dict, before: Record, known: Known, problems: list[str]) -> dict[str, Any]:
    if "variants" in values:
        found = dict(values["variants"])
    elif "variants_of" in values:
        # A gemeente without a column of its own keeps its text.
        found = dict(before.variants) | values["variants_of"]
    else:
        return {}
    for slug, text in found.items():
        if len(text) > LONGEST_LOCAL:
            name = known.places.get(slug, slug)
            problems.append(f"De tekst voor {name} is langer dan {LONGEST_LOCAL} tekens.")
    return {"variants": tuple(sorted((slug, text) for slug, text in found.items() if text))}


def _relations(
    values: dict, before: Record, known: Known, notices: list[str]
) -> dict[str, tuple[str, ...]]:
    if "related_urls" in values:
        found = [slug_in(url) for url in values["related_urls"]]
        here = tuple(dict.fromkeys(slug for slug in found if slug))
        if len(here) < len(found):
            notices.append("Verwijzingen naar VAC’s elders worden niet bewaard.")
        values = values | {"related_public": here}
    if "related_public" not in values or "related" in values:
        return {}
    # A public file says nothing of relations with what is not public: they stay, at their place.
    named, hidden = list(values["related_public"]), known.hidden
    public = [slug for slug in before.related if slug not in hidden]
    if named == public:
        return {"related": before.related}
    kept = tuple(slug for slug in before.related if slug in hidden and slug not in named)
    return {"related": (*named, *kept)}


def _topic(
    values: dict, before: Record, known: Known, default: str, problems: list[str]
) -> dict[str, str]:
    named = values.get("topic") or before.topic or default
    found = _slug_of(named, known.topics)
    if not named:
        problems.append("Er is geen onderwerp. Kies er een voor nieuwe vragen zonder onderwerp.")
    elif found is None:
        problems.append(f"Het onderwerp “{named[:60]}” kennen wij niet.")
    return {"topic": found or ""}


def _team(values: dict, known: Known, problems: list[str], notices: list[str]) -> dict[str, str]:
    if values.get("owner_team"):
        found = _slug_of(values["owner_team"], known.teams)
        if found is None:
            problems.append(f"Het team “{values['owner_team'][:60]}” kennen wij niet.")
        return {"owner_team": found or ""}
    if "owner_team" in values:
        return {"owner_team": ""}
    for name in filter(None, values.get("department", ())):
        if (found := _slug_of(name, known.teams)) is not None:
            return {"owner_team": found}
    if "department" in values:
        notices.append("De afdeling kennen wij niet. De eigenaar blijft zoals die is.")
    return {}


def _slug_of(name: str, known: dict[str, str]) -> str | None:
    if name in known:
        return name
    return next((slug for slug, text in known.items() if text.lower() == name.lower()), None)


def _wrong(after: Record, known: Known, before: Record) -> list[str]:
    found = []
    if not words(after.question):
        found.append("De vraag ontbreekt.")
    if not after.answer:
        found.append("Het korte antwoord ontbreekt.")
    for name, most in LONGEST.items():
        length = len(getattr(after, name))
        if length > most:
            label = {"question": "De vraag", "answer": "Het korte antwoord"}.get(name, "Een tekst")
            found.append(f"{label} telt {length} tekens; {most} is het meeste.")
    found += _wrong_pairs(after.laws, "laws", needs_url=True)
    found += _wrong_pairs(after.sources, "sources", needs_url=False)
    if after.entrypoint and after.entrypoint not in {*known.buttons, before.entrypoint}:
        found.append(f"De startknop “{after.entrypoint[:60]}” kennen wij niet.")
    if after.slug in after.related:
        found.append("De vraag verwijst naar zichzelf.")
    fields = (after.question, after.answer, after.details, after.internal_note, *after.keywords)
    if any(map(_CONTROL.search, fields)):
        found.append("In de tekst staat een teken dat niet te bewaren is.")
    return found


def _wrong_pairs(pairs: tuple[Pair, ...], name: str, *, needs_url: bool) -> list[str]:
    found = []
    for title, url in pairs:
        if not title or len(title) > LONGEST_TITLE[name] or _CONTROL.search(title):
            found.append(f"Een wet of bron heeft geen titel, of een te lange: “{title[:40]}”.")
        if (url or needs_url) and not _is_web_address(url):
            found.append(f"“{url[:60]}” is geen webadres.")
    return found


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    good = parts.scheme in ("http", "https") and bool(parts.hostname)
    return good and len(url) <= LONGEST_URL and url == tidy(url) and not re.search(r"\s", url)
