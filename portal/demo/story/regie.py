"""Places on the line, what the team decided, and a handover that was asked for."""

from portal.accounts.models import User
from portal.demo.story import reading_along
from portal.demo.story.past import ago, day
from selfservice.casusoverleg import services as casusoverleg
from selfservice.casusoverleg.rules.decisions import Decision
from selfservice.dossiers import services as dossiers
from selfservice.dossiers.models import Dossier
from selfservice.ontwikkellijn import services as ontwikkellijn
from selfservice.ontwikkellijn.models import Stage

PLACES = (
    ("inwoner", "casusregisseur", 60, "sociale-activering", "U wilt eerst onder de mensen zijn."),
    ("inwoner", "casusregisseur", 28, "stageplek", "U wilt ontdekken of werken met dieren past."),
    ("dirk", "casusregisseur", 50, "proefplaatsing", "U heeft veel ervaring met metaal."),
    ("dirk", "casusregisseur", 12, "werkervaringsplek", "Hier kunt u in uw eigen tempo opbouwen."),
    ("bram", "tom", 30, "arbeidsmatige-dagbesteding", "U werkt graag met uw handen, met rust."),
)


def happen(staff: dict[str, User], known: dict[str, Dossier]) -> None:
    """Let residents find their place, and the team speak about them."""
    for key, guide, days, stage, reason in PLACES:
        with ago(days, "15:30"):
            ontwikkellijn.place(
                by=staff[guide],
                dossier=known[key],
                stage=Stage.objects.get(slug=stage),
                reason=reason,
            )
    _review(staff, known)
    reading_along.happen(known)
    with ago(4, "16:10"):
        dossiers.ask_handover(
            by=staff["casusregisseur"],
            dossier=known["dirk"],
            reason="Dirk heeft nu vooral vragen over geld. Een inkomensconsulent past beter.",
        )


def _review(staff: dict[str, User], known: dict[str, Dossier]) -> None:
    review = day(62)
    with ago(29, "10:45"):
        casusoverleg.record_minutes(
            by=staff["sociaal-team"],
            dossier=known["inwoner"],
            held_on=day(0),
            present="Joost Voorbeeld, Karin Voorbeeld, Sanne Voorbeeld",
            kind=Decision.GOES_ON,
            decision="Karin blijft uw casusregisseur. U zoekt samen een stageplek met dieren.",
            discussion="Sanne was er zelf bij. Zij wil langzaam opbouwen.",
            next_review=review,
        )
