"""Synonyms and word list are live on save; the log keeps nothing about a person."""

import pytest
from django.core.management import call_command

from content.search import logbook, queries, registry, services
from content.search.models import DomainWord, PublicRow, SearchLog, Synonym
from content.search.rules.scopes import Scope
from tests.factories.search import index, row

pytestmark = pytest.mark.django_db


def found(query):
    return [hit.key for hit in queries.search(query, Scope.PUBLIC).hits]


def test_a_synonym_works_at_once_and_stops_at_once():
    index("faq", "kip", title="Over kippen")
    assert found("tokkelaar") == []
    synonym = Synonym.objects.create(said="tokkelaar", means="kippen")
    assert found("tokkelaar") == ["kip"]
    synonym.delete()
    assert found("tokkelaar") == []


def test_a_word_for_compounds_works_at_once_and_stops_at_once():
    index("faq", "kip", title="Het kippenhok")
    assert found("hok") == []
    words = [DomainWord.objects.create(word=word) for word in ("kip", "hok")]
    assert found("hok") == ["kip"]
    words[0].delete()
    assert found("hok") == []


def test_shipped_words_are_loaded_once():
    synonyms, parts = services.load_shipped_words()
    assert synonyms >= 150
    assert parts >= 150
    Synonym.objects.filter(said="poen").delete()
    assert services.load_shipped_words() == (0, 0)
    assert services.load_shipped_words(again=True) == (1, 0)


def test_rebuild_asks_every_provider(monkeypatch, capsys):
    index("proef", "oud", title="Oude pinguins")
    providers = {"proef": lambda: [("nieuw", [row(title="Nieuwe pinguins")])]}
    monkeypatch.setattr(registry, "providers", lambda: providers)
    call_command("rebuild_search")
    assert found("pinguin") == ["nieuw"]
    assert "proef: 1 rows." in capsys.readouterr().out


def test_a_nul_in_a_text_is_no_problem():
    index("faq", "nul", title="Kat\x00alogus", body="a\x00b", keywords=["c\x00d"])
    assert PublicRow.objects.get().title == "Kat alogus"


def test_a_note_for_everybody_is_refused():
    with pytest.raises(ValueError, match="staff"):
        row(Scope.PUBLIC, note="intern")


def test_the_log_keeps_no_personal_data():
    logbook.end_search(query="bsn 123456782", scope=Scope.STAFF, count=0, unanswered=True)
    assert SearchLog.objects.get().query == "bsn [nummer]"
