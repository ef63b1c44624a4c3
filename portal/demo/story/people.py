"""The colleagues: those of the persona buttons, and some who make the teams real."""

import secrets
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.contrib.auth.hashers import make_password

from portal.accounts import services
from portal.accounts.models import StaffProfile, User
from portal.accounts.roles import Role
from portal.core import queries
from portal.demo.personas import BY_KEY
from portal.demo.story.past import ago

PORTRAITS = Path(__file__).resolve().parent.parent / "portraits"
EXAMPLE_PHONE = "Voorbeeld: het nummer van uw gemeente"
Profession = StaffProfile.Profession
WINTERSWIJK = "sociaal-team-winterswijk"


@dataclass(frozen=True)
class Colleague:
    """One member of staff; `key` is that of the persona, if there is a button for it."""

    key: str
    roles: tuple[tuple[str, str], ...]  # (team, role)
    profession: str = Profession.OTHER
    hours: str = "maandag tot en met vrijdag, 9.00 tot 17.00 uur"
    portrait: str = ""
    working_days: int = 5
    name: tuple[str, str] = ("", "Voorbeeld")


COLLEAGUES = (
    Colleague(
        "casusregisseur",
        ((WINTERSWIJK, Role.CASUSREGISSEUR),),
        Profession.KLANTMANAGER,
        "maandag, dinsdag en donderdag, 9.00 tot 17.00 uur",
        "ingrid.png",
        3,
    ),
    Colleague("sociaal-team", ((WINTERSWIJK, Role.SOCIAAL_TEAM),)),
    Colleague("teamleider", ((WINTERSWIJK, Role.TEAMLEIDER),)),
    Colleague("behandelaar", (("aanvragen", Role.BEHANDELAAR),), portrait="marieke.png"),
    Colleague(
        "teamleider-aanvragen", (("aanvragen", Role.TEAMLEIDER), ("aanvragen", Role.BEHANDELAAR))
    ),
    Colleague("specialist", (("specialisten", Role.SPECIALIST),)),
    Colleague("redacteur", (("redactie-en-beheer", Role.REDACTEUR),)),
    Colleague("beheerder", (("redactie-en-beheer", Role.BEHEERDER),)),
    Colleague(
        "hassan",
        ((WINTERSWIJK, Role.CASUSREGISSEUR),),
        Profession.INKOMENSCONSULENT,
        "maandag tot en met donderdag, 8.30 tot 16.30 uur",
        "hassan.png",
        4,
        ("Hassan", "Voorbeeld"),
    ),
    Colleague(
        "mira",
        ((WINTERSWIJK, Role.CASUSREGISSEUR),),
        Profession.INKOMENSCONSULENT,
        "woensdag tot en met vrijdag, 9.00 tot 17.00 uur",
        working_days=3,
        name=("Mira", "Voorbeeld"),
    ),
    Colleague(
        "tom",
        (("sociaal-team-berkelland", Role.CASUSREGISSEUR),),
        Profession.WMO,
        portrait="tom.png",
        name=("Tom", "Voorbeeld"),
    ),
    Colleague("els", (("sociaal-team-berkelland", Role.SOCIAAL_TEAM),), name=("Els", "Voorbeeld")),
    Colleague(
        "noor", (("sociaal-team-oost-gelre", Role.SOCIAAL_TEAM),), name=("Noor", "Voorbeeld")
    ),
)


def arrive() -> dict[str, User]:
    """Make the colleagues and return them by key."""
    with ago(90):
        staff = {colleague.key: _make(colleague) for colleague in COLLEAGUES}
        services.set_stand_in(by=None, user=staff["casusregisseur"], stand_in=staff["hassan"])
    return staff


def _make(colleague: Colleague) -> User:
    persona = BY_KEY.get(colleague.key)
    first, last = (persona.first_name, persona.last_name) if persona else colleague.name
    email = persona.email if persona else f"{colleague.key}@voorbeeld.example"
    values = {
        "by": None,
        "email": email,
        "first_name": first,
        "last_name": last,
        "profession": colleague.profession,
        "phone": EXAMPLE_PHONE,
        "hours": colleague.hours,
        "working_days": colleague.working_days,
        "memberships": [(queries.team(team), role) for team, role in colleague.roles],
    }
    if not colleague.portrait:
        return began(services.create_employee(**values))
    with (PORTRAITS / colleague.portrait).open("rb") as portrait:
        return began(services.create_employee(**values, portrait=portrait))


def began(user: User) -> User:
    """Make the account one in use. Nobody knows the password: the demo has its own way in."""
    user.password = _unknown_password()
    user.save(update_fields=["password"])
    return user


@cache
def _unknown_password() -> str:
    # Once for all of them: a hash is slow on purpose.
    return make_password(secrets.token_urlsafe(32))
