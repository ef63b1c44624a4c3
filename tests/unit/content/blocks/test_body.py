"""Every kind of block has a template, Dutch names, and stays out of the migrations."""

import pytest
from django.template.loader import get_template

from content.blocks.body import BodyStream
from content.blocks.fields import BodyField, PartnersField, SourcesField
from content.blocks.richtext import FEATURES

KINDS = BodyStream().child_blocks


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_template_and_a_name(kind):
    block = KINDS[kind]
    assert get_template(block.meta.template)
    assert block.label[0].isupper()


def test_the_kinds_are_those_of_the_shipped_texts():
    assert set(KINDS) == {"text", "steps", "note", "local", "start", "faq", "contact", "links"}


@pytest.mark.parametrize("field", [BodyField, SourcesField, PartnersField])
def test_a_migration_does_not_hold_the_blocks(field):
    _, _, arguments, options = field(blank=True).deconstruct()
    assert arguments == []
    assert options == {"blank": True}


def test_running_text_has_few_possibilities():
    assert set(FEATURES) <= {"h3", "bold", "ul", "ol", "link", "document-link"}
