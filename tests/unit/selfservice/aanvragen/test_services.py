"""The life of an aanvraag through its services."""

import uuid
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from portal.audit.models import Event
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Aanvraag, Attachment, Published
from selfservice.aanvragen.rules.answers import WrongAnswer
from selfservice.aanvragen.rules.routing import Place
from selfservice.aanvragen.rules.states import State
from selfservice.files.models import PrivateFile
from tests.factories import aanvragen as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    return make.draft()


@pytest.fixture
def by(draft):
    return draft.dossier.resident.user


def submit(by, draft):
    draft.refresh_from_db()
    return services.submit(by=by, public_id=draft.public_id, key=draft.submit_key)


def save(by, draft, screen, **values):
    values = {key.replace("_", "-"): value for key, value in values.items()}
    return services.save_answers(by=by, public_id=draft.public_id, screen=screen, values=values)


def test_filing_gives_a_reference_a_term_and_a_place(draft, by, monkeypatch):
    moment = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)  # 00.30 on 3 November in the Netherlands
    monkeypatch.setattr("portal.core.clock.timezone.now", lambda: moment)
    filed = submit(by, draft)
    assert filed.state == State.SUBMITTED
    assert filed.reference.startswith("A2026-")
    assert str(filed.decision_due) == "2026-12-29"
    assert (filed.place, filed.team.kind) == (Place.WERKLEERBEDRIJF, "desk")
    assert filed.known_facts["source"] == "dossier"
    assert Event.objects.filter(name="aanvraag.ingediend").count() == 1


def test_a_second_try_gives_the_same_receipt(draft, by):
    first, second = submit(by, draft), submit(by, draft)
    again = services.submit(by=by, public_id=draft.public_id, key=uuid.uuid4())
    assert first.reference == second.reference == again.reference
    assert first.events.count() == 1


def test_a_stale_check_page_sends_nothing(draft, by):
    key = draft.submit_key
    save(by, draft, "nodig", nodig="Toch iets anders.")
    with pytest.raises(services.Changed):
        services.submit(by=by, public_id=draft.public_id, key=key)


def test_what_is_hidden_is_not_sent_and_comes_back_in_the_wizard(draft, by):
    save(by, draft, "kosten", al_betaald="ja", betaald_op="2026-10-01")
    kept = save(by, draft, "kosten", al_betaald="nee")
    assert kept.answers["betaald-op"] == "2026-10-01"
    assert "betaald-op" not in kept.reached.answers
    assert "betaald-op" not in submit(by, draft).answers


def test_a_forged_or_hidden_answer_is_ignored_and_logged(draft, by):
    kept = save(by, draft, "nodig", nodig="Een bed.", iban="X", betaald_op="2026-01-01", x="1")
    assert kept.answers["nodig"] == "Een bed."
    assert kept.answers["iban"].startswith("NL91")
    event = Event.objects.filter(name="aanvraag.bewaard").first()
    assert event.details["ignored"] == ["betaald-op", "iban", "x"]


def test_what_is_no_answer_is_refused_by_the_service_too(draft, by):
    with pytest.raises(WrongAnswer):
        save(by, draft, "rekening", iban="NL00BANK0000000000")


def test_an_incomplete_draft_says_what_is_missing(by, draft):
    save(by, draft, "nodig", nodig="")
    with pytest.raises(services.NotComplete) as error:
        submit(by, draft)
    assert [item.question for item in error.value.missing] == ["nodig"]


def test_debts_go_another_way(draft, by):
    save(by, draft, "waarvoor", waarvoor="schulden")
    with pytest.raises(IllegalMove, match="sociaal team"):
        submit(by, draft)


def test_after_filing_nothing_can_be_changed(draft, by):
    submit(by, draft)
    with pytest.raises(IllegalMove):
        save(by, draft, "nodig", nodig="Meer.")
    with pytest.raises(IllegalMove):
        services.attach(by=by, public_id=draft.public_id, question="bewijs", upload=make.picture())
    with pytest.raises(IllegalMove):
        services.discard(by=by, public_id=draft.public_id)


def test_an_untouched_draft_is_used_again(by, draft):
    version = make.shipped()
    first = services.start(by=by, dossier=draft.dossier, version=version)
    assert services.start(by=by, dossier=draft.dossier, version=version) == first
    with pytest.raises(NotAllowed):
        services.start(by=make.handler(), dossier=draft.dossier, version=version)


