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
    """The latest takeover before: when it began, if it runs now, and what it rested on."""

    starts_on: date
    runs: bool
    consulted_on: date | None = None
    consultation: str = ""


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
    elif earlier and not is_new(asked, earlier, today):
        found.append("De regie is eerder overgenomen. Overleg eerst opnieuw in het sociaal team.")
    return found


def is_new(asked: Asked, earlier: Earlier, today: date) -> bool:
    """Return whether the team consulted anew since the earlier takeover began (P5).

    On that same day a consultation is new when the earlier takeover did not rest on it already;
    said on a later day, one of that first day is the old one.
    """
    day = asked.consulted_on
    if day is None or day < earlier.starts_on:
        return False
    if day > earlier.starts_on:
        return True
    same_words = asked.consultation.split() == earlier.consultation.split()
    return day == today and not (day == earlier.consulted_on and same_words)


def holds(starts_on: date, ends_on: date, returned: bool, today: date) -> bool:
    """Return whether the regie is taken over on `today`; on `ends_on` it is back."""
    return not returned and starts_on <= today < ends_on
