"""The vraagbaak as VAC-JSON: the object type VAC of open-objecten (vraag-antwoordcombinatie).

What the object type has no field for stands in a block of our own, which other systems skip. The
schema is in `vac-schema.json` beside this file.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from content.faq.rules import keywords
from content.faq.rules.exchange.records import BadFile, Given, Pair, ReadFile, Record, tidy

BLOCK = "samenAanHetStuur"
CITIZENS = "eu-burger"
TARGETS = (CITIZENS, "eu-bedrijf", "eu-burger-bedrijf")
STATUS = {"actief": True, "non-actief": False, "te-verwijderen": False}
NOT_JSON = "Dit is geen JSON. Het gaat mis op regel {line}."
NOT_A_LIST = "In dit bestand staat geen lijst van VAC’s."
TOO_DEEP = "Dit bestand is te diep genest om een lijst van VAC’s te zijn."
ODD_SIGNS = (
    "In dit bestand staan tekens die geen letters zijn. Maak het opnieuw en probeer het weer."
)
FIELDS = (
    *("doelgroep", "status", "vraag", "antwoord", "toelichting", "trefwoorden"),
    *("afdelingen", "gerelateerdeVACs", "gerelateerdeProducten"),
)
# Name in our block → field. Values that are lists or texts, checked by `_of_block`.
OWN: dict[str, tuple[str, type | tuple]] = {
    "kortAntwoord": ("answer", str),
    "uitleg": ("details", str),
    "onderwerp": ("topic", str),
    "voorWie": ("audience", str),
    "verwant": ("related", list),
    "verwantOpenbaar": ("related_public", list),
    "gemeenten": ("variants", dict),
    "wetten": ("laws", list),
    "bronnen": ("sources", list),
    "startknop": ("entrypoint", str),
    "eigenaarTeam": ("owner_team", str),
    "nakijkenNaMaanden": ("review_months", (int, type(None))),
    "hangtAfVanBedragen": ("has_amounts", bool),
}
_SLUG = re.compile(r"/vraagbaak/([-\w]{1,100})/?$")


def vac(record: Record, html: str, site: str, teams: dict[str, str], *, staff: bool) -> dict:
    """Return one VAC. html: short answer and explanation for other systems. site: address of the
    website without slash at the end. teams: names by slug. staff: with what is for staff only."""
    made: dict[str, Any] = {
        "doelgroep": CITIZENS,
        "status": "actief" if record.live else "non-actief",
        "vraag": record.question,
        "antwoord": html,
        "trefwoorden": [{"trefwoord": word} for word in record.keywords],
        "afdelingen": _departments(record, teams),
        "gerelateerdeVACs": [{"VAC": f"{site}/vraagbaak/{slug}/"} for slug in record.related],
        "gerelateerdeProducten": [],
    }
    if staff:
        made["toelichting"] = record.internal_note
    return made | {BLOCK: _block(record, html, staff=staff)}


def write(vacs: Iterable[dict]) -> str:
    """Return the file: a list of VACs."""
    return json.dumps(list(vacs), ensure_ascii=False, indent=2) + "\n"


def read(text: str, places: dict[str, str]) -> ReadFile:
    """Return what a list of VACs says, or a page of the Objects API. Raises BadFile."""
    try:
        data = json.loads(text, object_pairs_hook=_no_doubles, parse_constant=_no_constant)
        odd = any(map(_is_odd, _every_text(data)))
    except json.JSONDecodeError as error:
        raise BadFile(NOT_JSON.format(line=error.lineno)) from None
    except ValueError as error:
        raise BadFile(str(error)) from None
    except RecursionError:
        raise BadFile(TOO_DEEP) from None
    if odd:
        raise BadFile(ODD_SIGNS)
    if isinstance(data, dict):
        data = data.get("results", [data] if "vraag" in data else None)
    if not isinstance(data, list):
        raise BadFile(NOT_A_LIST)
    items = [_data_of(item) for item in data]
    names = {name for item in items if isinstance(item, dict) for name in item}
    given = tuple(_given(number, item, places) for number, item in enumerate(items, start=1))
    return ReadFile(given, tuple(sorted(names - {*FIELDS, BLOCK})))


def digest(html: str) -> str:
    """Return what shows whether another system changed the answer."""
    return hashlib.sha256(html.encode()).hexdigest()[:16]


def _block(record: Record, html: str, *, staff: bool) -> dict[str, Any]:
    block: dict[str, Any] = {"adres": record.slug, "antwoordKenmerk": digest(html)}
    for name, (field, _) in OWN.items():
        if field != ("related_public" if staff else "related"):
            value = getattr(record, "related" if field == "related_public" else field)
            block[name] = dict(value) if field == "variants" else _plain(value)
    return block


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [
            {"titel": row[0], "adres": row[1]} if isinstance(row, tuple) else row for row in value
        ]
    return value


def _departments(record: Record, teams: dict[str, str]) -> list[dict[str, str]]:
    slug = record.owner_team
    return [{"afdelingId": slug, "afdelingNaam": teams.get(slug, slug)}] if slug else []


def _every_text(data: Any) -> Iterator[str]:
    """Yield every text in `data`, names of fields too."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield name
            yield from _every_text(value)
    elif isinstance(data, list):
        for value in data:
            yield from _every_text(value)


def _is_odd(text: str) -> bool:
    """Whether an escape brought in what is no character, or one that no database keeps."""
    return "\x00" in text or any("\ud800" <= sign <= "\udfff" for sign in text)


