"""The zaak at an Open Zaak-compatible API: once, whatever breaks."""

import pytest

from portal.core import clock
from selfservice.aanvragen import services as aanvragen
from selfservice.aanvragen.models import Aanvraag
from selfservice.deliveries import services
from selfservice.deliveries.models import Delivery
from selfservice.deliveries.rules.states import State
from tests.factories.aanvragen import filed, filed_with_files, handler, picture
from tests.receivers.complete import zgw_complete
from tests.receivers.zgw import RSIN

pytestmark = pytest.mark.django_db
FILES = 2


def test_a_filing_becomes_a_zaak_with_person_status_and_documents(zgw):
    aanvraag = filed_with_files(FILES)
    services.deliver_due()
    assert zgw_complete(zgw, aanvraag)
    [zaak] = zgw.of("zaken")
    assert zaak["startdatum"] == clock.local_date(aanvraag.filed_at).isoformat()
    assert zaak["uiterlijkeEinddatumAfdoening"] == aanvraag.decision_due.isoformat()
    [role] = zgw.of("rollen")
    assert role["betrokkeneIdentificatie"]["geslachtsnaam"] == aanvraag.dossier.resident.last_name


def test_a_decision_closes_the_zaak_with_its_result(zgw):
    decide(filed())
    services.deliver_due()
    assert zgw.refused == []
    [result] = zgw.of("resultaten")
    assert result["resultaattype"].endswith("toegekend")
    assert [row["statustype"].rpartition("/")[2] for row in zgw.of("statussen")] == [
        "status_ontvangen",
        "status_afgerond",
    ]


def test_a_document_that_comes_later_joins_the_zaak_at_once(zgw):
    aanvraag = filed_with_files(1)
    services.deliver_due()
    for size in (90, 91):
        aanvragen.add_later(
            by=aanvraag.dossier.resident.user,
            public_id=aanvraag.public_id,
            upload=picture(size=(size, 60)),
        )
    services.deliver_due()
    assert len(zgw.of("enkelvoudiginformatieobjecten")) == 4
    assert zgw_complete(zgw, aanvraag)
    decide(aanvraag)
    services.deliver_due()
    assert zgw.refused == []
    assert len(zgw.of("zaakinformatieobjecten")) == 5


def test_what_is_withdrawn_is_closed_too(zgw):
    aanvraag = filed()
    aanvragen.withdraw(by=aanvraag.dossier.resident.user, public_id=aanvraag.public_id)
    services.deliver_due()
    [result] = zgw.of("resultaten")
    assert result["resultaattype"].endswith("ingetrokken")


def test_a_destination_that_came_later_gets_the_whole_zaak_with_the_decision(zgw, settings):
    destinations, settings.DELIVERIES = settings.DELIVERIES, {}
    aanvraag = filed()
    settings.DELIVERIES = destinations
    decide(aanvraag)
    services.deliver_due()
    assert len(zgw.of("zaken")) == len(zgw.of("resultaten")) == 1
    assert not Delivery.objects.open().exists()


def test_a_zaak_that_is_there_twice_waits_for_a_person(zgw):
    aanvraag = filed()
    row = {"identificatie": aanvraag.reference, "bronorganisatie": RSIN}
    zgw.kept["zaken"] += [row | {"url": "https://a.example"}, row | {"url": "https://b.example"}]
    services.deliver_due()
    assert Delivery.objects.first().reason == "dubbel"
    assert len(zgw.of("zaken")) == 2


def test_a_type_without_zaaktype_says_so_and_sends_nothing(zgw, settings):
    settings.DELIVERIES["openzaak"]["zgw"]["soorten"] = {}
    filed()
    services.deliver_due()
    assert Delivery.objects.first().reason == "niet-ingesteld"
    assert Delivery.objects.filter(state=State.DELIVERED).count() == 0


def test_a_wrong_key_is_told_apart(zgw, settings):
    settings.DELIVERIES["openzaak"]["secret"] = "another"
    filed()
    services.deliver_due()
    assert Delivery.objects.first().reason == "niet-herkend"


def decide(aanvraag: Aanvraag) -> Aanvraag:
    by = handler()
    aanvragen.take(by=by, public_id=aanvraag.public_id)
    return aanvragen.decide(
        by=by, public_id=aanvraag.public_id, outcome="toegekend", text="U krijgt geld."
    )
