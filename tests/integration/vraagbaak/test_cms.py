"""Editors write, approve and retire entries in the CMS."""

import json
import re

import pytest
from django.urls import reverse

from content.faq.models import Entry, RelatedEntry
from content.search import queries as search
from content.search.rules.scopes import Scope
from portal.accounts.cms.groups import place
from portal.accounts.roles import Role
from tests.factories.accounts import employee
from tests.factories.faq import EntryFactory, TopicFactory
from tests.helpers import login

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>")
LIST = "wagtailsnippets_content_faq_entry:list"
ADD = "wagtailsnippets_content_faq_entry:add"


@pytest.fixture
def editor(client):
    user = employee(Role.REDACTEUR)
    place(user)
    return login(client, user)


def url(name, entry):
    return reverse(f"wagtailsnippets_content_faq_entry:{name}", args=[entry.pk])


def form(topic, **values):
    rows = {}
    for name in ("variants", "laws", "sources", "related"):
        rows |= {f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"}
    text = json.dumps({"blocks": [], "entityMap": {}})
    base = {"question": "Wie belt de nijlpaard?", "answer": "Wij bellen.", "topic": topic.pk}
    return base | {"details": text, "audience": "everyone", "slug": ""} | rows | values


def public_keys(query):
    return [hit.key for hit in search.search(query, Scope.PUBLIC, kinds=["faq"]).hits]


def test_the_screens_open_without_inline_scripts(editor):
    entry = EntryFactory(variants={"winterswijk": "Hier."})
    urls = [reverse(LIST), reverse(ADD), url("edit", entry), url("history", entry)]
    urls += [url("usage", entry), url("unpublish", entry)]
    for address in urls:
        response = editor.get(address)
        assert response.status_code == 200, address
        assert INLINE_SCRIPT.findall(response.text) == [], address


def test_an_editor_writes_and_publishes_and_it_is_found_at_once(editor):
    data = form(TopicFactory())
    editor.post(reverse(ADD), data)
    entry = Entry.objects.get()
    assert (entry.slug, entry.live) == ("wie-belt-de-nijlpaard", False)
    assert public_keys("nijlpaard") == []
    response = editor.post(url("edit", entry), data | {"action-publish": "1"})
    assert response.status_code == 302
    assert public_keys("nijlpaard") == ["wie-belt-de-nijlpaard"]
    assert editor.get("/vraagbaak/wie-belt-de-nijlpaard/").status_code == 200


def test_the_address_stays_when_the_question_changes(editor):
    entry = EntryFactory(slug="oud-adres")
    data = form(entry.topic, slug="nieuw-adres", question="Anders?")
    editor.post(url("edit", entry), data | {"action-publish": "1"})
    entry.refresh_from_db()
    assert (entry.slug, entry.question) == ("oud-adres", "Anders?")


def test_the_preview_is_the_public_page(editor):
    entry = EntryFactory(variants={"winterswijk": "Hier."})
    revision = entry.save_revision()
    address = reverse(
        "wagtailsnippets_content_faq_entry:revisions_view", args=[entry.pk, revision.pk]
    )
    assert "Dit is het korte antwoord." in editor.get(address).text


def test_what_is_linked_to_is_retired_and_never_deleted(editor):
    entry = EntryFactory(question="Blijft de olifant?")
    RelatedEntry.objects.create(entry=EntryFactory(), other=entry)
    for data in (None, {}):
        method = editor.get if data is None else editor.post
        assert method(url("delete", entry)).status_code in (302, 403, 404)
    assert Entry.objects.filter(pk=entry.pk).exists()
    editor.post(url("unpublish", entry))
    assert public_keys("olifant") == []
    assert editor.get(entry.get_absolute_url()).status_code == 404


def test_a_topic_in_use_is_not_deleted(editor):
    topic = EntryFactory().topic
    address = reverse("wagtailsnippets_content_faq_topic:delete", args=[topic.pk])
    assert editor.post(address).status_code in (302, 403, 404)


def test_hard_language_is_told(editor):
    long = "Dit is een zin " + "met veel woorden " * 8 + "en dus te lang."
    response = editor.post(reverse(ADD), form(TopicFactory(), answer=long), follow=True)
    assert "De tekst kan eenvoudiger" in response.text
