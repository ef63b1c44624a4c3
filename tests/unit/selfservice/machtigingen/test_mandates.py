"""A helper reads what was given, until it is over, and gets nothing more anywhere."""

import itertools
from datetime import timedelta

import pytest
from django.urls import get_resolver

from portal.accounts import queries as accounts
from portal.accounts import services as account_services
from portal.accounts.models import User
from portal.audit.models import Event
from portal.core import clock
from portal.core.exceptions import NotAllowed
from selfservice.aanvragen.models import Aanvraag
from selfservice.correspondence import policy as correspondence
from selfservice.correspondence.models import Message
from selfservice.dossiers import policy as dossiers
from selfservice.dossiers.models import Dossier
from selfservice.machtigingen import policy, services
from selfservice.machtigingen.models import Mandate
from selfservice.machtigingen.rules.rights import Right
from selfservice.voorbereiding import policy as voorbereiding
from tests.architecture.test_access_rules import addresses
from tests.factories import aanvragen, line, plans
from tests.factories import correspondence as make
from tests.factories.accounts import UserFactory, employee
from tests.factories.dossiers import DossierFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
EMAIL = "helper@voorbeeld.example"


@pytest.fixture
def dossier():
    return DossierFactory(active=True, with_account=True)


def give(dossier, rights=(Right.PLAN,), *, days=30, email=EMAIL) -> str:
    return services.give(
        by=dossier.resident.user, dossier=dossier, email=email, first_name="Henk",
        last_name="Voorbeeld", rights=list(rights), until=clock.today() + timedelta(days=days),
    )  # fmt: skip


def accepted(dossier, rights=(Right.PLAN,), **fields) -> Mandate:
    code = give(dossier, rights, **fields)
    helper = accounts.account_by_email(fields.get("email", EMAIL))
    return services.accept(by=helper, code=code)


def sees(user, mandate, right) -> bool:
    """Return what filter and predicate say together; fail when they differ."""
    listed = Mandate.objects.active_for(user).filter(pk=mandate.pk).first()
    by_filter = listed is not None and right in listed.rights
    assert policy.may(user, mandate, right) == by_filter
    return by_filter


@pytest.mark.parametrize(("given", "asked"), list(itertools.product(Right, Right)))
def test_exactly_the_rights_that_were_given(dossier, given, asked):
    mandate = accepted(dossier, [given])
    assert sees(mandate.helper, mandate, asked) == (given == asked)


@pytest.mark.parametrize("state", ["waiting", "revoked", "over", "account ended"])
def test_nothing_before_and_after(dossier, state):
    mandate = accepted(dossier)
    helper = mandate.helper
    changes = {
        "waiting": {"accepted_at": None},
        "revoked": {"revoked_at": clock.now()},
        "over": {"until": clock.today() - timedelta(days=1)},
        "account ended": {},
    }[state]
    Mandate.objects.filter(pk=mandate.pk).update(**{"accepted_at": mandate.accepted_at} | changes)
    helper.is_active = state != "account ended"
    helper.save()
    mandate.refresh_from_db()
    assert not sees(helper, mandate, Right.PLAN)
    with pytest.raises(Mandate.DoesNotExist):
        services.look(by=helper, public_id=mandate.public_id, right=Right.PLAN)


def test_another_helper_a_resident_and_staff_get_nothing_by_it(dossier):
    mandate = accepted(dossier)
    other = UserFactory(kind=User.Kind.HELPER)
    for user in (other, dossier.resident.user, employee("casusregisseur", dossier.team)):
        assert not sees(user, mandate, Right.PLAN)


