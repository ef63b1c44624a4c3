"""The shipped texts can be read, and the editor accepts them as they are."""

import json

import pytest

from content.blocks.body import BodyStream
from content.pages.icons import Icon
from content.pages.language_report import SHIPPED_ENTRIES
from content.pages.services import shipped_files
from portal.ui.municipalities import MUNICIPALITIES

TEXTS = shipped_files.read_all()
BY_SLUG = {text.slug: text for text in TEXTS}


def kinds(kind):
    return [text.slug for text in TEXTS if text.kind == kind]


def test_the_tree_is_complete():
    assert kinds("home") == ["home"]
    assert kinds("theme") == list(shipped_files.THEMES)
    assert len(kinds("information")) >= 12
    assert sorted(kinds("municipality")) == sorted(place.slug for place in MUNICIPALITIES)
    assert {"toegankelijkheid", "privacy", "kwetsbaarheid-melden"} <= set(kinds("plain"))


def test_the_loopbaanplein_has_its_six_partners_and_says_first_who_may_come():
    text = BY_SLUG["loopbaanplein"]
    names = [partner["name"] for partner in text.data["partners"]]
    assert names == ["Graafschap College", "SDOA", "ROZ", "UWV", "WSP", "Laborijn"]
    assert text.data["body"][0]["heading"] == "U komt voor werk?"


@pytest.mark.parametrize("slug", ["hulp-bij-schulden", "meedoenregeling"])
def test_what_differs_per_gemeente_differs_in_all_three(slug):
    local = next(b for b in BY_SLUG[slug].data["body"] if b["type"] == "local")
    _, value = shipped_files.block_value(local)
    texts = {variant["municipality"]: variant["text"] for variant in value["variants"]}
    assert set(texts) == {place.slug for place in MUNICIPALITIES}
    assert len(set(texts.values())) == 3


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.slug)
def test_every_text_fits_the_blocks(text):
    fields = text.fields()
    assert fields["icon"] in Icon.values
    assert fields["reviewed_on"]
    stream = BodyStream()
    value = stream.to_python(json.loads(fields["body"]))
    assert len(value) == len(text.data.get("body", []))
    for block in value:
        if block.block_type not in ("start", "faq"):
            block.block.clean(block.value)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.slug)
def test_every_question_a_text_names_is_in_the_shipped_vraagbaak(text):
    named = {slug for b in text.data.get("body", []) for slug in b.get("slugs", [])}
    assert named <= {path.stem for path in SHIPPED_ENTRIES.glob("*.toml")}


@pytest.mark.parametrize("slug", kinds("information"))
def test_every_information_page_names_source_date_and_theme(slug):
    data = BY_SLUG[slug].data
    assert data["theme"] in shipped_files.THEMES
    assert data["sources"]
    assert data["reviewed_on"]


def test_a_file_without_title_is_refused(tmp_path):
    path = tmp_path / "kapot.toml"
    path.write_text('slug = "kapot"\nkind = "plain"\nsummary = "x"\n')
    with pytest.raises(ValueError, match=r"kapot\.toml.*title"):
        shipped_files.read(path)


def test_an_unknown_kind_is_refused(tmp_path):
    path = tmp_path / "vreemd.toml"
    path.write_text('slug = "v"\nkind = "vreemd"\ntitle = "x"\nsummary = "x"\n')
    with pytest.raises(ValueError, match="unknown kind"):
        shipped_files.read(path)
