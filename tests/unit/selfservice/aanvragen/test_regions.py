"""Three regions by data alone: what is filed lands with the team that the profile names."""

import pytest

from portal.core import services as core
from portal.core.models import Team
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Aanvraag
from tests.factories.aanvragen import ANSWERS
from tests.factories.dossiers import DossierFactory

pytestmark = pytest.mark.django_db
ADVICE = {"waarover": {"waarover": "werk", "vraag": "Wat past bij mij?"}}
COMPLAINT = {
    "wat": {"wat": "klacht", "over-wie": "gemeente"},
    "verhaal": {"verhaal": "Ik wachtte lang."},
}
QUESTION = {"vraag": {"soort": "doel", "welk": "werk", "vraag": "Hoe?", "hoe": "bellen"}}


@pytest.fixture(autouse=True)
def loaded():
    for slug in ("oost-achterhoek", "wijchen", "dinkelland"):
        core.load_region(profile=core.read_region(slug))
    services.ship_types()


def send(place, slug, answers):
    dossier = DossierFactory(
        active=True,
        with_account=True,
        team=Team.objects.get(kind=Team.Kind.SOCIAAL_TEAM, municipality__slug=place),
    )
    by = dossier.resident.user
    version = queries.version_on_offer(slug)
    mine = services.start(by=by, dossier=dossier, version=version)
    for screen, values in answers.items():
        services.save_answers(by=by, public_id=mine.public_id, screen=screen, values=values)
    mine.refresh_from_db()
    sent = services.submit(by=by, public_id=mine.public_id, key=mine.submit_key)
    return Aanvraag.objects.with_people().get(pk=sent.pk)


def meedoen(words):
    return {"waarover": {"waarover": words, "vraag": "Wat past bij mij?"}}


@pytest.mark.parametrize(
    ("place", "slug", "answers", "team"),
    [
        ("winterswijk", "bijzondere-bijstand", ANSWERS, "aanvragen"),
        ("winterswijk", "loopbaanadvies", ADVICE, "loopbaanplein"),
        ("winterswijk", "klacht-of-compliment", COMPLAINT, "klachten-winterswijk"),
        ("berkelland", "klacht-of-compliment", COMPLAINT, "klachten-berkelland"),
        ("berkelland", "vraag-over-mijn-plan", QUESTION, None),
        ("wijchen", "bijzondere-bijstand", ANSWERS, "werk-en-inkomen-wijchen"),
        ("wijchen", "loopbaanadvies", ADVICE, "werkbedrijf"),
        ("wijchen", "loopbaanadvies", meedoen("meedoen"), "participatiecoaches-wijchen"),
        ("wijchen", "klacht-of-compliment", COMPLAINT, "klachten-wijchen"),
        ("dinkelland", "bijzondere-bijstand", ANSWERS, "frontoffice-noaberkracht"),
        ("tubbergen", "loopbaanadvies", meedoen("meedoen"), "ondersteuning-en-zorg"),
        ("tubbergen", "loopbaanadvies", ADVICE, None),
        ("dinkelland", "klacht-of-compliment", COMPLAINT, "klachten-noaberkracht"),
    ],
)
def test_it_lands_where_the_profile_says(place, slug, answers, team):
    sent = send(place, slug, answers)
    assert (sent.team.slug if sent.team else None) == team
    told = queries.route_kept(sent)
    assert told.key == sent.route
    assert told.to_resident
    assert told.to_staff


def test_sending_on_goes_to_the_desk_of_the_own_region():
    talk = ANSWERS | {"praten": {"praten": "ja", "praten-hoe": "eerst-praten"}}
    sent = send("wijchen", "bijzondere-bijstand", talk)
    assert sent.place == "casusregisseur"
    assert "uw consulent inkomen" in queries.route_kept(sent).to_resident
    on = services.send_on(by=sent.dossier.resident.user, public_id=sent.public_id)
    assert on.team.slug == "werk-en-inkomen-wijchen"
