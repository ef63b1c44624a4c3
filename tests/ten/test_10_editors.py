"""Test 10, the editor's side: what could trap a resident cannot be published, and says why."""

from copy import deepcopy

import pytest

from selfservice.aanvragen import services
from selfservice.aanvragen.models import RequestTypeVersion
from selfservice.aanvragen.rules.definition import InvalidDefinition
from tests.factories import aanvragen as make

pytestmark = pytest.mark.django_db


def show_if(question, value="ja", operator="is"):
    return {
        "match": "all",
        "conditions": [{"question": question, "operator": operator, "value": value}],
    }


def change(data, key, **fields):
    for screen in data["screens"]:
        for question in screen["questions"]:
            if question["key"] == key:
                question.update(fields)


def without_option(data, key, value):
    for screen in data["screens"]:
        for question in screen["questions"]:
            if question["key"] == key:
                question["options"] = [o for o in question["options"] if o["value"] != value]


TRAPS = {
    "a question that waits for itself": (
        lambda data: change(data, "al-betaald", show_if=show_if("al-betaald")),
        "hangt van zichzelf af",
    ),
    "two that wait for each other": (
        lambda data: (
            change(data, "al-betaald", show_if=show_if("praten")),
            change(data, "praten", show_if=show_if("al-betaald")),
        ),
        "komt pas later",
    ),
    "one that waits for a later one": (
        lambda data: change(data, "nodig", show_if=show_if("al-betaald")),
        "komt pas later",
    ),
    "one that waits for what is gone": (
        lambda data: change(data, "nodig", show_if=show_if("bestaat-niet")),
        "die vraag bestaat niet",
    ),
    "an option that is gone but still routed": (
        lambda data: without_option(data, "waarvoor", "schulden"),
        "die bestaat niet",
    ),
    "a text that is missing": (
        lambda data: change(data, "nodig", label=" "),
        "ontbreekt een tekst",
    ),
}


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_not_published_and_the_old_version_stays(name):
    spoil, reason = TRAPS[name]
    good = make.shipped()
    data = deepcopy(good.definition)
    spoil(data)
    bad = RequestTypeVersion.objects.create(
        request_type=good.request_type, number=2, definition=data
    )
    with pytest.raises(InvalidDefinition) as refused:
        services.publish(version=bad)
    assert any(reason in sentence for sentence in refused.value.reasons), refused.value.reasons
    assert all(sentence.endswith(".") for sentence in refused.value.reasons)
    bad.refresh_from_db()
    assert bad.published_at is None
    assert make.shipped() == good
