"""The figures as charts. Each says in one sentence what stands out, from shown numbers only."""

from collections.abc import Sequence
from datetime import date

from content.faq.queries.figures import Share, Usage, Waiting
from content.faq.rules.figures import name_of
from portal.ui.charts import Chart, Gap, Kind, Series, Value


def answered_at_once(rows: Sequence[Share]) -> Chart:
    """Return the share of searches by colleagues that led to an answer, by month."""
    known = [row for row in rows if row.percent is not None]
    summary = "Er zijn nog te weinig zoekopdrachten voor een cijfer."
    if known:
        last = known[-1]
        summary = (
            f"In {name_of(last.month)} opende {last.percent}% van de zoekers meteen een antwoord, "
            f"bij {last.searches} zoekopdrachten."
        )
    return Chart(
        key="meteen",
        title="Meteen een antwoord (procent)",
        summary=summary,
        label_head="Maand",
        labels=[name_of(row.month) for row in rows],
        ticks=[_short(row.month) for row in rows],
        unders=_years([row.month for row in rows]),
        series=[Series("Procent", [_value(row.percent, row.searches) for row in rows])],
    )


def time_to_answer(rows: Sequence[Waiting]) -> Chart:
    """Return within how many working days specialists answered, by month."""
    asked = [row for row in rows if row.answered != 0]
    known = [row for row in rows if row.half is not None]
    summary = "Er zijn nog te weinig beantwoorde vragen voor een cijfer."
    if known:
        last = known[-1]
        summary = (
            f"In {name_of(last.month)} was de helft van {last.answered} vragen binnen "
            f"{_days(last.half or 0)} beantwoord, en negen van de tien binnen "
            f"{_days(last.most or 0)}."
        )
    return Chart(
        key="antwoord",
        title="Hoeveel werkdagen wacht een vraag op de specialist?",
        summary=summary,
        label_head="Maand",
        labels=[name_of(row.month) for row in asked],
        series=[
            Series("Helft binnen", [_value(row.half, row.answered) for row in asked]),
            Series("Negen van de tien binnen", [_value(row.most, row.answered) for row in asked]),
        ],
        kind=Kind.BARS,
    )


def most_used(rows: Sequence[Usage]) -> Chart:
    """Return the entries that were opened most."""
    summary = "Er is nog geen antwoord geopend."
    if rows:
        top = rows[0]
        times = "1 keer" if top.count == 1 else f"{top.count} keer"
        summary = f"Collega's openden “{top.question}” het vaakst: {times}."
    return Chart(
        key="gebruik",
        title="Meest gebruikte antwoorden",
        summary=summary,
        label_head="Antwoord",
        labels=[row.question for row in rows],
        series=[Series("Keer geopend", [row.count for row in rows])],
        kind=Kind.BARS,
    )


def _value(shown: int | None, counted: int | None) -> Value:
    if shown is not None:
        return shown
    return Gap.NOTHING if counted == 0 else Gap.HIDDEN


def _days(number: int) -> str:
    return "1 werkdag" if number == 1 else f"{number} werkdagen"


def _short(month: date) -> str:
    return name_of(month)[:3]


def _years(months: Sequence[date]) -> list[str]:
    """The year below the first month and below every January."""
    return [str(m.year) if n == 0 or m.month == 1 else "" for n, m in enumerate(months)]
