"""The card of the resident's casusregisseur."""

from portal.accounts.queries import EmployeeCard, employee_cards


def card_of(dossier: object) -> EmployeeCard | None:
    """Return the card, one with the name only where a profile lacks, or None before assignment."""
    person = dossier.current_casusregisseur
    if person is None:
        return None
    bare = EmployeeCard(
        name=person.name, profession="casusregisseur", phone="", hours="", portrait_url=""
    )
    return employee_cards([person.pk]).get(person.pk, bare)
