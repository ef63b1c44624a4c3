"""The residents and their dossiers, opened by the sociaal team that knows them."""

from dataclasses import dataclass

from portal.accounts import services as accounts
from portal.accounts.models import User
from portal.core import queries
from portal.demo.personas import BY_KEY
from portal.demo.story.past import ago
from selfservice.dossiers import services
from selfservice.dossiers.models import Dossier
from selfservice.dossiers.rules.assignment import MainQuestion


@dataclass(frozen=True)
class Known:
    """One resident of the story. Without `casusregisseur` the dossier is still in intake."""

    key: str
    first_name: str
    street: str
    place: tuple[str, str]  # postcode, city
    team: str
    opened_by: str
    days_ago: int
    question: str
    casusregisseur: str = ""
    account: bool = False


WINTERSWIJK, BERKELLAND, OOST_GELRE = (
    f"sociaal-team-{slug}" for slug in ("winterswijk", "berkelland", "oost-gelre")
)
IN_WINTERSWIJK = ("7100 AA", "Winterswijk")

RESIDENTS = (
    Known(
        "inwoner", "Sanne", "Voorbeeldstraat 12", IN_WINTERSWIJK, WINTERSWIJK, "sociaal-team", 84,
        MainQuestion.WORK, "casusregisseur", True,
    ),
    Known(
        "uitgenodigd", "Youssef", "Voorbeeldplein 3", IN_WINTERSWIJK, WINTERSWIJK, "sociaal-team",
        24, MainQuestion.INCOME, "casusregisseur", True,
    ),
    Known(
        "dirk", "Dirk", "Voorbeeldlaan 40", IN_WINTERSWIJK, WINTERSWIJK, "sociaal-team", 70,
        MainQuestion.WORK, "casusregisseur", True,
    ),
    Known(
        "mila", "Mila", "Voorbeeldweg 8", IN_WINTERSWIJK, WINTERSWIJK, "sociaal-team", 66,
        MainQuestion.INCOME, "hassan", True,
    ),
    Known(
        "anna", "Anna", "Voorbeeldhof 21", IN_WINTERSWIJK, WINTERSWIJK, "sociaal-team", 2,
        MainQuestion.INCOME,
    ),
    Known(
        "bram", "Bram", "Voorbeeldsteeg 5", ("7270 AA", "Borculo"), BERKELLAND, "els", 40,
        MainQuestion.CARE, "tom", True,
    ),
    Known(
        "lena", "Lena", "Voorbeeldkade 17", ("7130 AA", "Lichtenvoorde"), OOST_GELRE, "noor", 5,
        MainQuestion.DEBTS,
    ),
)  # fmt: skip


def arrive(staff: dict[str, User]) -> dict[str, Dossier]:
    """Open the dossiers, assign, give accounts; return the dossiers by key."""
    return {known.key: _open(known, staff) for known in RESIDENTS}


def _open(known: Known, staff: dict[str, User]) -> Dossier:
    worker = staff[known.opened_by]
    with ago(known.days_ago, "09:40"):
        postcode, city = known.place
        dossier = services.open_dossier(
            by=worker,
            team=queries.team(known.team),
            main_question=known.question,
            first_name=known.first_name,
            last_name="Voorbeeld",
            street=known.street,
            postcode=postcode,
            city=city,
            email=_email(known),
        )
    if known.casusregisseur:
        _assign(dossier, known, staff)
    if known.account:
        _give_account(dossier, known, worker)
    dossier.refresh_from_db()
    return dossier


def _assign(dossier: Dossier, known: Known, staff: dict[str, User]) -> None:
    with ago(known.days_ago - 1, "11:05"):
        services.assign(
            by=staff[known.opened_by],
            dossier=dossier,
            casusregisseur=staff[known.casusregisseur],
            reason="Past bij de hoofdvraag en is er op de dagen die de inwoner kan.",
        )


def _give_account(dossier: Dossier, known: Known, worker: User) -> None:
    with ago(known.days_ago - 2, "13:30"):
        account = accounts.create_resident_account(
            by=worker, email=_email(known), first_name=known.first_name, last_name="Voorbeeld"
        )
        services.provide_account(by=worker, dossier=dossier, account=account)


def _email(known: Known) -> str:
    persona = BY_KEY.get(known.key)
    return persona.email if persona else f"{known.key}@voorbeeld.example"
