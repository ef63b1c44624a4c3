"""First questions of people nobody knows yet, each in the inbox of its own team (P1)."""

import uuid

from portal.accounts.models import User
from portal.core import queries
from portal.demo.story.past import ago
from selfservice.eerste_vragen import services
from selfservice.eerste_vragen.rules.topics import Topic
from selfservice.eerste_vragen.services import Asked

QUESTIONS = (
    (
        "winterswijk",
        1,
        Asked(
            topic=Topic.INCOME,
            question="Mijn contract stopt over twee weken. Wat moet ik nu regelen?",
            name="Karim Voorbeeld",
            email="karim@voorbeeld.example",
            best_moment="na 17.00 uur",
        ),
    ),
    (
        "winterswijk",
        0,
        Asked(
            topic=Topic.DEBTS,
            question="Morgen sluiten ze de stroom af. Ik heb twee kleine kinderen.",
            name="Joyce Voorbeeld",
            phone="06 00 00 00 00",
            urgent=True,
        ),
    ),
    (
        "winterswijk",
        5,
        Asked(
            topic=Topic.WORK,
            question="Ik wil weer werken na een lange ziekte. Wie kan met mij meedenken?",
            name="Paula Voorbeeld",
            email="paula@voorbeeld.example",
        ),
    ),
    (
        "berkelland",
        2,
        Asked(
            topic=Topic.CARE,
            question="Ik zorg voor mijn moeder en red het niet meer alleen.",
            name="Remco Voorbeeld",
            email="remco@voorbeeld.example",
        ),
    ),
    (
        "oost-gelre",
        3,
        Asked(
            topic=Topic.DEBTS,
            question="Ik kan mijn zorgverzekering al drie maanden niet betalen.",
            name="Willem Voorbeeld",
            email="willem@voorbeeld.example",
        ),
    ),
)


def happen(staff: dict[str, User]) -> None:
    """Leave the questions; Joost has taken the oldest one."""
    for place, days_ago, asked in QUESTIONS:
        team = queries.team(f"sociaal-team-{place}")
        with ago(days_ago, "08:05"):
            question = services.ask(by=None, key=uuid.uuid4(), team=team, asked=asked)
        if days_ago == 5:
            with ago(4, "09:30"):
                services.take(by=staff["sociaal-team"], public_id=question.public_id)
