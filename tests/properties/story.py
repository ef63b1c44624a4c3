"""What every story of one resident needs: people, days, and trying things.

The machines do not decide what is allowed: they try, and a refusal is an answer too. What must hold
whatever happened stands in their invariants.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from portal.accounts.roles import Role
from portal.core import clock
from portal.core.exceptions import DomainError
from selfservice.dossiers.models import Dossier
from tests.factories.accounts import employee
from tests.factories.dossiers import DossierFactory, casusregisseur

GUIDES = ("first", "second", "stand_in")
WHO = st.sampled_from(["resident", *GUIDES, "leader"])


@dataclass(frozen=True)
class Away:
    """An absence as the story knows it, apart from what the product stored."""

    pk: int
    user: str
    stand_in: str
    first: date
    last: date


class Story(RuleBasedStateMachine):
    """One resident, three who may guide, and a teamleider; `taken` counts the steps of all runs."""

    taken = 0

    @initialize()
    def meet(self):
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.day = clock.today()
        self.absences: list[Away] = []
        pk = DossierFactory(active=True, with_account=True).pk
        self.dossier_pk = pk
        first = self.dossier.current_casusregisseur
        self.people = {
            "resident": self.dossier.resident.user,
            "first": first,
            "second": casusregisseur(self.dossier.team),
            "stand_in": casusregisseur(self.dossier.team),
            "leader": employee(Role.TEAMLEIDER, self.dossier.team),
        }

    def teardown(self):
        if hasattr(self, "undo"):
            transaction.set_rollback(True)
            self.undo.__exit__(None, None, None)

    @property
    def dossier(self) -> Dossier:
        return Dossier.objects.with_people().get(pk=self.dossier_pk)

    @contextmanager
    def today(self) -> Iterator[None]:
        """Let it be noon on the day of the story."""
        with clock.pretend(datetime.combine(self.day, time(12), tzinfo=clock.AMSTERDAM)):
            yield

    def attempt(self, service, **values):
        """Call `service` as the portal would on the day of the story; a refusal undoes itself."""
        Story.taken += 1
        with self.today():
            try:
                with transaction.atomic():
                    return service(**values)
            except (DomainError, ObjectDoesNotExist):
                return None

    def guides(self, who: str) -> bool:
        """Return whether `who` is the casusregisseur today, or stands in; told by the story."""
        current = self.dossier.current_casusregisseur_id
        if self.people[who].pk == current:
            return True
        return any(
            one.stand_in == who
            and self.people[one.user].pk == current
            and one.first <= self.day <= one.last
            for one in self.absences
        )

    @rule(days=st.integers(1, 30))
    def time_passes(self, days):
        self.day += timedelta(days=days)
