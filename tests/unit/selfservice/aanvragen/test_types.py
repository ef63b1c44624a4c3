"""Versions: made by publishing, never changed, and each aanvraag keeps its own (test 4)."""

from copy import deepcopy

import pytest

from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Aanvraag, Design, Published
from selfservice.aanvragen.rules.definition import InvalidDefinition
from tests.factories.aanvragen import ANSWERS, SLUG, draft, filed, known_resident, shipped
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return employee(Role.REDACTEUR)


@pytest.fixture
def design():
    shipped()
    return Design.objects.get(slug=SLUG)


def without(definition, key):
    """Return a definition in which question `key` is gone, with the screens that had only it."""
    data = deepcopy(definition)
    for screen in data["screens"]:
        screen["questions"] = [row for row in screen["questions"] if row["key"] != key]
    data["screens"] = [screen for screen in data["screens"] if screen["questions"]]
    return data


def publish_without(design, key, by):
    design.fill(without(design.definition, key))
    design.save()
    return services.publish_design(by=by, design=design)


def test_every_shipped_type_can_be_edited_and_loading_again_changes_nothing():
    first = {version.pk for version in services.ship_types()}
    assert {version.pk for version in services.ship_types()} == first
    assert Design.objects.count() == len(first) == 10
    for design in Design.objects.select_related("request_type"):
        assert design.definition == design.request_type.versions.first().definition


def test_the_same_content_makes_no_new_version(design, editor):
    assert services.publish_design(by=editor, design=design).number == 1


def test_version_two_in_mid_draft(design, editor):
    """Test 4: the draft resumes, files and reads as version 1; a new one has version 2."""
    mine = draft()
    version = publish_without(design, "bedrag", editor)
    assert version.number == 2
    mine = Aanvraag.objects.with_people().get(pk=mine.pk)
    assert mine.version.number == 1
    by = mine.dossier.resident.user
    services.save_answers(
        by=by, public_id=mine.public_id, screen="kosten", values={"bedrag": "475.00"}
    )
    mine.refresh_from_db()
    sent = services.submit(by=by, public_id=mine.public_id, key=mine.submit_key)
    sent = Aanvraag.objects.with_people().get(pk=sent.pk)
    assert sent.version.number == 1
    assert sent.answers["bedrag"] == "475.00"
    rows = {row.question: row.text for row in queries.answer_rows(sent, [])}
    assert rows["bedrag"] == "€ 475,00"
    fresh = services.start(by=by, dossier=mine.dossier, version=queries.version_on_offer(SLUG))
    assert "bedrag" not in {question.key for question in fresh.content.questions}


def test_a_type_taken_off_offer_loses_nothing(design, editor):
    mine = draft()
    services.withdraw_offer(by=editor, design=design)
    mine = Aanvraag.objects.with_people().get(pk=mine.pk)
    assert queries.version_on_offer(SLUG) is None
    with pytest.raises(IllegalMove, match="kan nu niet worden gedaan"):
        services.start(by=mine.dossier.resident.user, dossier=mine.dossier, version=mine.version)
    sent = services.submit(
        by=mine.dossier.resident.user, public_id=mine.public_id, key=mine.submit_key
    )
    assert sent.reference


def test_a_published_version_never_changes(design):
    version = design.request_type.versions.first()
    version.definition = {}
    with pytest.raises(Published):
        version.save()
    with pytest.raises(Published):
        version.delete()


def test_what_is_wrong_is_not_published(design, editor):
    with pytest.raises(InvalidDefinition, match="die vraag bestaat niet"):
        publish_without(design, "gegevens-kloppen", editor)
    assert design.request_type.versions.count() == 1


def test_only_who_edits_content_publishes(design, editor):
    for role in (Role.BEHANDELAAR, Role.CASUSREGISSEUR, Role.TEAMLEIDER):
        with pytest.raises(NotAllowed):
            services.publish_design(by=employee(role), design=design)
    publish_without(design, "bedrag", editor)
    event = Event.objects.get(name="soort-aanvraag.gepubliceerd")
    assert event.details == {"slug": SLUG, "version": 2}


def test_an_update_of_the_product_leaves_a_version_of_an_editor_alone(design, editor):
    publish_without(design, "bedrag", editor)
    services.ship_types()
    assert design.request_type.versions.count() == 2
    design.refresh_from_db()
    assert "bedrag" not in str(design.definition)


def test_a_draft_keeps_the_variant_it_was_begun_in(design, editor):
    dossier = known_resident(team=TeamFactory(berkelland=True))
    place = dossier.resident.municipality.slug
    data = design.definition | {"variants": {place: {"texts": {"receipt": "Hier anders."}}}}
    design.fill(data)
    design.save()
    services.publish_design(by=editor, design=design)
    by = dossier.resident.user
    mine = services.start(by=by, dossier=dossier, version=queries.version_on_offer(SLUG))
    assert (mine.variant, mine.content.receipt) == (place, "Hier anders.")
    for screen, values in ANSWERS.items():
        services.save_answers(by=by, public_id=mine.public_id, screen=screen, values=values)
    other = filed()
    assert other.content.receipt != "Hier anders."
