"""What import contracts cannot see: where foreign keys point, and what happens on deletion."""

from django.apps import apps
from django.db import models

from tests.architecture.source import room_of

STAFF_MAY_VANISH = (models.PROTECT, models.SET_NULL)


def our_foreign_keys():
    for model in apps.get_models():
        if room_of(model.__module__) is None:
            continue
        for field in model._meta.get_fields():
            if isinstance(field, models.ForeignKey):
                yield model, field


def test_foreign_keys_follow_the_order_of_the_rooms():
    upwards = [
        f"{model._meta.label}.{field.name}"
        for model, field in our_foreign_keys()
        if (target := room_of(field.related_model.__module__)) is not None
        and target > room_of(model.__module__)
    ]
    assert upwards == []


def test_nothing_of_a_resident_hangs_on_an_account_by_cascade():
    cascading = [
        f"{model._meta.label}.{field.name}"
        for model, field in our_foreign_keys()
        if model.__module__.startswith("selfservice.")
        and field.related_model._meta.label == "accounts.User"
        and field.remote_field.on_delete not in STAFF_MAY_VANISH
    ]
    assert cascading == []


def test_core_and_accounts_do_not_point_to_wagtail():
    pointing = [
        f"{model._meta.label}.{field.name}"
        for model, field in our_foreign_keys()
        if model.__module__.startswith(("portal.core", "portal.accounts"))
        and field.related_model.__module__.startswith("wagtail.")
    ]
    assert pointing == []
