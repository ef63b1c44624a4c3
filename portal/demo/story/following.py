"""After sending: one aanvraag waits for a document, two were reported back to who knows more."""

from datetime import timedelta

from portal.accounts.models import User
from portal.core import clock
from portal.demo.story.past import ago, office_day
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.queries import Wanted
from selfservice.aanvragen.rules.places import Place

SNIPPETS = (
    ("Offerte of bon", "Een papier of foto met de prijs en de naam van de winkel."),
    ("Afschrift van uw bank", "De laatste maand. Streep gerust door wat wij niet hoeven te zien."),
    ("Polis van uw zorgverzekering", "Die vindt u in Mijn omgeving van uw zorgverzekeraar."),
    ("Beschikking van de rechter", "De brief waarin de rechter de bewindvoerder aanwijst."),
)


def happen(staff: dict[str, User]) -> None:
    """Let the desk keep its texts, ask Sanne for a paper and report Dirk's back."""
    marieke = staff["behandelaar"]
    _keep_texts(marieke)
    _ask(marieke)
    _report_back(marieke)
    _report_to_team(marieke)


def _keep_texts(by: User) -> None:
    team = queries.desk_teams(by)[0]
    with ago(90, "10:00"):
        for name, text in SNIPPETS:
            services.save_snippet(by=by, team=team, name=name, text=text)


def _ask(by: User) -> None:
    """Sanne's glasses: Marieke has them in hand and misses the policy of her insurance."""
    mine = queries.desk_page(by, Wanted(part=queries.Filter.MINE)).rows
    if not mine:
        return
    with ago(3, "14:20"):
        services.ask_more(
            by=by,
            public_id=mine[0].public_id,
            documents=[SNIPPETS[2]],
            until=clock.today() + timedelta(weeks=2),
            explanation="Wij willen zien wat uw verzekering betaalt.",
        )


def _report_back(by: User) -> None:
    """Dirk's travel costs: there is more to talk about than the bus."""
    new = queries.desk_page(by, Wanted(part=queries.Filter.NEW)).rows
    found = next((row for row in new if row.resident.startswith("Dirk")), None)
    if found is None:
        return
    with ago(1, "10:40"):
        services.take(by=by, public_id=found.public_id)
        services.report_back(
            by=by,
            public_id=found.public_id,
            place=Place.CASUSREGISSEUR,
            reason="U vraagt geld voor de bus naar uw cursus. Wij lezen dat u ook zorgen heeft "
            "over uw rooster. Daarom praat uw casusregisseur eerst met u.",
            call_on=office_day(3),
        )


def _report_to_team(by: User) -> None:
    """Mila's bed: her sociaal team calls, since it is about more than a bed."""
    new = queries.desk_page(by, Wanted(part=queries.Filter.NEW)).rows
    asked = [row for row in new if row.resident.startswith("Mila")]
    found = max(asked, key=lambda row: row.filed_on, default=None)
    if found is None:
        return
    with ago(2, "11:15"):
        services.take(by=by, public_id=found.public_id)
        services.report_back(
            by=by,
            public_id=found.public_id,
            place=Place.SOCIAAL_TEAM,
            reason="U vraagt geld voor een bed. Wij lezen dat er thuis meer aan de hand is. "
            "Daarom belt uw sociaal team u eerst.",
            call_on=clock.today() + timedelta(days=3),
        )