def test_every_other_room_gives_a_helper_nothing(dossier):
    make.from_staff(dossier)
    aanvragen.filed(dossier)
    helper = accepted(dossier, list(Right)).helper
    dossier = Dossier.objects.with_people().get(pk=dossier.pk)
    assert not Dossier.objects.visible_to(helper).exists()
    assert not Message.objects.visible_to(helper).exists()
    assert not Aanvraag.objects.visible_to(helper).exists()
    assert not dossiers.can_view(helper, dossier)
    assert correspondence.party_of(helper, dossier) is None
    assert not voorbereiding.can_read_agenda(helper, dossier)
    assert not voorbereiding.can_prepare(helper, dossier)
    assert not policy.can_give(helper, dossier)


def test_no_address_of_residents_or_staff_is_open_to_a_helper(client, dossier):
    """Every address of ours, asked as a helper: none of /mijn/ and /werkplek/ answers."""
    login(client, accepted(dossier, list(Right)).helper)
    found = 0
    for address, pattern in addresses(get_resolver().url_patterns):
        rule = getattr(pattern.callback, "access_rule", "")
        if address.startswith(("mijn/", "werkplek/")):
            found += 1
            # What a visitor may see, and a script: the same for everybody, with nobody's data.
            shown = ("mijn/aanvragen/nieuw/", "werkplek/vraagbaak/werker.js")
            open_to_all = rule == "public" and address.startswith(shown)
            assert rule == "resident" or rule.startswith("staff") or open_to_all, address
    assert found > 50
    for path in ("/mijn/", "/mijn/plan/", "/mijn/berichten/", "/werkplek/", "/werkplek/dossiers/"):
        assert client.get(path).status_code == 403


@pytest.mark.parametrize(
    ("right", "path", "text"),
    [
        (Right.PLAN, "plan", "Doel 1"),
        (Right.CARD, "casusregisseur", "maandag tot en met donderdag"),
        (Right.AANVRAGEN, "aanvragen", "Bijzondere bijstand"),
        (Right.LINE, "lijn", "Stageplek"),
        (Right.APPOINTMENTS, "afspraken", "Staat vast"),
        (Right.MESSAGES, "berichten", "Hoe gaat het met u?"),
    ],
)
def test_the_screens_show_what_was_given_and_404_what_was_not(client, dossier, right, path, text):
    plans.accepted(dossier)
    make.from_staff(dossier)
    make.confirmed(dossier, note="Over iets anders")
    line.load()
    line.placed(dossier, "stageplek")
    aanvragen.filed(dossier)
    mandate = accepted(dossier, [right])
    login(client, mandate.helper)
    assert mandate.dossier.resident.name in client.get("/namens/").content.decode()
    for each in Right:
        response = client.get(f"/namens/{mandate.public_id}/{each}/")
        assert response.status_code == (200 if each == path else 404)
    assert text in client.get(f"/namens/{mandate.public_id}/{path}/").content.decode()


def test_every_look_is_in_the_log_by_name(dossier):
    mandate = accepted(dossier)
    services.look(by=mandate.helper, public_id=mandate.public_id, right=Right.PLAN)
    event = Event.objects.get(name="machtiging.gebruikt")
    assert (event.actor_name, event.actor_role) == ("Henk Voorbeeld", "gemachtigde")
    assert event.data_subject_id == str(dossier.subject)


def test_revoking_works_at_once_and_is_the_residents(dossier):
    mandate = accepted(dossier)
    with pytest.raises(NotAllowed):
        services.revoke(by=mandate.helper, mandate=mandate)
    services.revoke(by=dossier.resident.user, mandate=mandate)
    with pytest.raises(Mandate.DoesNotExist):
        services.look(by=mandate.helper, public_id=mandate.public_id, right=Right.PLAN)


def test_a_code_of_one_resident_opens_nothing_of_another(dossier):
    """Somebody who made an account for another's address never gets a second resident's code."""
    first = give(dossier)
    other = DossierFactory(active=True, with_account=True)
    second = give(other)
    helper = accounts.account_by_email(EMAIL)
    assert first != second
    assert services.accept(by=helper, code=first).dossier == dossier
    assert services.accept(by=helper, code=first) is None
    assert list(Mandate.objects.active_for(helper)) == [Mandate.objects.get(dossier=dossier)]


