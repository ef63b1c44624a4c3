"""The menu of the werkplek: only what this person may use."""

from typing import Any

from django.http import HttpRequest

from portal.accounts.roles import Permission

MENU: list[tuple[str, str, str, Permission]] = [
    ("Overzicht", "/werkplek/", "overzicht", Permission.USE_WERKPLEK),
    ("Vraagbaak", "/werkplek/vraagbaak/", "vraagbaak", Permission.READ_STAFF_VRAAGBAAK),
    (
        "Eerste vragen",
        "/werkplek/eerste-vragen/",
        "eerste-vragen",
        Permission.WORK_FIRST_QUESTIONS,
    ),
    (
        "Teruggemeld",
        "/werkplek/teruggemeld/",
        "teruggemeld",
        Permission.WORK_FIRST_QUESTIONS,
    ),
    ("Aanvragen", "/werkplek/aanvragen/", "aanvragen", Permission.WORK_AANVRAGEN),
    ("Verdelen", "/werkplek/aanvragen/verdelen/", "verdelen", Permission.DIVIDE_AANVRAGEN),
    ("Bezorging", "/werkplek/bezorging/", "bezorging", Permission.SEE_DELIVERIES),
    ("Dossiers", "/werkplek/dossiers/", "dossiers", Permission.SEE_TEAM_DOSSIERS),
    ("Mijn inwoners", "/werkplek/inwoners/", "inwoners", Permission.HAVE_CASELOAD),
    ("Berichten", "/werkplek/berichten/", "berichten", Permission.HAVE_CASELOAD),
    ("Afspraken", "/werkplek/afspraken/", "afspraken", Permission.HAVE_CASELOAD),
    ("Casusoverleg", "/werkplek/casusoverleg/", "overleg", Permission.HAVE_CASELOAD),
    ("Casusoverleg", "/werkplek/casusoverleg/", "overleg", Permission.SEE_TEAM_DOSSIERS),
    ("Sjablonen", "/werkplek/plan-sjablonen/", "sjablonen", Permission.HAVE_CASELOAD),
    ("Sjablonen", "/werkplek/plan-sjablonen/", "sjablonen", Permission.SEE_TEAM_DOSSIERS),
    ("Verdeling", "/werkplek/inwoners/verdeling/", "verdeling", Permission.SEE_FIGURES),
    ("Cijfers", "/werkplek/cijfers/", "cijfers", Permission.SEE_AANVRAAG_FIGURES),
    ("Afwezig", "/werkplek/afwezig/", "afwezig", Permission.USE_WERKPLEK),
    ("Collega's", "/werkplek/collegas/", "collegas", Permission.MANAGE_ACCOUNTS),
    ("Inhoud beheren", "/cms/", "cms", Permission.EDIT_CONTENT),
]


def werkplek(request: HttpRequest) -> dict[str, Any]:
    """Return `werkplek_nav` inside the werkplek, nothing elsewhere."""
    user = getattr(request, "user", None)
    if not request.path.startswith("/werkplek/") or not getattr(user, "is_employee", False):
        return {}
    entries = [(label, url, key) for label, url, key, needed in MENU if user.may(needed)]
    return {"werkplek_nav": list({url: (label, url, key) for label, url, key in entries}.values())}
