"""Test 5: ten uploads at once; exactly the survivors are listed, and they are what was sent."""

import hashlib
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image

from selfservice.aanvragen import services
from selfservice.aanvragen.models import Aanvraag, Attachment
from selfservice.files import services as files
from selfservice.files.models import PrivateFile
from selfservice.files.rules.refusals import NotYetScanned
from selfservice.files.rules.states import FileState
from selfservice.files.rules.viruses import EICAR
from tests.factories import aanvragen as make
from tests.helpers import login
from tests.ten.web import JSON, Browser, at_once
from tests.unit.selfservice.files import corpus

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.allow_n_plus_one]
PDFS = {f"bon {number}.pdf": corpus.pdf(b"% " + str(number).encode()) for number in range(3)}


def coloured(colour, kind="JPEG"):
    target = BytesIO()
    Image.new("RGB", (90, 60), colour).save(target, kind)
    return target.getvalue()


SENT = [
    *PDFS.items(),
    ("foto.jpg", coloured("red")),
    ("foto.jpg", coloured("blue")),  # two of one name
    ("van de telefoon.HEIC", coloured("green", "HEIF")),
    ("schermafdruk.png", coloured("black", "PNG")),
    ("nog een.jpg", coloured("white")),
    ("virus.pdf", EICAR),
]
BROKEN = "afgebroken.pdf"
SURVIVORS = sorted(
    [*PDFS, "foto.jpg", "foto.jpg", "van de telefoon.jpg", "schermafdruk.png", "nog een.jpg"]
)


@pytest.fixture
def draft():
    return make.draft()


@pytest.fixture
def browser(live_server, draft):
    return Browser(live_server.url, draft.dossier.resident.user)


def part_of(draft, name):
    return f"/mijn/aanvragen/{draft.public_id}/{name}/"


def send_file(browser, path, token, item):
    name, data = item
    if name == BROKEN:
        # Announces more than it sends, and goes away.
        return browser.hang_up(path, data, length=50_000)
    form = {"csrfmiddlewaretoken": token}
    return browser.session.post(
        browser.base + path, data=form, files={"bestanden": (name, data)}, headers=JSON, timeout=60
    )


def test_ten_at_once_leave_exactly_the_survivors(browser, draft):
    path = part_of(draft, "bewijs")
    token = browser.token(path)
    every = [*SENT, (BROKEN, f"csrfmiddlewaretoken={token}&bestanden=half")]
    assert len(every) == 10
    answers = at_once(lambda item: send_file(browser.same_browser(), path, token, item), every)
    refused = [answer for answer in answers if answer is not None and answer.status_code != 200]
    assert [answer.status_code for answer in refused] == [422]
    assert refused[0].json()["error"].startswith("virus.pdf: In dit bestand zit een virus.")

    assert sorted(item.file.name for item in Attachment.objects.all()) == SURVIVORS
    page = browser.get(part_of(draft, "controleren")).text
    assert "afgebroken" not in page
    assert "virus" not in page
    for name in set(SURVIVORS):
        assert page.count(name) == SURVIVORS.count(name), name
    hashes_match(browser, draft)


def hashes_match(browser, draft):
    """What is downloaded is what the row says; a pdf is also what was sent."""
    for item in draft.attachments.select_related("file"):
        url = reverse("mijn:aanvraag_bestand", args=[draft.public_id, item.file.public_id])
        content = browser.get(url).content
        assert hashlib.sha256(content).hexdigest() == item.file.sha256
        if item.file.name in PDFS:
            assert content == PDFS[item.file.name]


def test_a_second_try_of_one_file_is_one_file(browser, draft):
    path = part_of(draft, "bewijs")
    key = "6f1c2a34-0000-4000-8000-5b6d7e8f9a0b"
    form = {"csrfmiddlewaretoken": browser.token(path), "bestandssleutel": key}
    answers = at_once(
        lambda one: one.session.post(
            one.base + path,
            data=form,
            files={"bestanden": ("bon.pdf", corpus.pdf())},
            headers=JSON,
            timeout=60,
        ),
        [browser.same_browser() for _ in range(4)],
    )
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["files"][0]["remove_url"] for answer in answers}) == 1
    assert Attachment.objects.count() == PrivateFile.objects.count() == 1


def test_with_the_scanner_down_nothing_counts_as_clean(settings, draft):
    settings.CLAMD_SOCKET = "/nergens/clamd.sock"
    owner = login(Client(), draft.dossier.resident.user)
    path = part_of(draft, "bewijs")
    answer = owner.post(path, {"bestanden": make.picture()}, headers={"accept": JSON["Accept"]})
    assert "nog niet gecontroleerd" in answer.json()["files"][0]["meta"]
    assert answer.json()["files"][0]["url"] == ""
    assert "bon.jpg (nog niet gecontroleerd)" in owner.get(part_of(draft, "controleren")).text
    file = PrivateFile.objects.get()
    url = reverse("mijn:aanvraag_bestand", args=[draft.public_id, file.public_id])
    assert owner.get(url).status_code == 409

    by = draft.dossier.resident.user
    draft = Aanvraag.objects.get(pk=draft.pk)
    services.submit(by=by, public_id=draft.public_id, key=draft.submit_key)
    handler = make.handler()
    desk = login(Client(), handler).get(reverse("werkplek:aanvraag", args=[draft.public_id]))
    assert "nog niet gecontroleerd" in desk.text
    with pytest.raises(NotYetScanned):
        services.open_attachment(by=handler, public_id=draft.public_id, file_id=file.public_id)
    assert files.rescan() == 0
    file.refresh_from_db()
    assert file.state == FileState.WAITING
    # No scanner at all is not a scanner that says "clean".
    settings.CLAMD_SOCKET = ""
    assert files.rescan() == 0
