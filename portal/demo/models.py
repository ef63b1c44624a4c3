from typing import Any

from django.db import models
from django.db.models import QuerySet
from django_otp.models import Device, DeviceManager


class DemoDeviceManager(DeviceManager):
    """Finds a device that a session rests on, and never offers one as a choice."""

    def devices_for_user(self, user: Any, confirmed: bool | None = None) -> QuerySet:
        return self.model.objects.none()


class DemoDevice(Device):
    """Stands for the second factor of a persona, so that the rule itself has no exception."""

    objects = DemoDeviceManager()

    class Meta:
        verbose_name = "voorbeeldapparaat"
        verbose_name_plural = "voorbeeldapparaten"
        constraints = [models.UniqueConstraint(fields=["user"], name="one_demo_device")]
