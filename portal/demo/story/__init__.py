"""The story of the demo: people, and what happened to them in the past weeks.

Told once, through the services, at moments in the past, so that the log, the dates and the rules
are as they would have been.
"""

from django.db import transaction

from portal.accounts.models import User
from portal.demo.personas import PERSONAS
from portal.demo.story import (
    aanvragen,
    absences,
    correspondence,
    delivering,
    figures,
    first_questions,
    following,
    meedoen,
    people,
    plans,
    regie,
    residents,
    vraagbaak,
)


def tell() -> None:
    """Tell the story, unless it has been told on this database."""
    if User.objects.filter(email=PERSONAS[0].email).exists():
        return
    with transaction.atomic():
        staff = people.arrive()
        absences.happen(staff)
        known = residents.arrive(staff)
        plans.happen(staff, known)
        regie.happen(staff, known)
        aanvragen.happen(staff, known)
        meedoen.happen(known)
        following.happen(staff)
        first_questions.happen(staff)
        vraagbaak.happen(staff)
        figures.happen()
        correspondence.happen(staff, known)
        delivering.happen()
