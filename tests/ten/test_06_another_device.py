"""Test 6: begun on a phone, resumed on a desktop; the link alone shows nothing and uses nothing."""

import hashlib
import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from portal.mail.tasks import compose
from selfservice.aanvragen.models import Aanvraag
from tests.factories import aanvragen as make
from tests.helpers import login
from tests.unit.selfservice.aanvragen.test_drafts import mails

pytestmark = pytest.mark.django_db
WORDS = "Mijn wasmachine is kapot."


@pytest.fixture
def draft():
    return make.draft(rekening=None, praten=None)


def every_address(draft, file):
    """Return every address that has something of this draft, for reading."""
    own = [draft.public_id]
    screens = [
        reverse("mijn:aanvraag_scherm", args=[*own, item.key]) for item in draft.content.screens
    ]
    names = ("aanvraag", "aanvraag_controleren", "aanvraag_ontvangst", "aanvraag_aanvullen")
    return [
        *screens,
        *(reverse(f"mijn:{name}", args=own) for name in names),
        reverse("mijn:aanvraag_bestand", args=[*own, file.public_id]),
    ]


def begin_on_the_phone(draft):
    """Answer and upload on a phone whose session then ends; return the file."""
    phone = login(Client(), draft.dossier.resident.user)
    screen = reverse("mijn:aanvraag_scherm", args=[draft.public_id, "bewijs"])
    phone.post(screen, {"bestanden": make.picture(), "toevoegen": "1"})
    phone.post(screen, {})
    phone.session.flush()
    assert phone.get(screen).status_code == 302
    return draft.attachments.get().file


def test_resumed_on_a_desktop_after_the_session_ended(draft):
    file = begin_on_the_phone(draft)
    desktop = login(Client(), draft.dossier.resident.user)
    left = desktop.get(reverse("mijn:aanvraag", args=[draft.public_id]))
    assert left.url == reverse("mijn:aanvraag_scherm", args=[draft.public_id, "bewijs"])
    page = desktop.get(left.url).text
    assert "bon.jpg" in page
    download = desktop.get(reverse("mijn:aanvraag_bestand", args=[draft.public_id, file.public_id]))
    assert hashlib.sha256(download.content).hexdigest() == file.sha256
    needed = desktop.get(reverse("mijn:aanvraag_scherm", args=[draft.public_id, "nodig"])).text
    assert WORDS in needed
    assert (
        'value="450'
        in desktop.get(reverse("mijn:aanvraag_scherm", args=[draft.public_id, "kosten"])).text
    )


@pytest.mark.parametrize("who", ["nobody", "another resident", "a colleague of the desk"])
def test_the_link_alone_shows_nothing(draft, who):
    file = begin_on_the_phone(draft)
    visitor = Client()
    if who != "nobody":
        login(visitor, make.handler() if "desk" in who else make.known_resident().resident.user)
    for address in every_address(draft, file):
        answer = visitor.get(address)
        assert answer.status_code in (302, 403, 404), address
        if answer.status_code == 302:
            assert answer.url.startswith("/accounts/login/")
        for secret in (WORDS, "bon.jpg", "450", draft.dossier.resident.name):
            assert secret not in answer.text


def test_who_looks_at_every_link_of_a_mail_uses_nothing_up(draft):
    file = begin_on_the_phone(draft)
    before = Aanvraag.objects.values().get(pk=draft.pk)
    scanner = Client()
    for address in every_address(draft, file):
        for method in (scanner.get, scanner.head):
            method(address)
    assert Aanvraag.objects.values().get(pk=draft.pk) == before
    # And our own mails hold no address of a draft at all.
    for letter in mails():
        text = compose(**letter)
        assert str(draft.public_id) not in text.body


def test_a_link_to_choose_a_password_still_works_after_a_mail_scanner(draft):
    user = draft.dossier.resident.user
    Client().post("/accounts/password/reset/", {"email": user.email})
    link = next(
        address
        for message in [*mail.outbox, *(compose(**letter) for letter in mails())]
        for address in re.findall(r"https?://\S+/accounts/password/reset/key/\S+", message.body)
    )
    path = re.sub(r"^https?://[^/]+", "", link)
    for _ in range(3):
        Client().get(path, follow=True)
    person = Client()
    form = person.get(path, follow=True)
    chosen = "fietsen langs de Berkel"
    done = person.post(form.request["PATH_INFO"], {"password1": chosen, "password2": chosen})
    assert done.status_code == 302
    user.refresh_from_db()
    assert user.check_password(chosen)