def test_files_are_rows_and_go_with_the_draft(draft, by):
    for name in ("bon.jpg", "bon.jpg"):
        services.attach(
            by=by, public_id=draft.public_id, question="bewijs", upload=make.picture(name)
        )
    first, second = Attachment.objects.all()
    services.detach(by=by, public_id=draft.public_id, file_id=first.file.public_id)
    assert list(Attachment.objects.all()) == [second]
    services.discard(by=by, public_id=draft.public_id)
    assert not PrivateFile.objects.exists()
    assert not Aanvraag.objects.exists()


def test_an_eleventh_file_and_a_wrong_question_are_refused(draft, by, monkeypatch):
    for _ in range(10):
        services.attach(by=by, public_id=draft.public_id, question="bewijs", upload=make.picture())
    with pytest.raises(services.TooManyFiles):
        services.attach(by=by, public_id=draft.public_id, question="bewijs", upload=make.picture())
    with pytest.raises(NotAllowed):
        services.attach(by=by, public_id=draft.public_id, question="nodig", upload=make.picture())
    assert PrivateFile.objects.count() == 10


def test_first_talk_then_send_on(draft, by):
    save(by, draft, "praten", praten="ja", praten_hoe="eerst-praten")
    filed, desk = submit(by, draft), make.handler()
    assert filed.place == Place.CASUSREGISSEUR
    assert filed.team is None
    with pytest.raises(Aanvraag.DoesNotExist):
        services.look(by=desk, public_id=filed.public_id)
    regisseur = filed.dossier.current_casusregisseur
    sent = services.send_on(by=regisseur, public_id=filed.public_id)
    assert sent.decision_due == filed.decision_due
    assert services.take(by=desk, public_id=filed.public_id).state == State.IN_PROGRESS
    with pytest.raises(IllegalMove):
        services.send_on(by=by, public_id=filed.public_id)


def test_take_give_back_decide(draft, by):
    submit(by, draft)
    kim, sam, found = make.handler(), make.handler(), {"public_id": draft.public_id}
    services.take(by=kim, **found)
    with pytest.raises(IllegalMove):
        services.take(by=sam, **found)
    with pytest.raises(IllegalMove):
        services.decide(by=sam, outcome="toegekend", text="Ja.", **found)
    assert services.give_back(by=kim, **found).handler is None
    services.take(by=sam, **found)
    with pytest.raises(services.NoReason):
        services.decide(by=sam, outcome="toegekend", text="  ", **found)
    decided = services.decide(by=sam, outcome="afgewezen", text="Dit kan niet.", **found)
    assert decided.objection_until > decided.decided_at.date()
    with pytest.raises(IllegalMove):
        services.withdraw(by=by, **found)
    with pytest.raises(NotAllowed):
        services.decide(by=by, outcome="toegekend", text="Ja.", **found)


def test_a_draft_keeps_its_version_when_a_new_one_is_published(draft, by):
    old = draft.version
    data = dict(old.definition) | {"receipt": "Een andere tekst."}
    data["screens"] = [row for row in data["screens"] if row["key"] != "nodig"]
    newer = type(old).objects.create(request_type=old.request_type, number=2, definition=data)
    services.publish(version=newer)
    assert queries.version_on_offer(make.SLUG).number == 2
    filed = submit(by, draft)
    assert filed.version.number == 1
    assert "nodig" in filed.answers


def test_a_published_version_never_changes(draft):
    version = draft.version
    version.definition = {}
    with pytest.raises(Published):
        version.save()
    with pytest.raises(Published):
        version.delete()
    with pytest.raises(TypeError):
        type(version).objects.update(number=9)
    assert version in services.ship_types()


def test_the_database_refuses_half_a_story(draft):
    for change in ({"state": "besloten"}, {"reference": "A1"}, {"outcome": "toegekend"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Aanvraag.objects.filter(pk=draft.pk).update(**change)


def test_the_account_number_of_last_time_is_known(draft, by):
    assert queries.earlier_iban(draft.dossier) is None
    submit(by, draft)
    assert queries.earlier_iban(draft.dossier)[0] == "NL91ABNA0417164300"
