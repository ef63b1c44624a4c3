"""An aanvraag in short: what lists and overviews show, with who is to act."""

from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse

from portal.core import clock
from portal.core.turn import Turn
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.queries.words import words
from selfservice.aanvragen.rules.definition import parse
from selfservice.aanvragen.rules.drafts import kept_until
from selfservice.aanvragen.rules.outcomes import Outcome
from selfservice.aanvragen.rules.places import Names, Place
from selfservice.aanvragen.rules.promises import DECISION
from selfservice.aanvragen.rules.reachable import reach
from selfservice.aanvragen.rules.states import OPEN, STATE_TEXT, State
from selfservice.aanvragen.rules.status_texts import Words
from selfservice.aanvragen.rules.turn import Standing, turn
from selfservice.dossiers.models import Dossier

BEFORE_DESK = ("", Place.CASUSREGISSEUR, Place.SOCIAAL_TEAM)
# What a resident reads where colleagues read about "de inwoner".
OWN_BADGE: dict[str, str] = {
    State.WAITING: "Wacht op u",
    State.CONFIRMING: STATE_TEXT[State.IN_PROGRESS],
}
TONES: dict[str, str] = {
    State.DRAFT: "warning",
    State.SUBMITTED: "info",
    State.IN_PROGRESS: "info",
    State.WAITING: "warning",
    State.CONFIRMING: "info",
    State.WITHDRAWN: "neutral",
    Outcome.GRANTED: "positive",
    Outcome.PARTLY: "positive",
    Outcome.REFUSED: "neutral",
    Outcome.LEFT_OUT: "neutral",
}


@dataclass(frozen=True)
class Summary:
    """One line of a list. badge and tone say the state in words and colour.

    at: where a draft was left ("stap 2 van 4 (‘Uw kosten’)"), so that two of one type differ.
    kept_until: when a draft is removed. Both only in `overview_for`, and only for drafts.
    """

    public_id: str
    title: str
    reference: str
    state: str
    badge: str
    tone: str
    url: str
    turn: Turn
    filed_on: date | None
    due: date | None
    started_on: date
    due_label: str = DECISION.due
    at: str = ""
    kept_until: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.state == State.DRAFT or self.state in OPEN


def standing_of(aanvraag: Aanvraag) -> Standing:
    """Return what the sentences about this aanvraag depend on. Needs `with_people()`."""
    regisseur = aanvraag.dossier.current_casusregisseur
    return Standing(
        state=aanvraag.state,
        today=clock.today(),
        place=aanvraag.place,
        filed=clock.local_date(aanvraag.filed_at) if aanvraag.filed_at else None,
        due=aanvraag.decision_due,
        until=aanvraag.objection_until,
        handler=aanvraag.handler.name if aanvraag.handler else "",
        casusregisseur=regisseur.name if regisseur else "",
        asked=aanvraag.asked_for,
        asked_until=aanvraag.asked_until,
        caller=aanvraag.caller,
        call_on=aanvraag.call_on,
        new_date=aanvraag.new_date,
        organisation=_organisation(aanvraag),
        promise=aanvraag.promise,
    )


def _organisation(aanvraag: Aanvraag) -> str:
    """Return what the region calls where it lies; before a conversation: where it goes after."""
    profile = aanvraag.dossier.resident.municipality.region
    names = Names(profile.contact_role, profile.routing.get("places", {}))
    return names.of(Place.WERKLEERBEDRIJF if aanvraag.place in BEFORE_DESK else aanvraag.place)


def summary_of(aanvraag: Aanvraag, said: Words | None = None) -> Summary:
    """Return the short form of an aanvraag. Needs `with_people()`.

    said: the status texts, when the caller has them already.
    """
    url = reverse("mijn:aanvraag", args=[aanvraag.public_id])
    outcome, state = aanvraag.outcome or "", STATE_TEXT[aanvraag.state]
    return Summary(
        public_id=str(aanvraag.public_id),
        title=aanvraag.title,
        reference=aanvraag.reference or "",
        state=aanvraag.state,
        badge=aanvraag.outcome_said or OWN_BADGE.get(aanvraag.state, state),
        tone=TONES[outcome or aanvraag.state],
        url=url,
        turn=replace(turn(standing_of(aanvraag), said or words()), url=_next(aanvraag, url)),
        filed_on=clock.local_date(aanvraag.filed_at) if aanvraag.filed_at else None,
        due=aanvraag.decision_due,
        due_label=aanvraag.promise.due,
        started_on=clock.local_date(aanvraag.created_at),
    )


def _next(aanvraag: Aanvraag, url: str) -> str:
    """Return where the resident acts: what is owed has a screen of its own."""
    owed = aanvraag.state == State.WAITING
    return reverse("mijn:aanvraag_aanvullen", args=[aanvraag.public_id]) if owed else url


def overview_for(dossier: Dossier) -> list[Summary]:
    """Return all of a dossier for its resident: drafts first, then the newest (two queries)."""
    rows = list(Aanvraag.objects.filter(dossier=dossier).for_list().with_drafts_in_full())
    said = words() if rows else None
    summaries = [
        _draft_summary(row, said) if row.is_draft else summary_of(row, said) for row in rows
    ]
    return sorted(summaries, key=lambda row: row.state != State.DRAFT)


def _draft_summary(draft: Aanvraag, said: Words | None) -> Summary:
    """Return the short form of a draft. Needs `with_drafts_in_full()`."""
    screens = reach(parse(draft.draft_definition, draft.variant), draft.draft_answers).screens
    keys = [screen.key for screen in screens]
    place = keys.index(draft.last_screen) if draft.last_screen in keys else 0
    return replace(
        summary_of(draft, said),
        # Checking is the last step.
        at=f"stap {place + 1} van {len(screens) + 1} (‘{screens[place].title}’)",
        kept_until=kept_until(clock.local_date(draft.touched_at)),
    )


def for_dossier(dossier: Dossier) -> list[Summary]:
    """Return what was filed in a dossier, newest first, for staff who may see that dossier.

    Drafts are the resident's own. The addresses lead to the page for a casusregisseur.
    """
    rows = Aanvraag.objects.filter(dossier=dossier).filed().for_list().order_by("-filed_at")
    found_rows = list(rows)
    said = words() if found_rows else None
    return [
        replace(
            row,
            url=reverse("werkplek:aanvraag_meelezen", args=[row.public_id]),
            badge=STATE_TEXT[row.state] if row.is_open else row.badge,
        )
        for row in (summary_of(found, said) for found in found_rows)
    ]


def open_count(dossier: Dossier) -> int:
    """Return how many aanvragen wait for a decision."""
    return Aanvraag.objects.filter(dossier=dossier).open().count()
