"""Nothing about a person goes into the vraagbaak (AVG 5): it is pointed out before it is kept."""

from content.faq.rules import personal
from portal.core.exceptions import DomainError

BSN = "een BSN"


class AboutAPerson(DomainError):
    """Something in a text may point to a person; `found` says what."""

    status = 422

    def __init__(self, found: list[personal.Found]) -> None:
        super().__init__("Haal weg wat over een persoon gaat. Het is hier niet nodig.")
        self.found = found


def refuse_persons(*texts: str, checked: bool) -> None:
    """Raise AboutAPerson when a text seems to be about a person, unless somebody checked it.

    checked: the writer says that it is not about a person. A BSN is refused all the same.
    """
    found = [one for text in texts for one in personal.find(text)]
    if any(one.what == BSN for one in found) or (found and not checked):
        raise AboutAPerson(found)
