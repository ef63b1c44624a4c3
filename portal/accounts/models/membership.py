from django.db import models

from portal.accounts.models.user import User
from portal.accounts.roles import ROLE_TEXT
from portal.core.models import Team


class Membership(models.Model):
    """A role of a member of staff in a team; one person may have several (P6)."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField("rol", max_length=20, choices=list(ROLE_TEXT.items()))

    class Meta:
        verbose_name = "lidmaatschap"
        verbose_name_plural = "lidmaatschappen"
        constraints = [
            models.UniqueConstraint(fields=["user", "team", "role"], name="membership_once")
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}, {self.team}"
