"""Private files: sealed on disk, opened only by who may see them, every look logged."""

import hashlib
import os
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command

from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core import clock
from portal.core.exceptions import NotAllowed
from selfservice.files import services
from selfservice.files.models import PrivateFile, private_storage
from selfservice.files.rules.refusals import FileRefused, FoundInfected, NotYetScanned
from selfservice.files.rules.states import FileState
from selfservice.files.services.scanner import Verdict
from selfservice.files.views import as_attachment
from tests.factories import aanvragen as make
from tests.factories.accounts import employee

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier():
    return make.known_resident()


@pytest.fixture
def file(dossier):
    return services.store(by=dossier.resident.user, dossier=dossier, upload=make.picture())


def test_what_lies_on_disk_is_sealed_and_the_hash_is_of_the_clear_content(file, dossier):
    with file.sealed.open("rb") as sealed:
        raw = sealed.read()
    opened = services.open_file(by=dossier.resident.user, public_id=file.public_id)
    assert opened.content not in raw
    assert raw[:3] != b"\xff\xd8\xff"
    assert hashlib.sha256(opened.content).hexdigest() == file.sha256
    assert len(opened.content) == file.size


def test_the_casusregisseur_may_open_it_and_the_look_is_logged(file, dossier):
    services.open_file(by=dossier.current_casusregisseur, public_id=file.public_id)
    event = Event.objects.filter(name="bestand.bekeken").get()
    assert event.data_subject_id == str(dossier.subject)


@pytest.mark.parametrize("role", [Role.BEHANDELAAR, Role.REDACTEUR, Role.BEHEERDER])
def test_others_get_nothing_unless_it_is_granted(file, role):
    stranger = employee(role)
    with pytest.raises(PrivateFile.DoesNotExist):
        services.open_file(by=stranger, public_id=file.public_id)
    assert services.open_file(by=stranger, public_id=file.public_id, granted=True).name


def test_another_resident_can_neither_see_nor_add_nor_remove(file, dossier):
    other = make.known_resident().resident.user
    with pytest.raises(PrivateFile.DoesNotExist):
        services.open_file(by=other, public_id=file.public_id)
    with pytest.raises(NotAllowed):
        services.store(by=other, dossier=dossier, upload=make.picture())
    with pytest.raises(NotAllowed):
        services.remove(by=other, file=file)


def test_a_refused_file_leaves_nothing_behind(dossier):
    bad = ContentFile(b"geen foto", name="bon.jpg")
    with pytest.raises(FileRefused):
        services.store(by=dossier.resident.user, dossier=dossier, upload=bad)
    assert not PrivateFile.objects.exists()


def test_removing_takes_the_content_along(file, dossier, django_capture_on_commit_callbacks):
    storage, place = file.sealed.storage, file.sealed.name
    with django_capture_on_commit_callbacks(execute=True):
        services.remove(by=dossier.resident.user, file=file)
    assert not storage.exists(place)


def test_a_file_that_waits_for_the_scanner_opens_for_nobody(dossier, monkeypatch):
    monkeypatch.setattr("selfservice.files.services.scanner.scan", lambda data: Verdict.UNKNOWN)
    by = dossier.resident.user
    file = services.store(by=by, dossier=dossier, upload=make.picture())
    assert file.state == FileState.WAITING
    with pytest.raises(NotYetScanned):
        services.open_file(by=by, public_id=file.public_id)
    assert services.rescan() == 0
    monkeypatch.setattr("selfservice.files.services.scanner.scan", lambda data: Verdict.CLEAN)
    call_command("scan_waiting_files")
    assert services.open_file(by=by, public_id=file.public_id)


def test_what_the_scanner_finds_later_never_opens_again(dossier, monkeypatch):
    monkeypatch.setattr("selfservice.files.services.scanner.scan", lambda data: Verdict.UNKNOWN)
    by = dossier.resident.user
    file = services.store(by=by, dossier=dossier, upload=make.picture())
    monkeypatch.setattr("selfservice.files.services.scanner.scan", lambda data: Verdict.INFECTED)
    assert services.rescan() == 0
    monkeypatch.setattr("selfservice.files.services.scanner.scan", lambda data: Verdict.CLEAN)
    assert services.rescan() == 0
    with pytest.raises(FoundInfected):
        services.open_file(by=by, public_id=file.public_id)


def test_content_without_a_row_is_swept_after_a_day(file):
    storage = private_storage()
    young = storage.save("files/2026/01/jong", ContentFile(b"x"))
    old = storage.save("files/2026/01/oud", ContentFile(b"x"))
    long_ago = (clock.now() - timedelta(days=2)).timestamp()
    os.utime(storage.path(old), (long_ago, long_ago))
    os.utime(file.sealed.path, (long_ago, long_ago))
    call_command("sweep_private_files")
    assert storage.exists(young)
    assert storage.exists(file.sealed.name)
    assert not storage.exists(old)


def test_it_is_served_for_saving_only():
    response = as_attachment(services.OpenedFile('bon "1".pdf', "application/pdf", b"%PDF"))
    assert response.headers["Content-Disposition"].startswith("attachment; filename=")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response.headers["Cache-Control"]
