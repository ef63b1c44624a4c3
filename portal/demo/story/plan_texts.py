"""The words of the demo's plans: talents first (P10), then goals, steps and duration."""

from portal.demo.story.past import day
from selfservice.dossiers.rules.life_areas import LifeArea
from selfservice.plans.rules.actors import ActorKind
from selfservice.plans.rules.text import GoalText, PlanText, StepText

OWN, GUIDE, PARTNER = ActorKind.RESIDENT, ActorKind.CASUSREGISSEUR, ActorKind.PARTNER
# Keys tie a goal or step of a new version to the same one in the version before.
WORK, MONEY, PEOPLE = (f"00000000-0000-4000-8000-00000000000{number}" for number in (1, 2, 3))


def _step(key: int, title: str, actor: str, start: int, end: int, name: str = "") -> StepText:
    return StepText(
        title=title,
        actor=actor,
        actor_name=name,
        from_on=day(start),
        until_on=day(end),
        key=f"00000000-0000-4000-8000-0000000001{key:02d}",
    )


def _work(*more: StepText) -> GoalText:
    return GoalText(
        life_area=LifeArea.WORK,
        title="Werken in de zorg voor dieren",
        why="Ik word rustig van dieren en ik wil weer onder de mensen zijn.",
        done_when="Ik werk drie dagen per week op een plek die bij mij past.",
        steps=(
            _step(1, "Opschrijven wat ik goed kan en wat ik graag doe", OWN, -68, -54),
            _step(2, "Het programma Eigen kracht volgen, drie weken", OWN, -54, -33),
            _step(3, "Een stageplek zoeken bij een dierenopvang", GUIDE, -30, 10),
            *more,
        ),
        key=WORK,
    )


def _money() -> GoalText:
    return GoalText(
        life_area=LifeArea.FINANCES,
        title="Elke maand rondkomen",
        why="Ik wil rust in mijn hoofd over geld.",
        done_when="Ik weet drie maanden lang wat er binnenkomt en wat eruit gaat.",
        steps=(
            _step(5, "Al mijn post en rekeningen in één map doen", OWN, -40, -5),
            _step(6, "Samen een overzicht van geld maken", PARTNER, -5, 25, "Formulierenbrigade"),
        ),
        key=MONEY,
    )


def sanne_first() -> PlanText:
    """The plan that Sanne agreed to ten weeks ago."""
    return PlanText(
        talents="Geduldig, goed met dieren, werkt netjes, spreekt ook Duits.",
        wishes="Werk met dieren, dicht bij huis, en weer collega's hebben.",
        starts_on=day(-68),
        months=6,
        evaluate_on=day(20),
        goals=(_work(), _money()),
    )


def sanne_second() -> PlanText:
    """The new proposal: a trial week and a goal about people."""
    trial = _step(4, "Een week meelopen bij de dierenopvang", OWN, 12, 19)
    people = GoalText(
        life_area=LifeArea.NETWORK,
        title="Vaker onder de mensen",
        why="Ik zit veel alleen thuis.",
        done_when="Ik doe elke week iets samen met anderen.",
        steps=(_step(7, "Elke week mee met de wandelgroep in de buurt", OWN, 0, 60),),
        key=PEOPLE,
    )
    return PlanText(
        talents="Geduldig, goed met dieren, werkt netjes, spreekt ook Duits.",
        wishes="Werk met dieren, dicht bij huis, en weer collega's hebben.",
        starts_on=day(-68),
        months=6,
        evaluate_on=day(34),
        goals=(_work(trial), _money(), people),
    )


def youssef() -> PlanText:
    """The first proposal for Youssef, who still has to log in."""
    goal = GoalText(
        life_area=LifeArea.FINANCES,
        title="Een vast inkomen terwijl ik mijn opleiding afmaak",
        why="Ik wil mijn opleiding afmaken zonder zorgen over de huur.",
        done_when="Ik heb mijn diploma en een baan voor minstens twee dagen per week.",
        steps=(
            _step(20, "Papieren van school inleveren", OWN, -4, 12),
            _step(21, "Uitrekenen waar ik recht op heb", GUIDE, -4, 14),
            _step(22, "Gesprek over leren en werken", PARTNER, 10, 40, "Leerwerkloket"),
        ),
    )
    return PlanText(
        talents="Leert snel, handig met computers, spreekt drie talen.",
        wishes="Mijn opleiding afmaken en daarna werken in de techniek.",
        starts_on=day(-6),
        months=9,
        evaluate_on=day(80),
        goals=(goal,),
    )


def dirk() -> PlanText:
    """A plan in force, for a caseload that looks like one."""
    goal = GoalText(
        life_area=LifeArea.WORK,
        title="Terug naar werk in de techniek",
        why="Ik werkte twintig jaar met mijn handen en dat mis ik.",
        done_when="Ik heb een proefplaatsing afgerond.",
        steps=(
            _step(30, "Mijn cv bijwerken", OWN, -50, -40),
            _step(31, "Een proefplaatsing zoeken", GUIDE, -40, 15),
        ),
    )
    return PlanText(
        talents="Handig, betrouwbaar, ervaring met metaal.",
        wishes="Werk waarbij ik iets maak.",
        starts_on=day(-50),
        months=6,
        evaluate_on=day(45),
        goals=(goal,),
    )
