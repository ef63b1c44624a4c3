import uuid

from django.db import models


class IndexState(models.Model):
    """One row. Its stamp changes with every change of index, synonyms or word list.

    Every process keeps vocabulary and synonyms in memory and looks at this stamp on each search.
    A random stamp and not a counter: a counter that is rolled back comes round a second time.
    """

    ONLY = 1

    stamp = models.UUIDField(default=uuid.uuid4)

    class Meta:
        verbose_name = "stand van de index"
        verbose_name_plural = "stand van de index"

    def __str__(self) -> str:
        return str(self.stamp)
