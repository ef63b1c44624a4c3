"""The frame: theme by cookie, menu, error pages, gallery; none of it needs the database."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import get_template
from django.test import RequestFactory

from portal.ui.context import frame
from portal.ui.gallery import gallery_context
from portal.ui.navigation import main_menu
from portal.ui.templatetags.ui import ICONS, dutch_date, icon, phone_link


def request_for(path: str = "/", gemeente: str | None = None):
    request = RequestFactory().get(path)
    request.user = AnonymousUser()
    if gemeente is not None:
        request.COOKIES["gemeente"] = gemeente
    return request


@pytest.mark.parametrize(
    ("cookie", "theme"),
    [
        ("berkelland", "thema-berkelland"),
        ("oost-gelre", "thema-oostgelre"),
        ("winterswijk", "thema-winterswijk"),
        ("<script>", "thema-regio"),
        ("", "thema-regio"),
        (None, "thema-regio"),
    ],
)
def test_the_cookie_chooses_the_theme(cookie, theme):
    assert frame(request_for(gemeente=cookie))["theme_class"] == theme


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("/", "Home"),
        ("/vraagbaak/bijstand-aanvragen/", "Vraagbaak"),
        ("/schulden/", "Werk en inkomen"),
        ("/eerste-vraag/", "Contact"),
        ("/privacy/", None),
    ],
)
def test_the_menu_marks_where_you_are(path, label):
    current = [item.label for item in main_menu(path) if item.current]
    assert current == ([label] if label else [])


@pytest.mark.parametrize("name", ["400", "403", "404", "429", "403_csrf"])
def test_error_pages_render_with_and_without_a_request(name):
    template = get_template(f"{name}.html")
    for html in (template.render({}, request_for()), template.render()):
        assert html.count("<h1>") == 1
        assert "sociaal team" in html
        assert 'class="p-skip' in html


def test_the_500_page_is_static_text():
    source = get_template("500.html").template.source
    assert "{%" not in source
    assert "{{" not in source
    assert "Dit ligt niet aan u" in get_template("500.html").render()


def test_the_gallery_shows_every_component_once_without_double_ids():
    html = get_template("components/gallery.html").render(gallery_context(), request_for())
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert "style=" not in html
    assert "Wij zijn aan zet" in html
    assert "Nog niet bekend" in html


def test_pages_without_errors_have_no_error_in_the_title():
    context = {**gallery_context(), "form": None}
    html = get_template("components/gallery.html").render(context, request_for())
    assert "<title>Componenten – Samen aan het stuur</title>" in html
    html = get_template("components/gallery.html").render(gallery_context(), request_for())
    assert "<title>Fout: Componenten" in html


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_hidden_from_screen_readers(name):
    assert 'aria-hidden="true"' in icon(name)


def test_an_unknown_icon_shows_help():
    assert icon("../base") == icon("hulp")


def test_small_filters():
    assert phone_link("+31 (0)543 - 00 00") == "+3105430000"
    assert dutch_date(None) == "nog niet bekend"
    assert dutch_date("voor 1 mei") == "voor 1 mei"
