"""Drafts that wait: a reminder after 7 days, gone with their files after 60 (issue 3, point 3)."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django_tasks_db.models import DBTaskResult
from hypothesis import given
from hypothesis import strategies as st

from portal.audit.models import Event
from portal.core import clock, vault
from portal.mail.tasks import compose
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Aanvraag
from selfservice.aanvragen.rules.drafts import kept_until, remind_on
from selfservice.files.models import PrivateFile
from tests.factories import aanvragen as make
from tests.helpers import login

pytestmark = pytest.mark.django_db
BEGUN = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_reminded_a_week_after_and_kept_sixty_days(touched):
    assert (remind_on(touched) - touched).days == 7
    assert (kept_until(touched) - touched).days == 60


@pytest.fixture
def draft():
    with clock.pretend(BEGUN):
        draft = make.draft()
        services.attach(
            by=draft.dossier.resident.user,
            public_id=draft.public_id,
            question="bewijs",
            upload=make.picture(),
        )
        return Aanvraag.objects.get(pk=draft.pk)


def mails():
    """Return the letters that wait in the queue."""
    waiting = DBTaskResult.objects.filter(task_path="portal.mail.tasks.send")
    sealed = [row.args_kwargs["kwargs"]["sealed"] for row in waiting]
    return [json.loads(vault.unseal(token.encode())) for token in sealed]


def after(days, hours=0):
    return clock.pretend(BEGUN + timedelta(days=days, hours=hours))


def test_reminded_once_and_without_content(draft):
    with after(6):
        assert services.remind_drafts() == 0
    with after(7):
        assert services.remind_drafts() == 1
        assert services.remind_drafts() == 0
    with after(30):
        assert services.remind_drafts() == 0
    letter = mails()[-1]
    assert letter["to"] == draft.dossier.resident.user.email
    text = compose(**letter)
    for word in ("bijzondere", "bijstand", "aanvraag", "wasmachine"):
        assert word not in (text.subject + text.body).lower()
    assert "1 mei 2026" in text.body
    assert Event.objects.filter(name="aanvraag.herinnerd").count() == 1


def test_who_goes_on_and_stops_again_is_reminded_again(draft):
    by = draft.dossier.resident.user
    with after(7):
        assert services.remind_drafts() == 1
    with after(8):
        services.save_answers(
            by=by, public_id=draft.public_id, screen="nodig", values={"nodig": "Een bed."}
        )
    with after(14):
        assert services.remind_drafts() == 0
    with after(15):
        assert services.remind_drafts() == 1


def test_what_was_sent_is_never_reminded_of_nor_removed(draft):
    with after(1):
        services.submit(
            by=draft.dossier.resident.user, public_id=draft.public_id, key=draft.submit_key
        )
    with after(400):
        assert services.remind_drafts() == services.remove_old_drafts() == 0
    assert PrivateFile.objects.exists()


def test_removed_after_sixty_days_with_what_lies_on_disk(
    draft, django_capture_on_commit_callbacks, capsys
):
    sealed = draft.attachments.get().file.sealed
    storage, place = sealed.storage, sealed.name
    # Kept through the whole of the day before: 30 April until midnight in the Netherlands.
    with after(59), django_capture_on_commit_callbacks(execute=True):
        assert services.remove_old_drafts() == 0
    assert storage.exists(place)
    with after(60), django_capture_on_commit_callbacks(execute=True):
        call_command("tidy_drafts")
    assert "0 concepten herinnerd, 1 verwijderd." in capsys.readouterr().out
    assert not Aanvraag.objects.exists()
    assert not PrivateFile.objects.exists()
    assert not storage.exists(place)
    assert Event.objects.filter(name="aanvraag.opgeruimd").count() == 1


def test_a_colleague_who_fills_in_is_reminded_instead_of_the_resident():
    dossier, version = make.known_resident(), make.shipped()
    writer = dossier.current_casusregisseur
    with clock.pretend(BEGUN):
        draft = services.enter(by=writer, dossier=dossier, version=version, channel="telefoon")
        services.attach(
            by=writer, public_id=draft.public_id, question="bewijs", upload=make.picture()
        )
    with after(7):
        assert services.remind_drafts() == 1
    assert mails()[-1]["to"] == writer.email
    with after(8):
        services.discard(by=writer, public_id=draft.public_id)
    assert not PrivateFile.objects.exists()


def test_the_screens_say_until_when_it_is_kept(draft):
    browser = login(Client(), draft.dossier.resident.user)
    for part in ("nodig/", "controleren/"):
        page = browser.get(f"/mijn/aanvragen/{draft.public_id}/{part}").text
        assert "Wij bewaren dit tot 1 mei 2026." in page


def test_two_drafts_of_one_type_differ_in_the_list(draft):
    dossier, by = draft.dossier, draft.dossier.resident.user
    with after(1):
        second = services.start(by=by, dossier=dossier, version=make.shipped())
        services.save_answers(
            by=by,
            public_id=second.public_id,
            screen="gegevens",
            values={"gegevens-kloppen": "ja"},
        )
    rows = queries.overview_for(dossier)
    assert len({row.at for row in rows}) == 2
    page = login(Client(), by).get("/mijn/aanvragen/").text
    assert "stap 7 van 8" in page
    assert "stap 1 van 8" in page
    assert "Wij bewaren dit tot 2 mei 2026." in page
