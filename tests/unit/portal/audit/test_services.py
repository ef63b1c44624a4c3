import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from portal.audit import queries, services, trace
from portal.audit.models import AppendOnly, Event
from portal.audit.purposes import PURPOSE_TEXT, Purpose
from tests.factories.accounts import UserFactory

SUBJECT = "0b8f5c9e-0000-4000-8000-000000000001"


def record(**changes):
    values = {
        "by": None,
        "name": "dossier.bekeken",
        "summary": "Het portaal bekeek iets.",
        "purpose": Purpose.GUIDANCE,
        "subject": SUBJECT,
    }
    return services.record(**values | changes)


@pytest.mark.django_db
def test_an_event_keeps_the_actor_as_text():
    person = UserFactory(resident=True, first_name="Sanne", last_name="Voorbeeld")
    event = record(by=person, obj=person)
    assert (event.actor_name, event.actor_role) == ("Sanne Voorbeeld", "inwoner")
    assert event.object_id == str(person.public_id)
    assert not [field for field in Event._meta.get_fields() if field.is_relation]


@pytest.mark.django_db(transaction=True)
def test_without_a_transaction_nothing_is_logged():
    with pytest.raises(transaction.TransactionManagementError):
        record()


@pytest.mark.django_db(transaction=True)
def test_an_event_vanishes_with_the_write_it_belongs_to():
    with transaction.atomic():
        record()
        transaction.set_rollback(True)
    assert not Event.objects.exists()


@pytest.mark.django_db
def test_the_log_is_append_only():
    event = record()
    for change in (event.save, event.delete, Event.objects.all().delete):
        with pytest.raises(AppendOnly):
            change()
    with pytest.raises(AppendOnly):
        Event.objects.update(summary="anders")


@pytest.mark.django_db
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="the trigger is PostgreSQL's")
def test_the_database_refuses_too():
    record()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        connection.cursor().execute("UPDATE audit_event SET summary = 'anders'")


@pytest.mark.django_db
def test_rows_of_one_request_share_a_trace():
    token = trace.start(trace.Trace())
    first, second = record(), record()
    trace.end(token)
    assert first.trace_id == second.trace_id != record().trace_id
    assert first.span_id != second.span_id


@pytest.mark.django_db
def test_events_about_a_person_come_newest_first():
    first, second = record(), record()
    record(subject="0b8f5c9e-0000-4000-8000-000000000002")
    assert list(queries.events_about([SUBJECT])) == [second, first]


def test_every_purpose_has_words():
    assert set(PURPOSE_TEXT) == set(Purpose)
