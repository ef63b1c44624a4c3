"""What is findable, and by whom, follows what is published."""

import pytest

from content.faq.models import Entry
from content.faq.services import indexing
from content.search import queries as search
from content.search import services as index
from content.search.rules.scopes import Scope
from tests.factories.faq import EntryFactory, TopicFactory

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]


def keys(query, scope=Scope.PUBLIC, **options):
    return [hit.key for hit in search.search(query, scope, kinds=["faq"], **options).hits]


def test_a_note_is_found_by_staff_only():
    EntryFactory(slug="a", internal_note="Bel de giraffe")
    assert keys("giraffe") == []
    assert keys("giraffe", Scope.STAFF) == ["a"]


def test_an_entry_for_staff_is_in_no_public_row():
    EntryFactory(slug="a", staff=True, question="Waar ligt de zebra?")
    assert keys("zebra") == []
    assert keys("zebra", Scope.STAFF) == ["a"]


def test_publishing_retiring_and_hiding_are_live_at_once():
    entry = EntryFactory(slug="a", question="Oude olifant?")
    entry.question = "Nieuwe nijlpaard?"
    revision = entry.save_revision()
    assert keys("nijlpaard") == []
    revision.publish()
    assert (keys("nijlpaard"), keys("olifant")) == (["a"], [])
    entry = Entry.objects.get()
    entry.audience = "staff"
    entry.save_revision().publish()
    assert (keys("nijlpaard"), keys("nijlpaard", Scope.STAFF)) == ([], ["a"])
    Entry.objects.get().unpublish()
    assert keys("nijlpaard", Scope.STAFF) == []


def test_the_own_gemeente_comes_first():
    texts = {"winterswijk": "Een pas.", "berkelland": "Een tegoed."}
    EntryFactory(slug="a", question="Meedoenregeling?", variants=texts)
    hit = search.search("meedoenregeling", Scope.PUBLIC, "winterswijk", ["faq"]).hits[0]
    assert hit.municipality == "winterswijk"


def test_a_deleted_entry_leaves_the_index():
    EntryFactory(question="Weg?").delete()
    assert keys("weg", Scope.STAFF) == []


def test_a_renamed_topic_is_the_new_filter():
    topic = TopicFactory()
    EntryFactory(slug="a", topic=topic, question="Geldzorgen?")
    topic.name = "Geld"
    topic.save()
    assert keys("geldzorgen", topics=["Geld"]) == ["a"]


def test_a_rebuild_gives_the_same():
    EntryFactory(slug="a", question="Blijft dit?", internal_note="Pinguïn")
    index.rebuild()
    assert keys("pinguin", Scope.STAFF) == ["a"]
    assert keys("pinguin") == []


def test_a_check_survives_publishing_an_older_draft():
    entry = EntryFactory(verified_on=None)
    revision = entry.save_revision()
    day = EntryFactory().verified_on
    Entry.objects.filter(pk=entry.pk).update(verified_on=day)
    revision = type(revision).objects.get(pk=revision.pk)
    revision.publish()
    assert Entry.objects.get(pk=entry.pk).verified_on == day


def test_rows_never_mix_the_scopes():
    rows = indexing.rows(EntryFactory(internal_note="geheim", variants={"winterswijk": "Hier."}))
    assert len(rows) == 4
    assert all(not row.note for row in rows if row.scope is Scope.PUBLIC)
