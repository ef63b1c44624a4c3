"""Who reads along with a resident: somebody now, and somebody who did."""

from datetime import date

from portal.accounts.models import User
from portal.accounts.queries import account_by_email
from portal.demo.personas import BY_KEY
from portal.demo.story.past import ago, day
from portal.demo.story.people import began
from selfservice.dossiers.models import Dossier
from selfservice.machtigingen import services
from selfservice.machtigingen.models import Mandate
from selfservice.machtigingen.rules.rights import Right

HELPER = BY_KEY["gemachtigde"]


def happen(known: dict[str, Dossier]) -> None:
    """Let Sanne give her aunt a look at plan, card and aanvragen; a neighbour's was stopped."""
    sanne, until = known["inwoner"], day(150)
    with ago(40, "19:20"):
        neighbour = _give(sanne, "buurvrouw@voorbeeld.example", "Truus", [Right.PLAN], until)
    with ago(33, "20:05"):
        services.revoke(by=sanne.resident.user, mandate=neighbour)
    with ago(20, "19:40"):
        rights = [Right.PLAN, Right.CARD, Right.AANVRAGEN]
        mandate = _give(sanne, HELPER.email, HELPER.first_name, rights, until)
    with ago(18, "20:30"):
        services.look(by=mandate.helper, public_id=mandate.public_id, right=Right.PLAN)


def _give(dossier: Dossier, email: str, first_name: str, rights: list[str], until: date) -> Mandate:
    """Give a machtiging and take it up with its code, as two people would."""
    code = services.give(
        by=dossier.resident.user, dossier=dossier, email=email, first_name=first_name,
        last_name="Voorbeeld", rights=rights, until=until,
    )  # fmt: skip
    helper: User = began(account_by_email(email))
    return services.accept(by=helper, code=code)
