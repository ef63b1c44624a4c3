"""Sending, answering, reading; once, discreet, and only by who takes part."""

import uuid

import pytest

from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core.exceptions import NotAllowed
from selfservice.correspondence import queries, services
from selfservice.correspondence.models import Message, MessageFile, Notice
from selfservice.correspondence.queries.caseload import unread_by_staff
from selfservice.dossiers import services as dossiers
from selfservice.dossiers.models import Dossier
from selfservice.files.rules.refusals import FileRefused
from tests.factories import correspondence as make
from tests.factories.aanvragen import picture
from tests.factories.accounts import away, employee
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db


def unread(dossier) -> int:
    return queries.with_unread(Dossier.objects.filter(pk=dossier.pk)).get().unread_messages


def test_a_message_waits_unread_and_mail_says_nothing_of_it(dossier, post):
    make.from_staff(dossier, "Uw uitkering is een onderwerp.")
    assert unread(dossier) == 1
    (letter,) = post()
    assert letter.to == [dossier.resident.user.email]
    assert letter.subject == "Er staat een bericht voor u klaar"
    assert "uitkering" not in letter.body
    assert dossier.current_casusregisseur.name not in letter.body


def test_ten_messages_in_a_row_are_one_mail(dossier, post):
    for _ in range(10):
        make.from_staff(dossier)
    assert len(post()) == 1
    services.mark_read(by=dossier.resident.user, dossier=dossier)
    make.from_staff(dossier)
    assert len(post()) == 1


def test_sending_twice_gives_one_message(dossier):
    key = uuid.uuid4()
    first, again = make.from_resident(dossier, key=key), make.from_resident(dossier, key=key)
    assert first == again
    assert Message.objects.count() == Notice.objects.count() == 1


def test_the_key_of_another_is_refused(dossier):
    message = make.from_staff(dossier)
    with pytest.raises(NotAllowed):
        make.from_resident(dossier, key=message.public_id)


def test_answering_is_reading(dossier):
    question = make.from_staff(dossier)
    make.from_resident(dossier)
    question.refresh_from_db()
    assert question.read_by == dossier.resident.user
    assert unread(dossier) == 0
    assert queries.unread_for(dossier.current_casusregisseur) == 1


def test_reading_is_by_the_other_side_only(dossier):
    make.from_staff(dossier)
    assert services.mark_read(by=dossier.current_casusregisseur, dossier=dossier) == 0
    assert services.mark_read(by=dossier.resident.user, dossier=dossier) == 1
    assert services.mark_read(by=dossier.resident.user, dossier=dossier) == 0
    assert queries.waiting(dossier.resident.user, dossier) == []


@pytest.mark.parametrize("role", [Role.SOCIAAL_TEAM, Role.TEAMLEIDER, Role.BEHANDELAAR])
def test_colleagues_around_it_neither_write_nor_read(dossier, role):
    user = employee(role, dossier.team)
    with pytest.raises(NotAllowed):
        services.send(by=user, dossier=dossier, text="Dag")
    with pytest.raises(NotAllowed):
        services.mark_read(by=user, dossier=dossier)


def test_before_there_is_a_casusregisseur_there_is_nobody_to_write_to():
    dossier = DossierFactory(with_account=True)
    with pytest.raises(NotAllowed):
        make.from_resident(dossier)


@pytest.mark.parametrize("text", ["", "   \n", "x" * 4001])
def test_an_empty_or_endless_message_is_refused(dossier, text):
    with pytest.raises(services.BadMessage):
        make.from_resident(dossier, text)


def test_files_of_both_sides_open_for_both_and_for_nobody_else(dossier):
    for message in (
        make.from_resident(dossier, "", uploads=[picture()]),
        make.from_staff(dossier, "Zie de foto.", uploads=[picture("brief.jpg")]),
    ):
        file = message.files.get().file
        where = {"dossier": dossier, "message_id": message.public_id, "file_id": file.public_id}
        for by in (dossier.resident.user, dossier.current_casusregisseur):
            assert services.open_attachment(by=by, **where).content
        with pytest.raises(MessageFile.DoesNotExist):
            services.open_attachment(by=employee(Role.SOCIAAL_TEAM, dossier.team), **where)


def test_a_file_of_another_thread_is_not_found(dossier):
    other = DossierFactory(active=True, with_account=True)
    message = make.from_resident(other, uploads=[picture()])
    with pytest.raises(MessageFile.DoesNotExist):
        services.open_attachment(
            by=dossier.resident.user,
            dossier=dossier,
            message_id=message.public_id,
            file_id=message.files.get().file.public_id,
        )


def test_a_refused_file_leaves_no_message(dossier):
    bad = picture()
    bad.file.seek(0)
    bad.file.truncate(0)
    with pytest.raises(FileRefused):
        make.from_resident(dossier, uploads=[bad])
    assert not Message.objects.exists()


def test_after_a_handover_the_new_one_reads_on_and_the_former_does_not(dossier):
    make.from_resident(dossier)
    former, new = dossier.current_casusregisseur, casusregisseur(dossier.team)
    dossiers.hand_over(
        by=employee(Role.TEAMLEIDER, dossier.team), dossier=dossier, casusregisseur=new,
        consultation="Besproken op maandag.", reason="Minder uren.",
    )  # fmt: skip
    assert queries.unread_for(former) == 0
    assert queries.unread_for(new) == 1
    with pytest.raises(NotAllowed):
        services.send(by=former, dossier=Dossier.objects.get(pk=dossier.pk), text="Dag")


def test_the_log_names_who_and_holds_no_text(dossier):
    make.from_staff(dossier, "Heel persoonlijk")
    event = Event.objects.get(name="bericht.gestuurd")
    assert event.actor_name == dossier.current_casusregisseur.name
    assert "persoonlijk" not in event.summary + str(event.details)


def test_what_a_stand_in_read_stays_new_to_the_casusregisseur(dossier):
    """Nothing said meanwhile slips away: who comes back sees it as new, and who read it."""
    guide, stand_in = dossier.current_casusregisseur, casusregisseur(dossier.team)
    absence = away(guide, stand_in)
    message = make.from_resident(dossier)
    assert queries.unread_for(stand_in) == 1
    assert services.mark_read(by=stand_in, dossier=dossier) == 1
    assert queries.unread_for(stand_in) == 0
    assert queries.unread_for(guide) == 1
    assert unread_by_staff(guide, [dossier]) == {dossier.pk: 1}
    assert queries.threads(guide).get().unread == 1
    message.refresh_from_db()
    assert message.read_by == stand_in  # the resident sees that it was read
    absence.delete()
    assert services.mark_read(by=guide, dossier=dossier) == 1
    assert queries.unread_for(guide) == 0
    message.refresh_from_db()
    assert message.read_by == stand_in


def test_a_new_casusregisseur_has_only_what_the_former_had_not_read(dossier):
    make.from_resident(dossier)
    services.mark_read(by=dossier.current_casusregisseur, dossier=dossier)
    make.from_resident(dossier, "En nog iets.")
    new = casusregisseur(dossier.team)
    dossiers.hand_over(
        by=employee(Role.TEAMLEIDER, dossier.team), dossier=dossier, casusregisseur=new,
        consultation="Besproken op maandag.", reason="Minder uren.",
    )  # fmt: skip
    assert queries.unread_for(new) == 1
