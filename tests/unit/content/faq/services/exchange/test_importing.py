"""Bringing a file in: first what would change, then exactly that, and nothing by surprise."""

import json

import pytest
from wagtail.models import ModelLogEntry

from content.faq.models import Entry, Import
from content.faq.models.importing import State
from content.faq.rules.exchange import planning
from content.faq.rules.exchange.planning import Kind
from content.faq.services import exchange
from content.faq.services.exchange import Wish
from content.search import queries as search
from content.search.rules.scopes import Scope
from portal.accounts.cms import groups
from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core.exceptions import DomainError, IllegalMove, NotAllowed
from tests.factories.accounts import employee
from tests.factories.core import MunicipalityFactory
from tests.factories.faq import EntryFactory, TopicFactory

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]


@pytest.fixture
def editor():
    user = employee(Role.REDACTEUR)
    groups.place(user)
    return user


def sheet(*rows, columns="adres;vraag;kort_antwoord;onderwerp"):
    return "\r\n".join([columns, *rows]).encode()


def prepare(by, raw, **wish):
    return exchange.prepare(by=by, file_name="x.csv", raw=raw, wish=Wish("Nieuwe norm", **wish))


def bring_in(by, raw, **wish):
    made = prepare(by, raw, **wish)
    row = exchange.start(by=by, public_id=made.public_id, digest=made.digest)
    exchange.carry_out(number=row.pk)
    row.refresh_from_db()
    return row


def only(made):
    (line,) = exchange.plan_of(made).lines
    return line


def test_a_new_entry_is_a_draft_with_the_note(editor):
    TopicFactory()
    row = bring_in(editor, sheet("nieuw;Wat kost het?;Niets.;schulden"))
    assert (row.state, row.done, row.left_out) == (State.DONE, 1, [])
    entry = Entry.objects.get(slug="nieuw")
    assert not entry.live
    draft = entry.get_latest_revision_as_object()
    assert (draft.question, draft.answer, draft.change_note) == (
        *("Wat kost het?", "Niets."),
        "Nieuwe norm",
    )
    assert entry.latest_revision.user == editor
    assert ModelLogEntry.objects.filter(action="wagtail.create", user=editor).exists() or (
        ModelLogEntry.objects.filter(user=editor).exists()
    )
    assert search.search("kost", Scope.STAFF).count == 0


def test_a_change_is_shown_field_by_field_and_stays_a_draft(editor):
    EntryFactory(slug="a", question="Oud?", answer="Was zo.", keywords="geld")
    made = prepare(editor, sheet("a;Oud?;Is nu zo.;schulden"))
    line = only(made)
    assert line.kind == Kind.CHANGED
    assert [(c.label, c.before, c.after) for c in line.changes] == [
        ("Kort antwoord", "Was zo.", "Is nu zo.")
    ]
    bring_in(editor, sheet("a;Oud?;Is nu zo.;schulden"))
    entry = Entry.objects.get(slug="a")
    assert entry.answer == "Was zo."
    assert entry.get_latest_revision_as_object().answer == "Is nu zo."
    assert entry.get_latest_revision_as_object().keywords == "geld"


def test_chosen_by_who_may_it_is_published_and_findable(editor):
    TopicFactory()
    bring_in(editor, sheet("nieuw;Wat kost een wasmachine?;Niets.;schulden"), publish=True)
    assert Entry.objects.get(slug="nieuw").live
    assert search.search("wasmachine", Scope.PUBLIC).count == 1
    raw = sheet("nieuw;non-actief", columns="adres;status")
    bring_in(editor, raw, publish=True)
    assert not Entry.objects.get(slug="nieuw").live
    assert search.search("wasmachine", Scope.STAFF).count == 0


def test_as_drafts_nothing_is_retired(editor):
    EntryFactory(slug="a")
    line = only(prepare(editor, sheet("a;te-verwijderen", columns="adres;status")))
    assert line.kind == Kind.SAME
    assert line.notices == (planning.NOT_RETIRED,)


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.SOCIAAL_TEAM, Role.TEAMLEIDER])
def test_others_neither_bring_in_nor_take_out(role):
    by = employee(role)
    with pytest.raises(NotAllowed):
        prepare(by, sheet("a;b;c;d"))
    with pytest.raises(NotAllowed):
        exchange.export(by=by, form="csv", staff=False, site="")


def test_the_import_of_another_does_not_exist(editor):
    TopicFactory()
    made = prepare(editor, sheet("a;b;c;schulden"))
    other = employee(Role.REDACTEUR)
    with pytest.raises(Import.DoesNotExist):
        exchange.start(by=other, public_id=made.public_id, digest=made.digest)


def test_when_the_base_changed_it_is_shown_again(editor):
    entry = EntryFactory(slug="a", answer="Was zo.")
    made = prepare(editor, sheet("a;Is nu zo.", columns="adres;kort_antwoord"))
    entry.answer = "Een collega schreef dit."
    entry.save_revision(user=editor).publish()
    with pytest.raises(exchange.ChangedMeanwhile):
        exchange.start(by=editor, public_id=made.public_id, digest=made.digest)
    made.refresh_from_db()
    assert made.state == State.SHOWN
    assert only(made).changes[0].before == "Een collega schreef dit."


