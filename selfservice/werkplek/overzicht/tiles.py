"""What waits for a colleague today, as numbers: only what belongs to the roles they have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from content.faq.queries import questions, reports
from content.faq.queries.questions import Part
from portal.accounts.roles import Permission
from selfservice.aanvragen import queries as aanvragen
from selfservice.correspondence import queries as correspondence
from selfservice.deliveries import queries as deliveries
from selfservice.dossiers import queries as dossiers
from selfservice.eerste_vragen import queries as first_questions
from selfservice.plans import queries as plans

if TYPE_CHECKING:
    from portal.accounts.models import User


@dataclass(frozen=True)
class Tile:
    """One number with where to go; `urgent` makes it stand out."""

    count: int | str
    label: str
    url: str
    note: str = ""
    urgent: bool = False


def tiles_for(user: User) -> list[Tile]:
    """Return the numbers that matter to `user`."""
    return [tile for needed, make in SOURCES if user.may(needed) for tile in make(user)]


def _caseload(user: User) -> list[Tile]:
    own = dossiers.visible_dossiers(user, part=dossiers.Part.OWN)
    return [
        Tile(own.count(), "Mijn inwoners", "/werkplek/inwoners/"),
        Tile(correspondence.unread_for(user), "Nieuwe berichten", "/werkplek/berichten/"),
        Tile(
            plans.waiting_count(own),
            "Plannen bij de inwoner",
            "/werkplek/inwoners/?toon=wacht-op-akkoord",
            "Wachten op akkoord",
        ),
    ]


def _team(user: User) -> list[Tile]:
    counts = dossiers.team_counts(user)
    count, left = counts["waiting"], counts["left"]
    url = "/werkplek/dossiers/?toon=zonder-casusregisseur"
    tiles = [Tile(count, "Zonder casusregisseur", url, "In uw sociaal team", count > 0)]
    if left:
        url = "/werkplek/dossiers/?toon=casusregisseur-weg"
        tiles.append(Tile(left, "Casusregisseur is weg", url, "Spreek een overdracht af", True))
    return tiles


def _inbox(user: User) -> list[Tile]:
    counts, url = first_questions.counts(user), "/werkplek/eerste-vragen/"
    late = counts[first_questions.Part.LATE]
    note = f"Waarvan {late} te laat" if late else "In de postbus van uw team"
    return [Tile(counts[first_questions.Part.OPEN], "Eerste vragen", url, note, late > 0)]


def _desk(user: User) -> list[Tile]:
    counts, late = aanvragen.counts(user), aanvragen.Filter.LATE
    desk, new, mine = "/werkplek/aanvragen/", aanvragen.Filter.NEW, aanvragen.Filter.MINE
    return [
        Tile(aanvragen.count_text(counts[new]), "Nieuwe aanvragen", f"{desk}?deel={new}"),
        Tile(aanvragen.count_text(counts[mine]), "Aanvragen van mij", f"{desk}?deel={mine}"),
        Tile(
            aanvragen.count_text(counts[late]),
            "Te laat beslist",
            f"{desk}?deel={late}",
            "De termijn is voorbij",
            counts[late] > 0,
        ),
    ]


def _deliveries(user: User) -> list[Tile]:
    stuck = deliveries.stuck_count(user)
    url, note = "/werkplek/bezorging/?deel=vast", "Een ander systeem neemt ze niet aan"
    number = aanvragen.count_text(stuck)
    return [Tile(number, "Bezorging vast", url, note, True)] if stuck else []


def _specialist(user: User) -> list[Tile]:
    counts = questions.question_counts(user)
    late = counts["late"]
    note = f"Waarvan {late} te laat" if late else "Voor de specialist"
    url = "/werkplek/vraagbaak/vragen/"
    return [
        Tile(counts[Part.QUEUE], "Vragen van collega's", url, note, late > 0),
        _reports(user),
    ]


def _editor(user: User) -> list[Tile]:
    number, url = questions.to_approve(user), f"/werkplek/vraagbaak/vragen/?deel={Part.APPROVAL}"
    tiles = [Tile(number, "Antwoorden goed te keuren", url)]
    return tiles if user.may(Permission.ANSWER_ESCALATIONS) else [*tiles, _reports(user)]


def _reports(user: User) -> Tile:
    number, url = reports.to_settle(user).count(), "/werkplek/vraagbaak/meldingen/"
    return Tile(number, "Meldingen over antwoorden", url, "Klopt niet of helpt niet", number > 0)


SOURCES: list[tuple[Permission, Callable[[User], list[Tile]]]] = [
    (Permission.HAVE_CASELOAD, _caseload),
    (Permission.WORK_FIRST_QUESTIONS, _inbox),
    (Permission.ASSIGN_CASUSREGISSEUR, _team),
    (Permission.WORK_AANVRAGEN, _desk),
    (Permission.SEE_DELIVERIES, _deliveries),
    (Permission.ANSWER_ESCALATIONS, _specialist),
    (Permission.EDIT_CONTENT, _editor),
]