def test_a_second_resident_cannot_get_an_activation_code_for_a_known_helper(dossier):
    give(dossier)
    helper = accounts.account_by_email(EMAIL)
    other = DossierFactory(active=True, with_account=True)
    with pytest.raises(NotAllowed):
        account_services.invite(by=other.resident.user, user=helper)
    helper.set_password("een lang wachtwoord 7")
    helper.save()
    with pytest.raises(NotAllowed):
        account_services.invite(by=dossier.resident.user, user=helper)


def test_the_code_also_activates_a_new_account(dossier):
    code = give(dossier)
    found = accounts.invitation_for(EMAIL, code)
    assert found.user.is_helper


@pytest.mark.parametrize("role", ["resident", "staff"])
def test_an_address_that_is_no_helper_is_refused(dossier, role):
    taken = dossier.resident.user if role == "resident" else dossier.current_casusregisseur
    with pytest.raises(services.BadMandate):
        give(dossier, email=taken.email)


@pytest.mark.parametrize(
    ("rights", "days"), [([], 5), (["alles"], 5), (["plan"], -1), (["plan"], 400)]
)
def test_rights_and_date_that_will_not_do(dossier, rights, days):
    with pytest.raises(services.BadMandate):
        give(dossier, rights, days=days)


def test_nobody_gives_for_another(dossier):
    with pytest.raises(NotAllowed):
        services.give(
            by=dossier.current_casusregisseur, dossier=dossier, email=EMAIL, first_name="Henk",
            last_name="V", rights=["plan"], until=clock.today(),
        )  # fmt: skip


def test_the_resident_gives_and_stops_on_screen(client, dossier):
    login(client, dossier.resident.user)
    day = clock.today() + timedelta(days=20)
    data = {
        "first_name": "Henk", "last_name": "Voorbeeld", "email": EMAIL, "rights": ["plan"],
        "until_day": day.day, "until_month": day.month, "until_year": day.year,
    }  # fmt: skip
    assert (
        "Maak een keuze" in client.post("/mijn/machtiging/", data | {"rights": []}).content.decode()
    )
    answer = client.post("/mijn/machtiging/", data).content.decode()
    assert "Geef deze code aan Henk Voorbeeld" in answer
    mandate = Mandate.objects.get()
    client.post(f"/mijn/machtiging/{mandate.public_id}/intrekken/")
    mandate.refresh_from_db()
    assert mandate.revoked_at
    other = accepted(DossierFactory(active=True, with_account=True), email="b@voorbeeld.example")
    assert client.post(f"/mijn/machtiging/{other.public_id}/intrekken/").status_code == 404


@pytest.mark.parametrize("number", [1, 100])
def test_queries(client, dossier, number, django_assert_max_num_queries):
    plans.accepted(dossier, plans.plan_text(goals=min(number, 30), steps=3))
    line.load()
    for turn in range(number):
        make.from_staff(dossier)
        make.proposed(dossier)
        line.placed(dossier, ("stageplek", "proefplaatsing")[turn % 2])
    mandate = accepted(dossier, list(Right))
    login(client, mandate.helper)
    for path in ("", "plan/", "plan/pdf/", *(f"{right}/" for right in Right)):
        with django_assert_max_num_queries(12):
            address = f"/namens/{mandate.public_id}/{path}" if path else "/namens/"
            assert client.get(address).status_code == 200


@pytest.mark.parametrize("number", [1, 100])
def test_the_list_of_the_resident_costs_the_same(
    client, dossier, number, django_assert_num_queries
):
    for one in range(number):
        accepted(dossier, email=f"helper{one}@voorbeeld.example")
    login(client, dossier.resident.user)
    with django_assert_num_queries(8):
        assert client.get("/mijn/machtiging/").status_code == 200
