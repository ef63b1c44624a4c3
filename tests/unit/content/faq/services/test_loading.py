"""Loading is safe to repeat and never undoes what an editor did."""

import shutil

import pytest
from django.core.management import call_command

from content.faq.models import Entry, ShippedEntry, Topic
from content.faq.services import load_shipped, shipped_files
from content.search import queries as search
from content.search.rules.scopes import Scope
from portal.core import services as core

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
SLUGS = ("meedoenregeling", "minimaregelingen-overzicht", "kinderen-sport-school")
SLUGS += ("individuele-inkomenstoeslag", "collectieve-zorgverzekering", "bijstand-giften")


@pytest.fixture
def region():
    core.load_region(profile=core.read_region("oost-achterhoek"))


@pytest.fixture
def folder(tmp_path, region):
    """A few shipped files that refer only to one another."""
    for slug in SLUGS:
        text = (shipped_files.SHIPPED / f"{slug}.toml").read_text()
        lines = [line for line in text.splitlines() if not line.startswith("related")]
        others = [f'"{other}"' for other in SLUGS if other != slug][:2]
        lines.insert(0, f"related = [{', '.join(others)}]")
        (tmp_path / f"{slug}.toml").write_text("\n".join(lines))
    return tmp_path


def change(folder, slug="meedoenregeling"):
    path = folder / f"{slug}.toml"
    path.write_text(path.read_text().replace("question = ", 'question = "Nieuw?" # ', 1))


def test_all_shipped_entries_load_and_are_found(region):
    call_command("load_vraagbaak", verbosity=0)
    assert Entry.objects.public().count() == len(list(shipped_files.SHIPPED.glob("*.toml")))
    assert Topic.objects.count() == 7
    entry = Entry.objects.get(slug="meedoenregeling")
    assert entry.variants.count() == 3
    assert entry.owner_team is None or entry.owner_team.slug == "specialisten"
    assert entry.verify_by is not None
    hits = search.search("meedoenregeling", Scope.PUBLIC, "winterswijk", ["faq"]).hits
    assert hits[0].key == "meedoenregeling"


def test_a_second_time_changes_nothing(folder):
    first = load_shipped(by=None, path=folder)
    second = load_shipped(by=None, path=folder)
    assert sorted(first.created) == sorted(SLUGS) == sorted(second.same)
    entry = Entry.objects.get(slug="meedoenregeling")
    assert entry.revisions.count() == 1
    assert [row.other.slug for row in entry.related.all()] == [s for s in SLUGS if s != entry.slug][
        :2
    ]


def test_a_new_text_replaces_the_old_one(folder):
    load_shipped(by=None, path=folder)
    change(folder)
    assert load_shipped(by=None, path=folder).updated == ["meedoenregeling"]
    assert Entry.objects.get(slug="meedoenregeling").question == "Nieuw?"
    assert search.search("nieuw", Scope.PUBLIC, kinds=["faq"]).hits[0].key == "meedoenregeling"


@pytest.mark.parametrize("act", ["edit", "retire", "remove"])
def test_what_an_editor_did_stays(folder, act):
    load_shipped(by=None, path=folder)
    change(folder)
    entry = Entry.objects.get(slug="meedoenregeling")
    if act == "edit":
        entry.answer = "Van een redacteur."
        entry.save_revision().publish()
    elif act == "retire":
        entry.unpublish()
    else:
        entry.delete()
    assert load_shipped(by=None, path=folder).kept == ["meedoenregeling"]
    left = Entry.objects.filter(slug="meedoenregeling").first()
    assert left is None or left.question != "Nieuw?"
    assert ShippedEntry.objects.get(slug="meedoenregeling")


def test_a_broken_file_is_named(tmp_path, region):
    shutil.copy(shipped_files.SHIPPED / "bijstand-giften.toml", tmp_path / "anders.toml")
    with pytest.raises(ValueError, match=r"anders\.toml"):
        load_shipped(by=None, path=tmp_path)
