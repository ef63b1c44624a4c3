"""Test 9: a receiver that is down for days costs the resident nothing and doubles nothing."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from portal.core import clock
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.aanvragen.models import Aanvraag
from selfservice.deliveries import services
from selfservice.deliveries.models import Delivery, Snapshot
from selfservice.deliveries.rules.states import State
from selfservice.deliveries.services import working
from selfservice.files.models import PrivateFile
from tests.factories.aanvragen import filed, filed_with_files, handler, known_resident
from tests.receivers.fixtures import to_webhook

pytestmark = pytest.mark.django_db
DOWN = "http://127.0.0.1:9"


@pytest.fixture
def down(webhook, settings):
    """The receiver is away; `settings.DELIVERIES = down` brings it back."""
    up = settings.DELIVERIES
    settings.DELIVERIES = {"zaaksysteem": to_webhook(DOWN)}
    return up


def try_for(days: float) -> int:
    """Work through everything that comes due in so many days; return the number of tries."""
    until, tries = clock.now() + timedelta(days=days), 0
    while True:
        coming = Delivery.objects.filter(state=State.WAITING, next_try_at__lte=until)
        coming = coming.first_in_line().order_by("next_try_at").first()
        if coming is None:
            return tries
        tries += 1
        with clock.pretend(max(coming.next_try_at, clock.now())):
            services.deliver_due()


def test_three_days_away_and_everything_arrives_once(webhook, down, settings, sure_chance):
    aanvragen = [filed(), filed(known_resident())]
    assert all(aanvraag.reference for aanvraag in aanvragen)
    assert all(aanvraag.letters.exists() for aanvraag in aanvragen), "the receipt waits for nothing"
    tries = try_for(3)
    # Doubling to an hour: some 75 tries each, not thousands.
    assert 100 < tries < 200
    first = Delivery.objects.first()
    assert first.state == State.WAITING
    assert first.reason_text == "De ontvanger is niet bereikbaar."
    settings.DELIVERIES = down
    webhook.check_clock = False
    try_for(4)
    assert not Delivery.objects.open().exists()
    assert len(webhook.kept) == Delivery.objects.count() == 4
    assert set(webhook.tries.values()) == {1}


def test_after_a_week_a_person_has_to_look_and_can_send_again(webhook, down, settings, sure_chance):
    filed()
    try_for(8)
    delivery = Delivery.objects.first()
    assert delivery.state == State.STUCK
    with clock.pretend(clock.now() + timedelta(days=9)):
        settings.DELIVERIES, webhook.check_clock = down, False
        assert services.deliver_due() == 0, "what is stuck waits for a person"
        services.resend(by=handler(), public_id=delivery.public_id)
        services.deliver_due()
    assert not Delivery.objects.open().exists()
    assert set(webhook.tries.values()) == {1}


def test_resending_all_doubles_nothing(webhook, settings):
    webhook.answers = [(500, {}, b"")] * 2
    filed()
    filed(known_resident())
    services.deliver_due()
    assert services.resend_all(by=handler()) == 4
    assert services.resend_all(by=handler(), destination="elders") == 0
    services.deliver_due()
    assert services.resend_all(by=handler()) == 0
    services.deliver_due()
    assert len(webhook.kept) == 4
    assert sorted(webhook.tries.values()) == [1, 1, 2, 2]


def test_what_arrived_is_not_sent_again(webhook):
    filed()
    services.deliver_due()
    with pytest.raises(IllegalMove, match="al aangekomen"):
        services.resend(by=handler(), public_id=Delivery.objects.first().public_id)


def test_only_who_sees_deliveries_sends_again(webhook):
    aanvraag = filed()
    delivery = Delivery.objects.first()
    for stranger in (aanvraag.dossier.resident.user, aanvraag.dossier.current_casusregisseur):
        with pytest.raises(NotAllowed):
            services.resend(by=stranger, public_id=delivery.public_id)
        with pytest.raises(NotAllowed):
            services.resend_all(by=stranger)
        assert not Delivery.objects.visible_to(stranger).exists()


def test_the_lease_of_a_killed_worker_is_taken_over(webhook, settings):
    filed()
    taken = working._take(set(), first=True)
    assert services.deliver_due() == 0
    with clock.pretend(clock.now() + timedelta(seconds=settings.DELIVERY_LEASE + 1)):
        webhook.check_clock = False
        assert services.deliver_due() == 2
    taken.refresh_from_db()
    assert (taken.state, taken.attempts, taken.reason) == (State.DELIVERED, 2, "")


def test_a_result_counts_only_for_who_holds_the_lease(webhook, settings):
    filed()
    slow = working._take(set(), first=True)
    with clock.pretend(clock.now() + timedelta(seconds=settings.DELIVERY_LEASE + 1)):
        quick = working._take(set(), first=True)
    assert slow.pk == quick.pk
    working._keep_failure(slow, working.Failed(working.Reason.TIMEOUT))
    quick.refresh_from_db()
    assert quick.state == State.SENDING
    assert working._end(quick, state=State.DELIVERED, delivered_at=clock.now())


def test_somebody_looks_again_after_a_kill_without_any_cron(webhook, settings):
    filed()
    DBTaskResult.objects.all().delete()
    taken = working._take(set(), first=True)
    [watch] = DBTaskResult.objects.filter(task_path__endswith="deliveries.tasks.work")
    assert watch.run_after >= taken.leased_until


def test_a_failure_asks_for_its_next_try(webhook):
    webhook.answers = [(500, {}, b"")]
    filed()
    DBTaskResult.objects.all().delete()
    services.deliver_due()
    moments = DBTaskResult.objects.values_list("run_after", flat=True)
    assert Delivery.objects.first().next_try_at in moments


def test_a_destination_that_is_away_costs_one_try_a_run(webhook, settings):
    up = settings.DELIVERIES["zaaksysteem"]
    settings.DELIVERIES = {"weg": to_webhook(DOWN), "zaaksysteem": up}
    filed()
    filed(known_resident())
    assert services.deliver_due() == 4
    assert Delivery.objects.filter(destination="weg", attempts__gt=0).count() == 1


def test_a_destination_that_is_not_set_any_more_says_so(webhook, settings):
    filed()
    settings.DELIVERIES = {}
    services.deliver_due()
    assert Delivery.objects.first().reason == "niet-ingesteld"


def test_a_file_that_waits_for_the_scanner_does_not_go_out(webhook):
    aanvraag = filed_with_files(1)
    file = aanvraag.attachments.get().file
    PrivateFile.objects.filter(pk=file.pk).update(state=PrivateFile.State.WAITING)
    services.deliver_due()
    assert Delivery.objects.get(part=str(file.public_id)).reason == "bestand-wacht"
    assert webhook.of_type("aanvraag.bestand") == []


def test_a_file_that_changed_on_disk_does_not_go_out(webhook):
    aanvraag = filed_with_files(1)
    file = aanvraag.attachments.get().file
    with file.sealed.storage.open(file.sealed.name, "rb+") as sealed:
        sealed.seek(40)
        sealed.write(b"x")
    services.deliver_due()
    assert Delivery.objects.get(part=str(file.public_id)).reason == "bestand-beschadigd"


def test_what_did_not_arrive_is_not_removed(webhook, down):
    aanvraag = filed_with_files(1)
    services.deliver_due()
    with pytest.raises(services.NotDelivered):
        services.check_delivered(subject=aanvraag.public_id)
    with pytest.raises(ProtectedError):
        Aanvraag.objects.get(pk=aanvraag.pk).delete()
    with pytest.raises(ProtectedError):
        aanvraag.attachments.get().file.delete()
    with pytest.raises(ProtectedError):
        Snapshot.objects.all().delete()
    with clock.pretend(clock.now() + timedelta(days=400)):
        assert services.purge() == 0
    assert Snapshot.objects.get().payload


def test_not_even_when_everything_around_it_is_gone(webhook, down):
    aanvraag = filed()
    for rows in (aanvraag.events.all(), aanvraag.letters.all()):
        rows._raw_delete(rows.db)
    with pytest.raises(services.NotDelivered), transaction.atomic():
        aanvraag.delete()
    with pytest.raises(services.NotDelivered), transaction.atomic():
        Aanvraag.objects.filter(pk=aanvraag.pk).delete()


def test_what_arrived_is_emptied_after_thirty_days(webhook):
    aanvraag = filed_with_files(1)
    services.deliver_due()
    services.check_delivered(subject=aanvraag.public_id)
    with clock.pretend(clock.now() + timedelta(days=29)):
        assert services.purge() == 0
    with clock.pretend(clock.now() + timedelta(days=31)):
        assert services.purge() == 1
        assert services.purge() == 0
    snapshot = Snapshot.objects.get()
    assert bytes(snapshot.sealed) == b""
    assert not snapshot.files.exists()


def test_claiming_locks_rows_where_the_database_can(webhook):
    """SKIP LOCKED on PostgreSQL; SQLite has one writer at a time."""
    filed()
    with CaptureQueriesContext(connection) as asked:
        working._take(set(), first=True)
    said = " ".join(query["sql"] for query in asked)
    assert ("SKIP LOCKED" in said) == (connection.vendor == "postgresql")
