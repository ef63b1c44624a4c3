"""Between what an editor fills in and the definition that is published. Both ways, plain data.

A design is a mapping of field values; its streams are lists of (type, value) pairs.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from selfservice.aanvragen.rules.outcomes import OUTCOME_TEXT
from selfservice.aanvragen.rules.questions import KINDS_WITHOUT_ANSWER

INTRODUCTION = ("lead", "for_whom", "duration", "by_whom")
HINTS = {
    "subject": ("subject_question", "subjects"),
    "wish": ("wish_question", "wishes"),
    "organisation": ("organisation_question", "organisations"),
}
EXTRAS = ("options", "least", "most", "facts")
Stream = Iterable[tuple[str, Mapping[str, Any]]]


def slug_of(text: str) -> str:
    """Return `text` as a short name: small letters, digits and dashes, at most 50 characters."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:50].strip("-")


def to_definition(design: Mapping[str, Any]) -> dict[str, Any]:
    """Return the definition of a design: what a version keeps, and the wizard runs on."""
    data = {
        "introduction": {name: design[name] for name in INTRODUCTION},
        "decision_weeks": design["decision_weeks"],
        "promise": design["promise"],
        "receipt": design["receipt"],
        "decisions": {key: design[f"text_{key}"] for key in map(str, OUTCOME_TEXT)},
        "documents": [dict(value) for _, value in design["documents"]],
        "next_steps": [dict(value) for _, value in design["next_steps"]],
        "screens": [_screen(value) for _, value in design["screens"]],
        "routing": _routing(design["routing"]),
    }
    if design["outside_label"] or design["outside_url"]:
        data["outside"] = {"label": design["outside_label"], "url": design["outside_url"]}
    variants = {value["municipality"]: _variant(value) for _, value in design["variants"]}
    return data | ({"variants": variants} if variants else {})


def from_definition(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the design whose definition is `data`."""
    texts = {f"text_{key}": data["decisions"][key] for key in map(str, OUTCOME_TEXT)}
    return {
        **{name: data["introduction"][name] for name in INTRODUCTION},
        **texts,
        "decision_weeks": data["decision_weeks"],
        "promise": data.get("promise", "besluit"),
        "receipt": data["receipt"],
        **{f"outside_{name}": data.get("outside", {}).get(name, "") for name in ("label", "url")},
        "documents": [("document", row) for row in data.get("documents", [])],
        "next_steps": [("step", row) for row in data.get("next_steps", [])],
        "screens": [("screen", _screen_back(row)) for row in data.get("screens", [])],
        "routing": _routing_back(data.get("routing", {})),
        "variants": [
            ("variant", _variant_back(place, row))
            for place, row in data.get("variants", {}).items()
        ],
    }


def normal(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a right definition as an editor's form would write it, to compare like with like."""
    return to_definition(from_definition(data))


def _screen(value: Mapping[str, Any]) -> dict[str, Any]:
    questions = [_question(kind, row) for kind, row in value["questions"]]
    row = {"key": value["key"] or slug_of(value["title"]), "title": value["title"]}
    return row | _filled(intro=value.get("intro")) | {"questions": questions}


def _question(kind: str, value: Mapping[str, Any]) -> dict[str, Any]:
    row = {"key": value["key"] or slug_of(value["label"]), "kind": kind, "label": value["label"]}
    row |= _filled(help=value.get("help"), facts=list(value.get("facts") or ()))
    if value.get("required") is False:
        row["required"] = False
    if "options" in value:
        row["options"] = [_option(item) for item in value["options"]]
    row |= {name: value[name] for name in ("least", "most") if value.get(name) is not None}
    conditions = [_condition(item) for item in value.get("conditions") or ()]
    if conditions:
        match = _filled(match=value.get("match") if value.get("match") != "all" else "")
        row["show_if"] = match | {"conditions": conditions}
    return row


def _option(value: Mapping[str, Any]) -> dict[str, Any]:
    row = {"value": value["value"] or slug_of(value["label"]), "label": value["label"]}
    return row | _filled(hint=value.get("hint"))


def _condition(value: Mapping[str, Any]) -> dict[str, Any]:
    amount = value["value"].strip().replace(",", ".")
    compared = amount if re.fullmatch(r"\d+(\.\d+)?", amount) else slug_of(value["value"])
    row = {"question": slug_of(value["question"]), "value": compared}
    return row | ({"operator": value["operator"]} if value["operator"] != "is" else {})


def _routing(stream: Stream) -> dict[str, Any]:
    hints: dict[str, Any] = {}
    for kind, value in stream:
        question, meanings = HINTS[kind]
        hints[question] = slug_of(value["question"])
        hints.setdefault(meanings, {})[slug_of(value["answer"])] = value["meaning"]
    return hints


def _variant(value: Mapping[str, Any]) -> dict[str, Any]:
    texts = {item["place"]: item["text"] for item in value["texts"]}
    questions = {
        slug_of(item["question"]): _filled(
            label=item["label"], help=item["help"], leave_out=item["leave_out"]
        )
        for item in value["questions"]
    }
    documents = [dict(item) for item in value["documents"]]
    return _filled(
        texts=texts,
        questions=questions,
        documents=documents,
        decision_weeks=value["decision_weeks"],
    )


def _filled(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _screen_back(row: Mapping[str, Any]) -> dict[str, Any]:
    questions = [(item["kind"], _question_back(item)) for item in row["questions"]]
    return {
        "key": row["key"],
        "title": row["title"],
        "intro": row.get("intro", ""),
        "questions": questions,
    }


def _question_back(row: Mapping[str, Any]) -> dict[str, Any]:
    show_if = row.get("show_if") or {}
    conditions = [{"operator": "is", **item} for item in show_if.get("conditions", [])]
    options = [{"hint": "", **item} for item in row.get("options", [])]
    return {
        "key": row["key"],
        "label": row["label"],
        "help": row.get("help", ""),
        "match": show_if.get("match", "all"),
        "conditions": conditions,
        **{name: row[name] for name in EXTRAS if name in row},
        **({"options": options} if options else {}),
        **({} if row["kind"] in KINDS_WITHOUT_ANSWER else {"required": row.get("required", True)}),
    }


def _routing_back(hints: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (kind, {"question": hints[question], "answer": answer, "meaning": meaning})
        for kind, (question, meanings) in HINTS.items()
        for answer, meaning in hints.get(meanings, {}).items()
    ]


def _variant_back(place: str, row: Mapping[str, Any]) -> dict[str, Any]:
    blank = {"label": "", "help": "", "leave_out": False}
    return {
        "municipality": place,
        "texts": [{"place": key, "text": text} for key, text in row.get("texts", {}).items()],
        "questions": [
            {"question": key, **blank, **change} for key, change in row.get("questions", {}).items()
        ],
        "documents": list(row.get("documents", [])),
        "decision_weeks": row.get("decision_weeks"),
    }
