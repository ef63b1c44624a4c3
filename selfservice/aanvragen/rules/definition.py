"""Reads a request type from JSON. What is wrong is told in sentences an editor can act on."""

from dataclasses import fields
from typing import Any

from selfservice.aanvragen.rules.checks import problems_in
from selfservice.aanvragen.rules.outcomes import OUTCOME_TEXT
from selfservice.aanvragen.rules.questions import (
    PROMISES,
    Condition,
    Definition,
    Document,
    Introduction,
    Kind,
    Match,
    NextStep,
    Operator,
    Option,
    Outside,
    Question,
    RoutingHints,
    Screen,
    ShowIf,
)
from selfservice.aanvragen.rules.variants import resolved, stale_overrides, variants_in

STEP_TEXTS = ("text", "who", "when")


class InvalidDefinition(Exception):
    """The request type cannot be used; `reasons` are Dutch sentences."""

    def __init__(self, reasons: list[str]) -> None:
        self.reasons = reasons
        super().__init__(" ".join(reasons))


def parse(data: dict[str, Any], municipality: str = "") -> Definition:
    """Return the checked definition in `data`; raise InvalidDefinition with every reason.

    municipality: slug whose variant is wanted; without a variant of its own it gets the base.
    """
    whole = resolved(data, municipality)
    reader = _Reader()
    definition = reader.definition(whole)
    reasons = reader.reasons or problems_in(definition)
    if reasons:
        raise InvalidDefinition(reasons)
    return definition


def check(data: dict[str, Any]) -> None:
    """Check the base and the variant of every gemeente; raise InvalidDefinition."""
    parse(data)
    reasons = [
        f"Variant {place}: {reason}"
        for place in variants_in(data)
        for reason in [*stale_overrides(data, place), *_reasons(data, place)]
    ]
    if reasons:
        raise InvalidDefinition(reasons)


def _reasons(data: dict[str, Any], municipality: str) -> list[str]:
    try:
        parse(data, municipality)
    except InvalidDefinition as error:
        return error.reasons
    return []


class _Reader:
    """Builds the dataclasses and collects what is missing on the way."""

    def __init__(self) -> None:
        self.reasons: list[str] = []

    def definition(self, data: dict[str, Any]) -> Definition:
        start = data.get("introduction", {})
        names = ("lead", "for_whom", "duration", "by_whom")
        return Definition(
            introduction=Introduction(**{n: self.text(start, n, "de startpagina") for n in names}),
            screens=tuple(self.screen(row) for row in self.steps(data, "screens")),
            documents=tuple(self.document(row) for row in data.get("documents", [])),
            next_steps=tuple(self.next_step(row) for row in self.steps(data, "next_steps")),
            decision_weeks=self.weeks(data),
            receipt=self.text(data, "receipt", "de ontvangstbevestiging"),
            decisions=self.decisions(data),
            routing=self.routing(data.get("routing", {})),
            promise=self.promise(data.get("promise", "besluit")),
            outside=self.outside(data.get("outside")),
        )

    def steps(self, data: dict[str, Any], name: str) -> list[dict[str, Any]]:
        # What goes on elsewhere asks nothing here.
        return data.get(name) or ([] if data.get("outside") else self.rows(data, name))

    def outside(self, row: dict[str, Any] | None) -> Outside | None:
        if not row:
            return None
        label, url = (self.text(row, name, "de weg naar buiten") for name in ("label", "url"))
        if not url.startswith(("https://", "/")):
            self.reasons.append("De weg naar buiten begint met https:// of met een /.")
        return Outside(label, url)

    def promise(self, value: object) -> str:
        if value not in PROMISES:
            self.reasons.append("Kies wat de inwoner krijgt: een besluit of antwoord.")
        return str(value)

    def routing(self, row: dict[str, Any]) -> RoutingHints:
        known = {item.name for item in fields(RoutingHints)}
        unknown = sorted(set(row) - known)
        if unknown:
            self.reasons.append(f"De route heeft een onbekend onderdeel: “{unknown[0]}”.")
        return RoutingHints(**{name: value for name, value in row.items() if name in known})

    def text(self, row: dict[str, Any], name: str, where: str) -> str:
        value = row.get(name, "")
        if not isinstance(value, str) or not value.strip():
            self.reasons.append(f"Er ontbreekt een tekst bij {where}: “{name}”.")
            return ""
        return value.strip()

    def rows(self, data: dict[str, Any], name: str) -> list[dict[str, Any]]:
        if not data.get(name):
            self.reasons.append(f"Er ontbreekt een onderdeel: “{name}”.")
        return data.get(name) or []

    def weeks(self, data: dict[str, Any]) -> int:
        weeks = data.get("decision_weeks")
        if not isinstance(weeks, int) or not 1 <= weeks <= 26:
            self.reasons.append("De beslistermijn moet een aantal weken zijn van 1 tot en met 26.")
            return 8
        return weeks

    def decisions(self, data: dict[str, Any]) -> dict[str, str]:
        texts = data.get("decisions", {})
        return {key: self.text(texts, key, "de besluiten") for key in map(str, OUTCOME_TEXT)}

    def document(self, row: dict[str, Any]) -> Document:
        return Document(*(self.text(row, name, "een document") for name in ("name", "why")))

    def next_step(self, row: dict[str, Any]) -> NextStep:
        return NextStep(*(self.text(row, name, "wat er daarna gebeurt") for name in STEP_TEXTS))

    def screen(self, row: dict[str, Any]) -> Screen:
        where = f"scherm “{row.get('key', '?')}”"
        return Screen(
            key=self.text(row, "key", where),
            title=self.text(row, "title", where),
            intro=row.get("intro", "").strip(),
            questions=tuple(self.question(item) for item in self.rows(row, "questions")),
        )

    def question(self, row: dict[str, Any]) -> Question:
        where = f"vraag “{row.get('key', '?')}”"
        return Question(
            key=self.text(row, "key", where),
            kind=self.choice(Kind, row.get("kind"), where) or Kind.INFO,
            label=self.text(row, "label", where),
            help=row.get("help", "").strip(),
            required=row.get("required", True),
            options=tuple(self.option(item, where) for item in row.get("options", [])),
            show_if=self.show_if(row.get("show_if"), where),
            least=row.get("least", 0),
            most=row.get("most", 10),
            facts=tuple(row.get("facts", ())),
        )

    def option(self, row: dict[str, Any], where: str) -> Option:
        value, label = (self.text(row, name, where) for name in ("value", "label"))
        return Option(value, label, row.get("hint", "").strip())

    def show_if(self, row: dict[str, Any] | None, where: str) -> ShowIf | None:
        if row is None:
            return None
        match = self.choice(Match, row.get("match", Match.ALL), where)
        conditions = tuple(self.condition(item, where) for item in self.rows(row, "conditions"))
        return ShowIf(match or Match.ALL, conditions)

    def condition(self, row: dict[str, Any], where: str) -> Condition:
        question, value = (self.text(row, name, where) for name in ("question", "value"))
        operator = self.choice(Operator, row.get("operator", Operator.IS), where)
        return Condition(question, operator or Operator.IS, value)

    def choice(self, options: type, value: object, where: str) -> Any:
        if value in list(options):
            return options(value)
        self.reasons.append(f"“{value}” bestaat niet. Kijk {where} na.")
        return None
