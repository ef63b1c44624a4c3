"""What goes out comes back without a difference, in both forms, with and without staff texts."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.faq.models import Entry, LawLink, RelatedEntry, Source
from content.faq.rules.exchange import vac_files
from content.faq.rules.exchange.planning import Kind
from content.faq.services import exchange, load_shipped
from content.faq.services.exchange import Wish
from portal.accounts.roles import Role
from portal.core import services as core
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.factories.faq import EntryFactory

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
SITE = "https://portaal.example"
SCHEMA = json.loads(Path(vac_files.__file__).with_name("vac-schema.json").read_text())
FORMS = [(form, staff) for form in ("csv", "vac") for staff in (True, False)]
STAFF_WORD = "blauwepinguin"


def planned(text, form, *, publish=False, by=None):
    made = exchange.prepare(
        by=by, file_name=f"x.{form}", raw=text.encode(), wish=Wish("proef", publish)
    )
    return exchange.plan_of(made)


@pytest.fixture
def editor():
    return employee(Role.REDACTEUR)


def a_base():
    team = TeamFactory(specialists=True)
    hidden = EntryFactory(staff=True, slug="geheim", question=f"Wat is {STAFF_WORD}?")
    full = EntryFactory(
        slug="vol",
        question="=Hoe werkt 'dit' \"hier\"; echt?",
        answer="Eerste regel.\r\n\r\nTweede, met 1 < 2 & zo.",
        details='<p data-block-key="a1b2c">Lees <a href="https://x.example/?a=1&amp;b=2">dit</a>.</p>',
        internal_note=f"-{STAFF_WORD}",
        keywords="geld, hulp\n't Loket",
        owner_team=team,
        review_months=6,
        has_amounts=True,
        variants={"winterswijk": "Hier anders.", "oost-gelre": "Daar ook."},
    )
    LawLink.objects.create(entry=full, title="Wet | artikel 1", url="https://wet.example/")
    Source.objects.create(entry=full, title="Brief | zonder adres", url="")
    for other in (hidden, EntryFactory(slug="ander")):
        RelatedEntry.objects.create(entry=full, other=other)
    return full


@pytest.mark.parametrize(("form", "staff"), FORMS)
@pytest.mark.parametrize("publish", [True, False])
def test_export_and_import_give_no_differences(form, staff, publish, editor):
    a_base()
    text = exchange.export(by=editor, form=form, staff=staff, site=SITE)
    plan = planned(text, form, publish=publish, by=editor)
    assert [(line.kind, line.reasons, line.changes) for line in plan.lines] == [
        (Kind.SAME, (), ())
    ] * (3 if staff else 2)
    assert plan.unknown == ()


@pytest.mark.parametrize(("form", "staff"), FORMS)
def test_all_shipped_entries_go_out_and_come_back(form, staff):
    core.load_region(profile=core.read_region("oost-achterhoek"))
    load_shipped(by=None)
    text = exchange.export(by=None, form=form, staff=staff, site=SITE)
    plan = planned(text, form)
    wrong = [line for line in plan.lines if line.kind != Kind.SAME]
    assert [(line.slug, line.reasons, line.changes) for line in wrong] == []
    assert len(plan.lines) > 60
    if form == "vac":
        jsonschema.validate(json.loads(text), SCHEMA)


@pytest.mark.parametrize("form", ["csv", "vac"])
def test_what_is_for_staff_goes_only_when_chosen(form, editor):
    a_base()
    public = exchange.export(by=editor, form=form, staff=False, site=SITE)
    assert STAFF_WORD not in public
    assert "geheim" not in public
    staff = exchange.export(by=editor, form=form, staff=True, site=SITE)
    assert STAFF_WORD in staff
    mark = "alleen voor medewerkers" if form == "csv" else '"voorWie": "staff"'
    assert mark in staff


TEXT = st.text(st.characters(exclude_categories=["C"]), max_size=60)
SPEECH = TEXT.map(lambda text: f"Zin {text}")
HTML = st.sampled_from(
    [
        "",
        "<p>a</p>",
        "<h3>k</h3><ul><li>b</li></ul>",
        "<p><b>x</b> y<br/>z</p>",
        "<p> 1 &lt; 2 </p>",
    ]
)
TYPED = st.fixed_dictionaries(
    {
        "question": SPEECH,
        "answer": SPEECH | SPEECH.map(lambda text: f"{text}\r\n\r\n{text}"),
        "details": HTML | TEXT.map(lambda text: f"<p>{text.replace('<', '').replace('&', '')}</p>"),
        "internal_note": TEXT,
        "keywords": TEXT,
        "audience": st.sampled_from(["everyone", "staff"]),
    }
)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(values=st.lists(TYPED, min_size=1, max_size=3), way=st.sampled_from(FORMS))
def test_any_text_goes_out_and_comes_back(db, values, way):
    form, staff = way
    Entry.objects.all().delete()
    for number, fields in enumerate(values):
        EntryFactory(slug=f"e-{number}", index=False, **fields)
    Entry.objects.update(audience="everyone") if not staff else None
    text = exchange.export(by=None, form=form, staff=staff, site=SITE)
    plan = planned(text, form)
    assert [(line.kind, line.reasons, line.changes) for line in plan.lines] == [
        (Kind.SAME, (), ())
    ] * len(values)
    if form == "vac":
        jsonschema.validate(json.loads(text), SCHEMA)
