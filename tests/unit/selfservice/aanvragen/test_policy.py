"""The filter and the predicate say the same, for every role and every state."""

import pytest
from django.contrib.auth.models import AnonymousUser

from portal.accounts.roles import Role
from selfservice.aanvragen import policy, services
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules.states import Actor
from tests.factories import aanvragen as make
from tests.factories.accounts import away, employee

pytestmark = pytest.mark.django_db


def everyone(dossier):
    stand_in = employee(Role.CASUSREGISSEUR, dossier.team)
    away(dossier.current_casusregisseur, stand_in)
    left = make.handler()
    left.is_active = False
    left.save()
    return {
        "anonymous": AnonymousUser(),
        "resident": dossier.resident.user,
        "other resident": make.known_resident().resident.user,
        "casusregisseur": dossier.current_casusregisseur,
        "stand-in": stand_in,
        "other casusregisseur": employee(Role.CASUSREGISSEUR, dossier.team),
        "left": left,
        **{
            f"any {role}": employee(role, dossier.team) for role in Role if role != Role.BEHANDELAAR
        },
        "desk": make.handler(),
    }


def every_state():
    draft = make.draft()
    dossier, handler = draft.dossier, make.handler()
    talk = {"praten": {"praten": "ja", "praten-hoe": "eerst-praten"}}
    rows = [
        draft,
        make.filed(dossier),
        make.taken(handler, dossier),
        make.decided(handler, dossier),
    ]
    rows += [make.filed(dossier, **talk)]
    rows += [services.withdraw(by=dossier.resident.user, public_id=make.filed(dossier).public_id)]
    return dossier, handler, rows


def test_filter_and_predicate_agree():
    dossier, handler, rows = every_state()
    people = everyone(dossier) | {"handler": handler}
    for who, user in people.items():
        seen = set(Aanvraag.objects.visible_to(user).values_list("pk", flat=True))
        for row in rows:
            row = Aanvraag.objects.with_people().get(pk=row.pk)
            assert (row.pk in seen) == policy.can_view(user, row), (who, row.state, row.place)


def test_who_acts_in_which_quality():
    dossier, handler, (draft, filed, taken, _, talk, _) = every_state()
    people = everyone(dossier)
    assert policy.actor_of(dossier.resident.user, draft) == Actor.RESIDENT
    assert policy.actor_of(people["desk"], draft) == Actor.NOBODY
    assert policy.actor_of(people["desk"], filed) == Actor.DESK
    assert policy.actor_of(handler, taken) == Actor.HANDLER
    assert policy.actor_of(people["desk"], talk) == Actor.NOBODY
    assert policy.actor_of(people["casusregisseur"], talk) == Actor.CASUSREGISSEUR
    for role in (Role.REDACTEUR, Role.BEHEERDER, Role.SOCIAAL_TEAM, Role.TEAMLEIDER):
        assert policy.actor_of(people[f"any {role}"], filed) == Actor.NOBODY
