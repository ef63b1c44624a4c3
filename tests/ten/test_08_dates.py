"""Test 8: a day is the same in wizard, database, JSON, PDF and zaak, whatever the clock does."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from portal.core import clock
from selfservice.aanvragen import queries as aanvragen_queries
from selfservice.aanvragen.rules.answers import in_words
from selfservice.deliveries import services
from selfservice.files import services as files
from tests.factories.aanvragen import filed
from tests.pdf_text import words_of
from tests.receivers.fixtures import to_webhook, to_zgw
from tests.receivers.server import serving
from tests.receivers.webhook import WebhookReceiver
from tests.receivers.zgw import ZgwReceiver

pytestmark = pytest.mark.django_db

# Moments in UTC, with the Dutch day they belong to.
MOMENTS = {
    "23:30 in winter": (datetime(2026, 1, 15, 22, 30, tzinfo=UTC), "2026-01-15"),
    "00:30 in winter": (datetime(2026, 1, 15, 23, 30, tzinfo=UTC), "2026-01-16"),
    "23:30 in summer": (datetime(2026, 7, 15, 21, 30, tzinfo=UTC), "2026-07-15"),
    "00:30 in summer": (datetime(2026, 7, 15, 22, 30, tzinfo=UTC), "2026-07-16"),
    "before the clock goes forward": (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), "2026-03-29"),
    "as the clock goes forward": (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29"),
    "late on that day": (datetime(2026, 3, 29, 21, 30, tzinfo=UTC), "2026-03-29"),
    "first 02:30 of the long night": (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "2026-10-25"),
    "second 02:30 of the long night": (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "2026-10-25"),
    "late on the long day": (datetime(2026, 10, 25, 22, 30, tzinfo=UTC), "2026-10-25"),
    "29 February, 00:30": (datetime(2028, 2, 28, 23, 30, tzinfo=UTC), "2028-02-29"),
    "29 February, 23:30": (datetime(2028, 2, 29, 22, 30, tzinfo=UTC), "2028-02-29"),
    "New Year, 00:30": (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "2027-01-01"),
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_day_is_the_same_day_everywhere(moment, settings, receivers):
    """Database, screen, JSON and zaak say one day; the worker lives in UTC."""
    now, day = MOMENTS[moment]
    hook, zaken = WebhookReceiver(), ZgwReceiver()
    hook.check_clock = False
    settings.DELIVERIES = {
        "zaaksysteem": to_webhook(receivers.enter_context(serving(hook.handle))),
        "openzaak": to_zgw(receivers.enter_context(serving(zaken.handle))),
    }
    with clock.pretend(now):
        aanvraag = filed(
            kosten={"bedrag": "450.00", "al-betaald": "ja", "betaald-op": date.fromisoformat(day)}
        )
        with timezone.override("UTC"):
            services.deliver_due()
    due = aanvraag.decision_due.isoformat()
    [data], [zaak] = hook.of_type("aanvraag.ingediend"), zaken.of("zaken")
    assert clock.local_date(aanvraag.filed_at).isoformat() == day
    assert data["gebeurd_op"] == data["aanvraag"]["ontvangen_op"] == zaak["startdatum"] == day
    assert data["aanvraag"]["besluit_uiterlijk"] == zaak["uiterlijkeEinddatumAfdoening"] == due
    assert {file["datum"] for file in data["bestanden"]} == {day}
    assert {row["creatiedatum"] for row in zaken.of("enkelvoudiginformatieobjecten")} == {day}
    [status] = zaken.of("statussen")
    assert status["datumStatusGezet"][:10] == day
    assert datetime.fromisoformat(status["datumStatusGezet"]) == now
    summary = aanvragen_queries.summary_of(aanvraag)
    assert (summary.filed_on.isoformat(), summary.due.isoformat()) == (day, due)
    # What the resident answered, and what the receipt on paper says.
    [paid] = [item for item in data["antwoorden"] if item["vraag"] == "betaald-op"]
    assert (paid["waarde"], paid["tekst"]) == (day, in_words(date.fromisoformat(day)))
    paper = words_of(files.content_of(aanvraag.letters.get().file))
    assert paper.count(paid["tekst"]) >= 2
    assert in_words(aanvraag.decision_due) in paper
