"""When the casusregisseur may have the regie for a while (P5)."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Asked:
    """A takeover as it is asked for. `consulted_on`: when the sociaal team talked about it."""

    why: str
    ends_on: date
    consulted_on: date | None = None
    consultation: str = ""


@dataclass(frozen=True)
class Earlier:
    """The latest takeover before: when it began, and until when it holds or held."""

    starts_on: date
    runs: bool


def longest_end(today: date, longest_days: int) -> date:
    """Return the last date on which the regie must be back with the resident."""
    return today + timedelta(days=longest_days)


def refusals(asked: Asked, *, today: date, longest_days: int, earlier: Earlier | None) -> list[str]:
    """Return a sentence for every reason why this takeover cannot be; empty when it may."""
    found = []
    if not asked.why.strip():
        found.append("Schrijf op waarom de inwoner het nu niet zelf kan.")
    if not today < asked.ends_on <= longest_end(today, longest_days):
        found.append(f"Kies een einddatum na vandaag, hoogstens {longest_days} dagen verder.")
    if asked.consulted_on and asked.consulted_on > today:
        found.append("Het overleg kan niet in de toekomst liggen.")
    if bool(asked.consulted_on) != bool(asked.consultation.strip()):
        found.append("Vul in wanneer het overleg was en wat u afsprak.")
    if earlier and earlier.runs:
        found.append("De regie is nu al overgenomen. Verlengen kan pas als die termijn voorbij is.")
    elif earlier and not (asked.consulted_on and asked.consulted_on > earlier.starts_on):
        found.append("De regie is eerder overgenomen. Overleg eerst opnieuw in het sociaal team.")
    return found


def holds(starts_on: date, ends_on: date, returned: bool, today: date) -> bool:
    """Return whether the regie is taken over on `today`; on `ends_on` it is back."""
    return not returned and starts_on <= today < ends_on
