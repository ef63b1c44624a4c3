import pytest
from django.core.exceptions import ValidationError

from content.blocks.links import ADDRESS, LinksBlock


@pytest.mark.parametrize(
    "address",
    ["/mijn/", "/vraagbaak/x/", "https://www.uwv.nl/", "tel:+31 314", "mailto:a@b.example"],
)
def test_own_pages_and_safe_addresses_are_fine(address):
    ADDRESS(address)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "//elders.nl/", "http://onveilig.nl/", "data:text/html,x", ""],
)
def test_anything_else_is_refused_with_a_sentence(address):
    with pytest.raises(ValidationError, match="https://"):
        ADDRESS(address)


def test_links_show_their_explanation():
    block = LinksBlock()
    block.set_name("links")
    link = {"title": "UWV", "url": "https://www.uwv.nl/", "text": "Over WW."}
    html = block.render(block.to_python({"heading": "Meer", "links": [link]}))
    assert 'href="https://www.uwv.nl/"' in html
    assert "Over WW." in html
