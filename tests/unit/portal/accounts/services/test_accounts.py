"""Making, changing and ending accounts: who may, what is written, what is logged."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.core.management.base import CommandError
from PIL import Image

from portal.accounts import queries, services
from portal.accounts.models import Invitation, Membership, User
from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core.exceptions import IllegalMove, NotAllowed
from tests.factories.accounts import employee, resident
from tests.factories.core import TeamFactory
from tests.helpers import totp_device

pytestmark = pytest.mark.django_db
NAMES = {"first_name": "Bo", "last_name": "Voorbeeld"}
MAY_INVITE = {Role.CASUSREGISSEUR, Role.SOCIAAL_TEAM}


def photo(size: tuple[int, int] = (900, 600), kind: str = "JPEG") -> ContentFile:
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, exif=b"Exif\0\0secret place")
    return ContentFile(out.getvalue(), name="foto.jpg")


def make_colleague(by: User | None, **fields) -> User:
    team = TeamFactory(winterswijk=True)
    given = {"email": "Bo@Voorbeeld.example", "memberships": [(team, Role.SOCIAAL_TEAM)]} | fields
    return services.create_employee(by=by, **NAMES, **given)


@pytest.mark.parametrize("role", list(Role))
def test_only_the_beheerder_makes_colleagues(role: Role) -> None:
    by = employee(role)
    if role == Role.BEHEERDER:
        assert make_colleague(by).is_employee
    else:
        with pytest.raises(NotAllowed):
            make_colleague(by)


@pytest.mark.parametrize("role", list(Role))
def test_who_works_with_residents_invites_them(role: Role) -> None:
    by = employee(role)
    if role in MAY_INVITE:
        user = services.create_resident_account(by=by, email="r@voorbeeld.example", **NAMES)
        assert services.invite(by=by, user=user)
    else:
        with pytest.raises(NotAllowed):
            services.create_resident_account(by=by, email="r@voorbeeld.example", **NAMES)
        with pytest.raises(NotAllowed):
            services.invite(by=by, user=resident())


@pytest.mark.parametrize("role", list(Role))
def test_residents_manage_nobody(role: Role) -> None:
    with pytest.raises(NotAllowed):
        services.add_membership(
            by=resident(), user=employee(role), team=TeamFactory(), role=Role.BEHEERDER
        )


def test_a_colleague_cannot_log_in_before_activation_and_everything_is_logged() -> None:
    by = employee(Role.BEHEERDER)
    user = make_colleague(by)
    assert user.email == "bo@voorbeeld.example"
    assert not user.has_usable_password()
    assert user.memberships.count() == 1
    names = set(Event.objects.filter(actor_id=str(by.public_id)).values_list("name", flat=True))
    assert names == {"account.gemaakt", "account.rol_gegeven"}


def test_an_address_is_used_once_whatever_its_capitals() -> None:
    make_colleague(None)
    with pytest.raises(IllegalMove):
        services.create_resident_account(by=None, email="BO@voorbeeld.EXAMPLE", **NAMES)


def test_a_photo_is_cropped_and_cleaned() -> None:
    user = make_colleague(None, portrait=photo())
    stored = user.profile.portrait.read()
    with Image.open(BytesIO(stored)) as image:
        assert image.size == (480, 480)
    assert b"secret place" not in stored


@pytest.mark.parametrize("file", [ContentFile(b"<svg onload=x>"), ContentFile(b"x" * 9_000_000)])
def test_what_is_no_photo_is_refused(file: ContentFile) -> None:
    with pytest.raises(ValidationError):
        make_colleague(None, portrait=file)


def test_a_role_twice_is_once() -> None:
    user, team = employee(Role.SPECIALIST), TeamFactory()
    for _ in range(2):
        services.add_membership(by=None, user=user, team=team, role=Role.TEAMLEIDER)
    assert Membership.objects.filter(user=user, team=team).count() == 1
    assert Event.objects.filter(name="account.rol_gegeven").count() == 1


@pytest.mark.parametrize("role", ["burgemeester", Role.BEHEERDER])
def test_residents_get_no_role_and_unknown_roles_do_not_exist(role: str) -> None:
    user = resident() if role == Role.BEHEERDER else employee(Role.SPECIALIST)
    with pytest.raises(IllegalMove):
        services.add_membership(by=None, user=user, team=TeamFactory(), role=role)


def test_a_leaver_is_closed_and_kept() -> None:
    user = employee(Role.CASUSREGISSEUR)
    totp_device(user)
    services.invite(by=None, user=user)
    services.end_employee(by=employee(Role.BEHEERDER), user=user)
    user.refresh_from_db()
    assert not user.is_active
    assert user.memberships.exists()
    assert not Invitation.objects.filter(used_at=None).exists()
    with pytest.raises(IllegalMove):
        services.invite(by=None, user=user)


def test_a_resident_cannot_be_ended_as_employee() -> None:
    with pytest.raises(IllegalMove):
        services.end_employee(by=None, user=resident())


def test_only_a_hash_of_the_code_is_kept() -> None:
    code = services.invite(by=None, user=resident())
    row = Invitation.objects.get()
    assert code not in str(vars(row))
    assert code.replace("-", "") not in str(list(Event.objects.values()))


def test_the_first_manager_comes_from_the_command_line(capsys) -> None:
    TeamFactory(office=True)
    call_command("first_manager", "peter@voorbeeld.example", "Peter", "Voorbeeld")
    code = capsys.readouterr().out.split()[-1]
    assert queries.invitation_for("peter@voorbeeld.example", code) is not None
    with pytest.raises(CommandError):
        call_command("first_manager", "peter@voorbeeld.example", "Peter", "Voorbeeld")


def test_without_region_the_command_says_what_to_do() -> None:
    with pytest.raises(CommandError, match="load_region"):
        call_command("first_manager", "peter@voorbeeld.example", "Peter", "Voorbeeld")
