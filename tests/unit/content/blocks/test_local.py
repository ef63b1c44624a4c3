import pytest
from django.core.exceptions import ValidationError

from content.blocks.local import LocalBlock
from portal.ui.municipalities import MUNICIPALITIES, by_slug

BOTH = {
    "heading": "In uw gemeente",
    "variants": [
        {"municipality": "berkelland", "text": "<p>Een pas.</p>"},
        {"municipality": "winterswijk", "text": "<p>Een tegoed.</p>"},
    ],
}


@pytest.fixture
def block():
    block = LocalBlock()
    block.set_name("local")
    return block


def context_of(block, chosen):
    return block.get_context(block.to_python(BOTH), parent_context={"municipality": chosen})


def test_the_own_gemeente_comes_first_and_the_others_after(block):
    context = context_of(block, by_slug("winterswijk"))
    assert context["own"]["municipality"].name == "Winterswijk"
    assert [v["municipality"].name for v in context["others"]] == ["Berkelland"]


def test_without_choice_all_stand_side_by_side(block):
    context = context_of(block, None)
    assert context["own"] is None
    assert len(context["others"]) == 2


def test_a_gemeente_without_variant_is_told_so(block):
    html = block.render(block.to_python(BOTH), context={"municipality": by_slug("oost-gelre")})
    assert "Over Oost Gelre staat hier nog niets" in html
    assert "Een pas." in html


def test_a_gemeente_cannot_have_two_variants(block):
    twice = {"heading": "", "variants": [BOTH["variants"][0], BOTH["variants"][0]]}
    with pytest.raises(ValidationError) as error:
        block.clean(block.to_python(twice))
    assert "variants" in error.value.block_errors


def test_one_variant_is_enough(block):
    one = {"heading": "", "variants": [BOTH["variants"][0]]}
    assert len(block.clean(block.to_python(one))["variants"]) == 1


def test_a_gemeente_that_is_gone_is_left_out(block):
    gone = {"heading": "", "variants": [{"municipality": "elders", "text": "<p>x</p>"}]}
    context = block.get_context(block.to_python(gone), parent_context={})
    assert context["others"] == []


def test_without_choice_a_visitor_can_choose_every_gemeente(block):
    context = {"municipality": None, "municipalities": MUNICIPALITIES}
    html = block.render(block.to_python(BOTH), context=context)
    assert all(f'value="{place.slug}"' in html for place in MUNICIPALITIES)
