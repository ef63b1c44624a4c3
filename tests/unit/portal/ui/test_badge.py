from django.template import Context, Template
from django.template.loader import render_to_string


def test_the_tag_and_the_component_are_the_same_badge():
    values = {"text": "Te <laat>", "tone": "negative"}
    tag = Template("{% load ui %}{% badge text tone %}").render(Context(values))
    assert tag == render_to_string("components/badge.html", values).strip()
