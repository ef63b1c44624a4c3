from typing import Any

from django.db import models

from selfservice.plans.querysets import FrozenQuerySet, FrozenText


class Frozen(models.Model):
    """A row whose text fields cannot change once its version is proposed.

    The database holds the same rule by triggers (see the migration), for who goes around this.
    """

    TEXT_FIELDS: tuple[str, ...] = ()
    STATE_LOOKUP = "state"  # the way to the state of the version

    objects = FrozenQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.is_frozen and self._text_differs():
            raise FrozenText("The text of a proposed plan cannot change. Make a new version.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        if self.is_frozen:
            raise FrozenText("A proposed plan cannot be removed.")
        return super().delete(*args, **kwargs)

    @property
    def is_frozen(self) -> bool:
        """Return whether the stored version of this row has been proposed."""
        raise NotImplementedError

    def _text_differs(self) -> bool:
        stored = type(self).objects.filter(pk=self.pk).values(*self.TEXT_FIELDS).first()
        return stored is None or any(
            self._meta.get_field(name).value_from_object(self) != value
            for name, value in stored.items()
        )
