"""The plans: Sanne's is in force with a new proposal waiting, Youssef's first one waits.

Sanne asked about a goal and got an answer. Dirk added a step himself; while he is in hospital Karin
has the regie for a while.
"""

from datetime import timedelta

from portal.accounts.models import User
from portal.core import clock
from portal.demo.story.past import ago
from portal.demo.story.plan_texts import dirk, sanne_first, sanne_second, youssef
from selfservice.dossiers import services as dossiers
from selfservice.dossiers.models import Dossier
from selfservice.plans import services
from selfservice.plans.models import PlanVersion, Step
from selfservice.plans.rules.actors import ActorKind
from selfservice.plans.rules.editing import PutStep
from selfservice.plans.rules.takeover import Asked
from selfservice.plans.rules.text import PlanText, StepText


def happen(staff: dict[str, User], known: dict[str, Dossier]) -> None:
    """Let the plans be written, proposed, accepted and worked on."""
    karin = staff["casusregisseur"]
    first = _propose(karin, known["inwoner"], sanne_first(), days_ago=70)
    _accept(known["inwoner"], first, days_ago=68)
    _tick_first_steps(known["inwoner"], first, days_ago=30, steps=2)
    _propose(karin, known["inwoner"], sanne_second(), days_ago=3)
    _propose(karin, known["uitgenodigd"], youssef(), days_ago=6)
    agreed = _propose(karin, known["dirk"], dirk(), days_ago=52)
    _accept(known["dirk"], agreed, days_ago=50)
    _ask_and_answer(karin, known["inwoner"], first)
    _own_step(known["dirk"], agreed)
    _take_over(karin, known["dirk"])


def _ask_and_answer(karin: User, dossier: Dossier, version: PlanVersion) -> None:
    goal = version.goals.first()
    with ago(20, "20:05"):
        question = "Mag ik ook eerst een keer gaan kijken?"
        services.remark(by=dossier.resident.user, goal=goal, text=question)
    with ago(19, "10:30"):
        answer = "Ja. Ik zet een week meelopen in een nieuw voorstel."
        services.remark(by=karin, goal=goal, text=answer)


def _own_step(dossier: Dossier, version: PlanVersion) -> None:
    goal = version.goals.first()
    step = StepText("Mijn oude baas vragen om een referentie", ActorKind.RESIDENT)
    edit = PutStep(str(goal.key), step)
    with ago(33, "18:50"):
        services.change_plan(
            by=dossier.resident.user, dossier=dossier, seen=version.number, edit=edit
        )


def _take_over(karin: User, dossier: Dossier) -> None:
    with ago(9, "11:15"):
        asked = Asked(
            why="Dirk ligt in het ziekenhuis en wil dat zijn stappen doorgaan.",
            ends_on=clock.today() + timedelta(days=28),
        )
        services.take_over(by=karin, dossier=dossier, asked=asked)


def _propose(writer: User, dossier: Dossier, text: PlanText, *, days_ago: int) -> PlanVersion:
    with ago(days_ago, "14:20"):
        dossiers.look(by=writer, public_id=dossier.public_id, what="het dossier")
        version = services.draft(by=writer, dossier=dossier, text=text)
        return services.propose(by=writer, version=version)


def _accept(dossier: Dossier, version: PlanVersion, *, days_ago: int) -> None:
    with ago(days_ago, "19:45"):
        owner = dossier.resident.user
        dossiers.look(by=owner, what="het plan")
        services.accept(by=owner, version=version, seen_hash=version.text_hash)


def _tick_first_steps(dossier: Dossier, version: PlanVersion, *, days_ago: int, steps: int) -> None:
    own = Step.objects.filter(goal__version=version, actor=ActorKind.RESIDENT).order_by(
        "goal__order", "order"
    )
    for number, step in enumerate(own[:steps]):
        with ago(days_ago - number, "20:10"):
            services.tick_step(by=dossier.resident.user, step=step, done=True)
