"""Roles and what they may do, as code: a change is reviewed, tested and dated (DOMAIN.md §1)."""

from enum import StrEnum


class Role(StrEnum):
    """What a member of staff is in a team."""

    CASUSREGISSEUR = "casusregisseur"
    SOCIAAL_TEAM = "sociaal_team"
    BEHANDELAAR = "behandelaar"
    SPECIALIST = "specialist"
    TEAMLEIDER = "teamleider"
    REDACTEUR = "redacteur"
    BEHEERDER = "beheerder"


ROLE_TEXT: dict[str, str] = {
    Role.CASUSREGISSEUR: "casusregisseur",
    Role.SOCIAAL_TEAM: "medewerker sociaal team",
    Role.BEHANDELAAR: "behandelaar werkleerbedrijf",
    Role.SPECIALIST: "specialist werkleerbedrijf",
    Role.TEAMLEIDER: "teamleider",
    Role.REDACTEUR: "redacteur",
    Role.BEHEERDER: "functioneel beheerder",
}


class Permission(StrEnum):
    """One thing a role may do, in the team of the membership."""

    USE_WERKPLEK = "werkplek gebruiken"
    READ_STAFF_VRAAGBAAK = "vraagbaak voor medewerkers lezen"
    ANSWER_ESCALATIONS = "vragen van collega's beantwoorden"
    WORK_FIRST_QUESTIONS = "eerste vragen behandelen"
    SEE_TEAM_DOSSIERS = "dossiers van het team zien"
    HAVE_CASELOAD = "casusregisseur zijn"
    ASSIGN_CASUSREGISSEUR = "casusregisseur toewijzen"
    INVITE_RESIDENTS = "inwoners uitnodigen"
    WORK_AANVRAGEN = "aanvragen behandelen"
    DIVIDE_AANVRAGEN = "aanvragen verdelen bij afwezigheid"
    SEE_FIGURES = "cijfers zien"
    SEE_AANVRAAG_FIGURES = "cijfers over aanvragen zien"
    SEE_DELIVERIES = "bezorging zien en opnieuw versturen"
    PLAN_TEAM = "afwezigheid en werkdagen van het team bijhouden"
    EDIT_CONTENT = "inhoud bewerken"
    MANAGE_ACCOUNTS = "accounts beheren"


_WERKPLEK = frozenset({Permission.USE_WERKPLEK, Permission.READ_STAFF_VRAAGBAAK})

ROLE_PERMISSIONS: dict[str, frozenset[Permission]] = {
    Role.CASUSREGISSEUR: _WERKPLEK | {Permission.HAVE_CASELOAD, Permission.INVITE_RESIDENTS},
    Role.SOCIAAL_TEAM: _WERKPLEK
    | {
        Permission.WORK_FIRST_QUESTIONS,
        Permission.SEE_TEAM_DOSSIERS,
        Permission.ASSIGN_CASUSREGISSEUR,
        Permission.INVITE_RESIDENTS,
    },
    Role.BEHANDELAAR: _WERKPLEK
    | {
        Permission.WORK_AANVRAGEN,
        Permission.SEE_DELIVERIES,
        Permission.SEE_AANVRAAG_FIGURES,
    },
    Role.SPECIALIST: _WERKPLEK | {Permission.ANSWER_ESCALATIONS},
    Role.TEAMLEIDER: _WERKPLEK
    | {
        Permission.WORK_FIRST_QUESTIONS,
        Permission.SEE_TEAM_DOSSIERS,
        Permission.ASSIGN_CASUSREGISSEUR,
        Permission.SEE_FIGURES,
        Permission.SEE_AANVRAAG_FIGURES,
        Permission.DIVIDE_AANVRAGEN,
        Permission.PLAN_TEAM,
    },
    # Content and accounts: never a dossier.
    Role.REDACTEUR: _WERKPLEK | {Permission.EDIT_CONTENT},
    # Figures count people and show none.
    Role.BEHEERDER: _WERKPLEK
    | {
        Permission.MANAGE_ACCOUNTS,
        Permission.EDIT_CONTENT,
        Permission.SEE_DELIVERIES,
        Permission.SEE_AANVRAAG_FIGURES,
    },
}
# What exists in a sociaal team only: who leads a desk has no inbox and no dossiers.
SOCIAAL_TEAM_KIND = "sociaal_team"
IN_SOCIAAL_TEAM = frozenset(
    {
        Permission.WORK_FIRST_QUESTIONS,
        Permission.SEE_TEAM_DOSSIERS,
        Permission.ASSIGN_CASUSREGISSEUR,
    }
)


# Kinds of team (portal.core.models.Team.Kind) in which a role has work to do.
_DESKS = frozenset({"desk", "loopbaanplein", "participatie", "klachten"})
ROLE_TEAMS: dict[str, frozenset[str]] = {
    Role.CASUSREGISSEUR: frozenset({"sociaal_team"}),
    Role.SOCIAAL_TEAM: frozenset({"sociaal_team"}),
    Role.BEHANDELAAR: _DESKS,
    Role.SPECIALIST: frozenset({"specialisten"}),
    Role.TEAMLEIDER: _DESKS | {"sociaal_team", "specialisten"},
    Role.REDACTEUR: frozenset({"kantoor"}),
    Role.BEHEERDER: frozenset({"kantoor"}),
}


# Content or accounts on one side, dossiers on the other: nobody has both in one account.
_OFFICE = frozenset({Permission.EDIT_CONTENT, Permission.MANAGE_ACCOUNTS})
_DOSSIERS = frozenset(
    {
        Permission.WORK_FIRST_QUESTIONS,
        Permission.SEE_TEAM_DOSSIERS,
        Permission.HAVE_CASELOAD,
        Permission.WORK_AANVRAGEN,
    }
)


def clash(one: str, other: str) -> bool:
    """Return whether two roles together would bring content or accounts near a dossier."""
    given = permissions_of(one) | permissions_of(other)
    return bool(given & _OFFICE and given & _DOSSIERS)


def fits(role: str, team_kind: str) -> bool:
    """Return whether `role` exists in a team of `team_kind`; an unknown role fits nowhere."""
    return team_kind in ROLE_TEAMS.get(role, frozenset())


def permissions_of(role: str, kind: str = SOCIAAL_TEAM_KIND) -> frozenset[Permission]:
    """Return what `role` may do in a team of this kind; an unknown role may do nothing."""
    given = ROLE_PERMISSIONS.get(role, frozenset())
    return given if kind == SOCIAAL_TEAM_KIND else given - IN_SOCIAAL_TEAM
