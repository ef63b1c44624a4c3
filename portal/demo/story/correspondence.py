"""What Sanne and Karin wrote to each other, their appointments, and a shared preparation."""

from datetime import datetime, time

from portal.accounts.models import User
from portal.core import clock
from portal.demo.story.past import ago, office_day
from selfservice.correspondence import services
from selfservice.dossiers.models import Dossier
from selfservice.dossiers.rules.life_areas import LifeArea
from selfservice.voorbereiding import services as preparation

# Monday, Tuesday and Thursday, as on her card.
KARIN_WORKS = frozenset({0, 1, 3})


def happen(staff: dict[str, User], known: dict[str, Dossier]) -> None:
    """Let them write, meet, and prepare; one message and one proposal still wait for Sanne."""
    karin, sanne = staff["casusregisseur"], known["inwoner"]
    _write(sanne.resident.user, sanne, 20, "Dag Karin, ik heb mijn cv af. Wilt u ernaar kijken?")
    _write(karin, sanne, 19, "Wat goed. Ik kijk er donderdag naar en bel u daarna.")
    _write(sanne.resident.user, sanne, 18, "Fijn, tot donderdag.")
    _write(karin, sanne, 2, "Uw cv is duidelijk. Zullen we samen het voorstel doornemen?")
    _meet(karin, sanne, made=10, coming=6, yes=True)
    _meet(karin, sanne, made=2, coming=15, yes=False)
    _prepare(sanne)
    _write(known["dirk"].resident.user, known["dirk"], 1, "Mag ik een cursus heftruck doen?")


def _write(by: User, dossier: Dossier, days_ago: int, words: str) -> None:
    with ago(days_ago, "11:20"):
        services.send(by=by, dossier=dossier, text=words)


def _meet(by: User, dossier: Dossier, *, made: int, coming: int, yes: bool) -> None:
    there = office_day(coming, KARIN_WORKS)
    moment = datetime.combine(there, time(10, 30), tzinfo=clock.AMSTERDAM)
    with ago(made, "09:15"):
        appointment = services.propose(
            by=by, dossier=dossier, starts_at=moment, minutes=45, how="kantoor",
            note="Hoe het gaat met de stappen",
        )  # fmt: skip
    if yes:
        with ago(made - 1, "18:30"):
            services.confirm(by=dossier.resident.user, public_id=appointment.public_id, sequence=0)


def _prepare(dossier: Dossier) -> None:
    noted = (
        (LifeArea.FINANCES, 2, "Ik kreeg een hoge rekening voor gas en licht.", True),
        (LifeArea.WORK, 4, "De opleiding lijkt mij leuk.", True),
        (LifeArea.HOUSING, 4, "", False),
    )
    with ago(4, "20:40"):
        for area, face, words, share in noted:
            preparation.save_area(
                by=dossier.resident.user, dossier=dossier, area=area, face=face, text=words,
                share=share,
            )  # fmt: skip
        preparation.share(by=dossier.resident.user, dossier=dossier)
