from django.db import models

from portal.core.models.base import Timestamped
from selfservice.aanvragen.models.aanvraag import Aanvraag
from selfservice.files.models import PrivateFile

# In place of a question, for what was sent after filing. No question can have this key: theirs are
# of small letters, digits and hyphens.
ADDED_LATER = "_later"


class Attachment(Timestamped):
    """A file that answers an upload question. A row of its own, so that none overwrites another.

    upload_key: made by the browser for one chosen file, so that a try after a lost answer gives the
    same row. None for a form without script.
    """

    aanvraag = models.ForeignKey(Aanvraag, on_delete=models.PROTECT, related_name="attachments")
    file = models.OneToOneField(PrivateFile, on_delete=models.PROTECT, related_name="attachment")
    question = models.SlugField("vraag")
    upload_key = models.UUIDField(null=True, editable=False)

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = "bijlage"
        verbose_name_plural = "bijlagen"
        constraints = [
            models.UniqueConstraint(fields=["aanvraag", "upload_key"], name="upload_once")
        ]

    def __str__(self) -> str:
        return f"Bijlage bij {self.aanvraag}"
