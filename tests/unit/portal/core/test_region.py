import pytest
from django.core.management import CommandError, call_command

from portal.core import queries, services
from portal.core.models import Municipality, Organisation, Team

pytestmark = pytest.mark.django_db


def test_the_shipped_region_has_a_front_door_in_every_gemeente():
    services.load_region(profile=services.read_region("oost-achterhoek"))
    codes = dict(Municipality.objects.values_list("slug", "cbs_code"))
    assert codes == {"berkelland": "GM1859", "oost-gelre": "GM1586", "winterswijk": "GM0294"}
    for place in queries.municipalities():
        assert queries.sociaal_team(place).municipality == place
    assert queries.desk_team().organisation.kind == Organisation.Kind.WERKLEERBEDRIJF


def test_loading_again_changes_nothing():
    for _ in range(2):
        call_command("load_region", "oost-achterhoek", verbosity=0)
    assert (Municipality.objects.count(), Team.objects.count()) == (3, 12)


def test_contact_data_of_the_demo_says_that_it_is_an_example():
    services.load_region(profile=services.read_region("oost-achterhoek"))
    for team in queries.sociale_teams():
        assert team.is_example
        assert team.phone.startswith("Voorbeeld")


@pytest.mark.parametrize("slug", ["oost-achterhoek", "wijchen", "dinkelland"])
def test_every_region_sets_its_own_terms(slug):
    """P4 and P5: longest takeover, review of the need, age of a consultation; all data."""
    profile = services.read_region(slug)
    region = services.load_region(profile=profile)
    names = ("longest_takeover_days", "review_every_days", "consultation_valid_days")
    for name in names:
        assert getattr(region, name) == profile[name] > 0


def test_an_unknown_region_is_refused_in_one_sentence():
    with pytest.raises(CommandError, match="no shipped region"):
        call_command("load_region", "nergens")
