from django.db import models
from django.db.models import Q

from portal.accounts.models.user import User
from portal.core.models.base import Timestamped


class Invitation(Timestamped):
    """The right to activate one account, proven by a code that is given in person or by letter.

    Only a keyed hash of the code is kept.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="invitations")
    code_fingerprint = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField("geldig tot")
    used_at = models.DateTimeField("gebruikt op", null=True)
    invited_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="sent_invitations"
    )

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(used_at=None), name="one_open_invitation"
            )
        ]

    def __str__(self) -> str:
        return f"Uitnodiging voor {self.user}"