def _data_of(item: Any) -> Any:
    """Return the VAC inside an object of the Objects API, or the item itself."""
    record = item.get("record") if isinstance(item, dict) else None
    return record["data"] if isinstance(record, dict) and "data" in record else item


def _given(number: int, item: Any, places: dict[str, str]) -> Given:
    place = f"VAC {number}"
    if not isinstance(item, dict):
        return Given(place, problems=("Dit is geen VAC.",))
    problems: list[str] = []
    values = _standard(item, problems)
    block = item.get(BLOCK, {})
    slug = ""
    if isinstance(block, dict):
        slug = block.get("adres", "") if isinstance(block.get("adres", ""), str) else ""
        own = _of_block(block, problems)
        if block.get("antwoordKenmerk") == digest(str(item.get("antwoord", ""))):
            values.pop("answer_html", None)
        else:
            own.pop("answer", None), own.pop("details", None)
        # What our own block says is exact; the standard fields are for others.
        values |= own
        if "related" in own or "related_public" in own:
            values.pop("related_urls", None)
    else:
        problems.append(f"“{BLOCK}” is geen blok met velden.")
    return Given(place, slug, _checked(values, places, problems), tuple(problems), _notices(item))


def _standard(item: dict, problems: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, field in (("vraag", "question"), ("antwoord", "answer_html")):
        if isinstance(item.get(name), str):
            values[field] = tidy(item[name])
        else:
            problems.append(f"“{name}” ontbreekt of is geen tekst.")
    if isinstance(item.get("toelichting"), str):
        values["internal_note"] = tidy(item["toelichting"])
    status = item.get("status")
    if isinstance(status, str) and status in STATUS:
        values["live"] = STATUS[status]
    else:
        problems.append("“status” kan zijn: actief, non-actief, te-verwijderen.")
    if item.get("doelgroep") not in TARGETS:
        problems.append(f"“doelgroep” kan zijn: {', '.join(TARGETS)}.")
    if "trefwoorden" in item:
        words = _texts(item["trefwoorden"], "trefwoord", problems)
        values["keywords"] = keywords.split("\n".join(words))
    if "gerelateerdeVACs" in item:
        values["related_urls"] = _texts(item["gerelateerdeVACs"], "VAC", problems)
    if item.get("afdelingen"):
        values["department"] = _department(item["afdelingen"])
    return values


def _of_block(block: dict, problems: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, (field, kind) in OWN.items():
        if name not in block:
            continue
        value = block[name]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            problems.append(f"“{BLOCK}.{name}” is niet te lezen.")
        elif field in ("laws", "sources"):
            values[field] = _pairs(value, name, problems)
        elif isinstance(value, list):
            values[field] = tuple(dict.fromkeys(part for part in value if isinstance(part, str)))
        else:
            values[field] = tidy(value) if isinstance(value, str) else value
    return values


def _checked(values: dict, places: dict[str, str], problems: list[str]) -> dict[str, Any]:
    variants = values.get("variants")
    if variants is not None:
        for slug, text in variants.items():
            if slug not in places or not isinstance(text, str):
                problems.append(f"De gemeente “{str(slug)[:40]}” kennen wij niet.")
        texts = {slug: str(text) for slug, text in variants.items()}
        values["variants"] = tuple(sorted((slug, tidy(text)) for slug, text in texts.items()))
    months = values.get("review_months")
    if months is not None and not 1 <= months <= 24:
        problems.append("“nakijkenNaMaanden” is een getal van 1 tot en met 24.")
    if "audience" in values and values["audience"] not in ("everyone", "staff"):
        problems.append("“voorWie” kan zijn: everyone, staff.")
    return values


def _pairs(rows: list, name: str, problems: list[str]) -> tuple[Pair, ...]:
    found = []
    for row in rows:
        pair = (row.get("titel"), row.get("adres", "")) if isinstance(row, dict) else (None, None)
        if not all(isinstance(part, str) for part in pair):
            problems.append(f"“{BLOCK}.{name}” is niet te lezen.")
            return ()
        found.append((tidy(pair[0]), tidy(pair[1])))
    return tuple(found)


def _texts(rows: Any, key: str, problems: list[str]) -> tuple[str, ...]:
    rows = rows if isinstance(rows, list) else [None]
    texts = tuple(row.get(key) if isinstance(row, dict) else None for row in rows)
    if not all(isinstance(text, str) for text in texts):
        problems.append(f"Een “{key}” is niet te lezen.")
        return ()
    return texts


def _department(rows: Any) -> tuple[str, str]:
    first = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
    return str(first.get("afdelingId", "")), str(first.get("afdelingNaam", ""))


def _notices(item: dict) -> tuple[str, ...]:
    found = []
    if item.get("doelgroep") in TARGETS[1:]:
        found.append("De doelgroep wordt niet bewaard: wij schrijven voor inwoners.")
    if item.get("gerelateerdeProducten"):
        found.append("Gerelateerde producten worden niet bewaard.")
    return tuple(found)


def slug_in(url: str) -> str:
    """Return the slug in the address of one of our entries, or an empty text."""
    match = _SLUG.search(url)
    return match.group(1) if match else ""


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("In dit bestand staat een veld twee keer in dezelfde VAC.")
    return made


def _no_constant(name: str) -> Any:
    raise ValueError(f"“{name}” is geen JSON.")