def test_what_changes_between_start_and_work_is_left_alone(editor):
    entry = EntryFactory(slug="a", answer="Was zo.")
    EntryFactory(slug="b", answer="Was zo.")
    raw = sheet("a;Nu", "b;Nu", columns="adres;kort_antwoord")
    made = prepare(editor, raw)
    row = exchange.start(by=editor, public_id=made.public_id, digest=made.digest)
    entry.answer = "Een collega schreef dit."
    entry.save_revision(user=editor).publish()
    exchange.carry_out(number=row.pk)
    row.refresh_from_db()
    assert [(left["slug"], left["place"]) for left in row.left_out] == [("a", "regel 2")]
    latest = Entry.objects.get(slug="a").get_latest_revision_as_object()
    assert latest.answer == "Een collega schreef dit."
    assert Entry.objects.get(slug="b").get_latest_revision_as_object().answer == "Nu"


def test_a_draft_of_a_colleague_is_never_overwritten(editor):
    entry = EntryFactory(slug="a", answer="Was zo.")
    entry.answer = "Concept van een collega."
    entry.save_revision(user=editor)
    line = only(prepare(editor, sheet("a;Nu", columns="adres;kort_antwoord")))
    assert (line.kind, line.reasons) == (Kind.REFUSED, (planning.WAITS,))


def test_the_same_file_again_has_nothing_to_do(editor):
    EntryFactory(slug="a", answer="Was zo.")
    raw = sheet("a;Nu", columns="adres;kort_antwoord")
    bring_in(editor, raw)
    made = prepare(editor, raw)
    assert only(made).notices == (planning.READY,)
    with pytest.raises(IllegalMove):
        exchange.start(by=editor, public_id=made.public_id, digest=made.digest)


def test_twice_is_refused_and_work_is_not_done_twice(editor):
    TopicFactory()
    made = prepare(editor, sheet("a;b;c;schulden"))
    row = exchange.start(by=editor, public_id=made.public_id, digest=made.digest)
    with pytest.raises(IllegalMove):
        exchange.start(by=editor, public_id=made.public_id, digest=made.digest)
    exchange.carry_out(number=row.pk)
    exchange.carry_out(number=row.pk)
    assert Entry.objects.get(slug="a").revisions.count() == 1


def test_work_that_was_cut_off_goes_on_where_it_was(editor, monkeypatch):
    TopicFactory()
    made = prepare(editor, sheet("a;b;c;schulden", "d;e;f;schulden"))
    row = exchange.start(by=editor, public_id=made.public_id, digest=made.digest)
    real = Entry.save_revision

    def cut_off(entry, *args, **options):
        if entry.slug == "d":
            raise RuntimeError("stroom weg")
        return real(entry, *args, **options)

    monkeypatch.setattr(Entry, "save_revision", cut_off)
    with pytest.raises(RuntimeError):
        exchange.carry_out(number=row.pk)
    assert Import.objects.get().done == 1
    monkeypatch.undo()
    exchange.carry_out(number=row.pk)
    assert Import.objects.get().state == State.DONE
    assert [entry.revisions.count() for entry in Entry.objects.all()] == [1, 1]


