"""What a page gives its template."""

from types import SimpleNamespace

from content.blocks.body import BodyStream
from content.pages import rendering
from tests.factories.pages import EVERY_BLOCK


def body(*blocks):
    stream = BodyStream()
    return stream.to_python([{"type": kind, "value": value} for kind, value in blocks])


def text(heading):
    return ("text", {"heading": heading, "text": "<p>x</p>"})


def test_every_section_has_an_id_of_its_own():
    found = rendering.sections(body(text("Voor wie?"), text("Voor wie?"), text(""), text("")))
    assert [part.anchor for part in found] == ["voor-wie", "voor-wie-2", "text", "text-2"]


def test_what_no_block_needs_is_not_looked_up(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        context = rendering.body_context(body(text("Voor wie?")))
    assert context["teams"] == []
    assert context["entrypoints"] == {}


def test_questions_that_are_not_public_leave_no_empty_section(monkeypatch):
    monkeypatch.setattr(rendering, "_faq_entries", lambda body: {})
    kinds = [part.block.block_type for part in rendering.sections(body(*EVERY_BLOCK))]
    assert "faq" in kinds
    monkeypatch.setattr(rendering.entrypoints, "available", list)
    monkeypatch.setattr(rendering.core, "sociale_teams", list)
    shown = rendering.body_context(body(*EVERY_BLOCK))["sections"]
    assert "faq" not in [part.block.block_type for part in shown]


def test_questions_that_are_public_are_given_by_slug(monkeypatch):
    entry = SimpleNamespace(slug="bijstand-aanvragen")
    monkeypatch.setattr(rendering, "_faq_entries", lambda body: {entry.slug: entry})
    context = rendering.body_context(body(EVERY_BLOCK[5]))
    assert context["faq_entries"] == {"bijstand-aanvragen": entry}
    assert len(context["sections"]) == 1
