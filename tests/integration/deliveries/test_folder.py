"""A folder for another system: whole or not there, with sums that hold."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from selfservice.aanvragen import services as aanvragen
from selfservice.deliveries import services
from selfservice.deliveries.models import Delivery
from selfservice.deliveries.services.adapters import folder
from selfservice.deliveries.services.destinations import destination
from selfservice.deliveries.services.parcel import Parcel
from selfservice.files import services as files
from selfservice.files.models import PrivateFile
from selfservice.files.rules.refusals import FoundInfected
from selfservice.files.rules.states import FileState
from tests.factories.aanvragen import draft_with_files, filed, filed_with_files, handler, picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def drop(settings, tmp_path):
    """A folder set as the only destination; it does not exist yet."""
    place = tmp_path / "bezorgd"
    settings.DELIVERIES = {"archief": {"adapter": "map", "label": "Archief", "folder": str(place)}}
    return place


def whole(drop: Path) -> list[Path]:
    """The folders that another system may empty: a name with a dot is not complete."""
    return [path for path in drop.iterdir() if not path.name.startswith(".")]


def sums(place: Path) -> dict[str, str]:
    lines = (place / "manifest.sha256").read_text().splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def test_json_files_and_manifest_are_there_byte_by_byte(drop):
    aanvraag = filed_with_files(2)
    assert services.deliver_due() == 1
    [place] = drop.iterdir()
    assert place.name.startswith(f"{aanvraag.reference}-ingediend-")
    there = {str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()}
    expected = sums(place)
    assert there == set(expected) | {"manifest.sha256"}
    for name, digest in expected.items():
        assert hashlib.sha256((place / name).read_bytes()).hexdigest() == digest
    data = json.loads((place / "aanvraag.json").read_text("utf-8"))
    assert {f"bestanden/{item['bestandsnaam']}" for item in data["bestanden"]} | {
        "aanvraag.json"
    } == set(expected)
    kept = {
        hashlib.sha256(files.content_of(file)).hexdigest() for file in PrivateFile.objects.all()
    }
    assert kept == {item["sha256"] for item in data["bestanden"]}


def test_a_decision_has_a_folder_of_its_own(drop):
    aanvraag, by = filed(), handler()
    aanvragen.take(by=by, public_id=aanvraag.public_id)
    aanvragen.decide(by=by, public_id=aanvraag.public_id, outcome="afgewezen", text="Nee.")
    assert services.deliver_due() == 2
    assert sorted(path.name.split("-")[2] for path in drop.iterdir()) == ["besloten", "ingediend"]


@pytest.mark.parametrize("write", range(1, 5))
def test_whoever_reads_along_never_sees_half_a_folder(drop, monkeypatch, write):
    """Killed at any write: there is no folder yet, and the next try makes it whole."""
    filed_with_files(1)
    real, left = os.fsync, [write]

    def fsync(handle: int) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt
        real(handle)

    with monkeypatch.context() as patch:
        patch.setattr(folder.os, "fsync", fsync)
        with pytest.raises(KeyboardInterrupt):
            services.deliver_due()
    assert whole(drop) == []
    Delivery.objects.update(leased_until="2020-01-01T00:00Z")
    assert services.deliver_due() == 1
    [place] = whole(drop)
    assert len(sums(place)) == 3


def test_killed_after_the_folder_was_there_makes_no_second(drop):
    filed()
    services.deliver_due()
    [place] = drop.iterdir()
    before = place.stat().st_mtime_ns
    Delivery.objects.update(state="wacht", delivered_at=None)
    assert services.deliver_due() == 1
    assert [path.stat().st_mtime_ns for path in drop.iterdir()] == [before]


def test_a_folder_that_cannot_be_written_is_a_reason(drop):
    drop.parent.mkdir(exist_ok=True)
    drop.write_text("in the way")
    filed()
    services.deliver_due()
    assert Delivery.objects.get().reason == "map-dicht"


def test_a_name_with_tricks_stays_inside_the_folder(drop):
    """What names may hold is decided when a file comes in; here it holds once more."""
    aanvraag = draft_with_files(2)
    names = ["../../etc/passwd", "\U0001f600" * 140 + ".jpg"]
    for file, name in zip(PrivateFile.objects.all(), names, strict=True):
        PrivateFile.objects.filter(pk=file.pk).update(name=name)
    by = aanvraag.dossier.resident.user
    aanvragen.submit(by=by, public_id=aanvraag.public_id, key=aanvraag.submit_key)
    assert services.deliver_due() == 1
    [place] = drop.iterdir()
    there = sorted(path.name for path in (place / "bestanden").iterdir())
    assert there[0] == "01-passwd"
    assert there[1].startswith("02-\U0001f600")
    assert there[1].endswith(".jpg")
    assert all(path.resolve().is_relative_to(place.resolve()) for path in place.rglob("*"))


def test_a_slow_worker_never_publishes_what_its_successor_is_filling(drop, monkeypatch):
    filed_with_files(2)
    parcel = Parcel(Delivery.objects.get())
    real, begun = os.rename, []

    def rename(source: Path, target: Path) -> None:
        if not begun:
            begun.append(True)
            services.deliver_due()
        real(source, target)

    monkeypatch.setattr(folder.os, "rename", rename)
    folder.send(parcel, destination("archief"))
    [place] = drop.iterdir()
    assert len(sums(place)) == 4
    assert all((place / name).is_file() for name in sums(place))


def test_only_owner_and_group_read_it(drop):
    filed_with_files(1)
    services.deliver_due()
    [place] = drop.iterdir()
    for path in (drop, place, *place.rglob("*")):
        assert not path.stat().st_mode & 0o007, path.name


def test_what_a_killed_worker_left_goes_after_a_day(drop):
    filed()
    target = drop / folder.name_of(Parcel(Delivery.objects.get()))
    old, young = (target.with_name(f".{target.name}.{name}") for name in ("oud", "jong"))
    for path in (old, young):
        path.mkdir(parents=True)
    os.utime(old, (0, 0))
    services.deliver_due()
    assert (old.exists(), young.exists()) == (False, True)


def test_a_later_message_brings_only_what_is_new(drop):
    aanvraag = filed_with_files(2)
    for name in ("een.jpg", "twee.jpg"):
        aanvragen.add_later(
            by=aanvraag.dossier.resident.user, public_id=aanvraag.public_id, upload=picture(name)
        )
    services.deliver_due()
    brought = {place.name.split("-")[2]: [] for place in whole(drop)}
    for place in whole(drop):
        brought[place.name.split("-")[2]].append(len(sums(place)) - 1)
    assert brought == {"ingediend": [3], "aangevuld": [1, 1]}
    named = json.loads((next(drop.glob("*aangevuld*")) / "aanvraag.json").read_text())["bestanden"]
    assert len(named) >= 4


def test_an_infected_file_holds_nothing_up_and_goes_nowhere(drop):
    aanvraag, by = filed_with_files(2), handler()
    infected = PrivateFile.objects.filter(attachment__aanvraag=aanvraag).first()
    PrivateFile.objects.filter(pk=infected.pk).update(state=FileState.INFECTED)
    aanvragen.take(by=by, public_id=aanvraag.public_id)
    aanvragen.decide(by=by, public_id=aanvraag.public_id, outcome="afgewezen", text="Nee.")
    assert services.deliver_due() == 2
    [filed_place] = drop.glob("*ingediend*")
    assert len(sums(filed_place)) == 3
    assert not Delivery.objects.open().exists()
    with pytest.raises(FoundInfected):
        files.content_of(PrivateFile.objects.get(pk=infected.pk))