def test_double_addresses_are_refused_with_where_the_other_is(editor):
    TopicFactory()
    made = prepare(editor, sheet("a;b;c;schulden", "a;b;d;schulden", "e;f;g;schulden"))
    lines = exchange.plan_of(made).lines
    assert [line.kind for line in lines] == [Kind.REFUSED, Kind.REFUSED, Kind.NEW]
    assert lines[0].reasons == ("Het adres “a” staat ook bij regel 3.",)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (";;c;schulden", "geen adres"),
        ("A B;b;c;schulden", "is geen adres"),
        ("a;;c;schulden", "De vraag ontbreekt"),
        ("a;b;;schulden", "Het korte antwoord ontbreekt"),
        ("a;b;c;", "Er is geen onderwerp"),
        ("a;b;c;onzin", "“onzin” kennen wij niet"),
        (f"a;b;{'x' * 701};schulden", "701 tekens"),
        (f"a;{'b ' * 120};c;schulden", "De vraag telt"),
        ("a;b;c;schulden;te veel", "meer cellen"),
        ("a;b\x07;c;schulden", "niet te bewaren"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason_and_the_line(editor, row, reason):
    TopicFactory()
    line = only(prepare(editor, sheet(row)))
    assert line.kind == Kind.REFUSED
    assert line.place == "regel 2"
    assert reason in " ".join(line.reasons)


def test_entries_of_one_file_may_point_to_one_another(editor):
    TopicFactory()
    columns = "adres;vraag;kort_antwoord;onderwerp;verwant"
    raw = sheet("a;Een?;x;schulden;b", "b;Twee?;y;schulden;a", columns=columns)
    bring_in(editor, raw)
    draft = Entry.objects.get(slug="a").get_latest_revision_as_object()
    assert [row.other.slug for row in draft.related.all()] == ["b"]


def test_what_points_to_a_refused_entry_is_refused_too(editor):
    TopicFactory()
    columns = "adres;vraag;kort_antwoord;onderwerp;verwant"
    raw = sheet("a;Een?;x;schulden;b", "b;Twee?;;schulden;", "c;D?;z;schulden;a", columns=columns)
    kinds = [line.kind for line in exchange.plan_of(prepare(editor, raw)).lines]
    assert kinds == [Kind.REFUSED] * 3


def test_a_gemeente_without_a_column_keeps_its_text(editor):
    EntryFactory(slug="a", variants={"winterswijk": "Hier.", "oost-gelre": "Daar."})
    MunicipalityFactory(berkelland=True)
    raw = sheet("a;Nu hier.", columns="adres;gemeente_winterswijk")
    bring_in(editor, raw, publish=True)
    texts = {v.municipality.slug: v.text for v in Entry.objects.get(slug="a").variants.all()}
    assert texts == {"winterswijk": "Nu hier.", "oost-gelre": "Daar."}


def test_html_is_cleaned_as_the_editor_does(editor):
    EntryFactory(slug="a")
    bad = "<p onclick=x>Goed <a href='javascript:alert(1)'>link</a></p><script>alert(1)</script>"
    bad += "<iframe src=x></iframe><img src=x onerror=y><p><a linktype='page' id='abc'>x</a></p>"
    raw = sheet(f'a;"{bad}"', columns="adres;uitleg")
    bring_in(editor, raw, publish=True)
    assert Entry.objects.get(slug="a").details == "<p>Goed link</p><p>x</p>"


def test_an_answer_of_another_system_becomes_short_answer_and_explanation(editor):
    TopicFactory()
    vac = {
        "doelgroep": "eu-burger-bedrijf",
        "status": "actief",
        "vraag": "Hoe vraag ik het aan?",
        "antwoord": "<p>Met een <b>formulier</b>.</p><p>Dat staat online.</p>",
        "toelichting": "Let op de leeftijd.",
        "trefwoorden": [{"trefwoord": "aanvraag"}],
        "gerelateerdeVACs": [{"VAC": "https://elders.example/vac/1"}],
    }
    raw = json.dumps([vac]).encode()
    made = prepare(editor, raw, topic="schulden")
    line = only(made)
    assert (line.kind, line.slug) == (Kind.NEW, "hoe-vraag-ik-het-aan")
    assert len(line.notices) == 2
    assert line.after.answer == "Met een formulier."
    assert line.after.details == "<p>Dat staat online.</p>"
    assert line.after.internal_note == "Let op de leeftijd."


def test_what_another_system_changed_in_our_answer_comes_in(editor):
    EntryFactory(slug="a", answer="Oud.", details="<p>Uitleg.</p>")
    (vac,) = json.loads(exchange.export(by=editor, form="vac", staff=True, site="https://x.nl"))
    vac["antwoord"] = vac["antwoord"].replace("Oud.", "Nieuw.")
    line = only(prepare(editor, json.dumps([vac]).encode()))
    assert [(change.name, change.after) for change in line.changes] == [("answer", "Nieuw.")]


def test_without_a_note_there_is_no_import(editor):
    with pytest.raises(DomainError):
        exchange.prepare(by=editor, file_name="x", raw=sheet("a;b;c;d"), wish=Wish(" "))


def test_bringing_in_and_taking_out_are_logged(editor):
    TopicFactory()
    bring_in(editor, sheet("a;b;c;schulden"))
    exchange.export(by=editor, form="csv", staff=True, site="")
    logged = Event.objects.filter(name__startswith="vraagbaak.").order_by("pk")
    assert [event.name for event in logged] == ["vraagbaak.ingevoerd", "vraagbaak.uitgevoerd"]
    assert logged[0].details["nieuw"] == 1
    assert logged[1].details["voor_medewerkers"] is True


def test_what_was_read_is_not_kept_after_the_work(editor):
    TopicFactory()
    row = bring_in(editor, sheet("a;b;c;schulden"))
    assert row.given["items"] == []
    assert row.lines == []


def test_as_many_queries_for_a_hundred(editor, django_assert_max_num_queries):
    TopicFactory()
    MunicipalityFactory(winterswijk=True)
    columns = "adres;vraag;kort_antwoord;onderwerp;gemeente_winterswijk"

    def cost(number):
        for n in range(number):
            EntryFactory(slug=f"v-{number}-{n}", variants={"winterswijk": "x"}, index=False)
        rows = [f"v-{number}-{n};Vraag?;Nu {n};schulden;y" for n in range(number)]
        made = prepare(editor, sheet(*rows, columns=columns))
        with django_assert_max_num_queries(16) as seen:
            plan = exchange.plan_of(made)
        assert plan.counts["gewijzigd"] == number
        return len(seen)

    assert cost(1) == cost(100)
