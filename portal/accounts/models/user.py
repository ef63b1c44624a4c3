import uuid
from functools import cached_property
from typing import Any

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models

from portal.accounts.roles import ROLE_TEXT, Permission, permissions_of
from portal.audit.actors import Actor
from portal.core.models import Team


class UserManager(BaseUserManager):
    """Accounts are known by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Return a saved account; without password nobody can log in with one."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email: str) -> "User":
        return self.get(email__iexact=email)


class User(AbstractUser):
    """A person who can log in: a resident, a member of staff or a helper with a machtiging.

    One account is never two of them.
    """

    class Kind(models.TextChoices):
        RESIDENT = "resident", "inwoner"
        STAFF = "staff", "medewerker"
        HELPER = "helper", "gemachtigde"

    username = None
    email = models.EmailField("e-mailadres", unique=True)
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField("soort", max_length=10, choices=Kind.choices)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []
    objects = UserManager()

    class Meta:
        ordering = ["last_name", "first_name"]
        verbose_name = "account"
        verbose_name_plural = "accounts"

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name as others read it; never the e-mail address."""
        return self.get_full_name() or "Naam onbekend"

    @property
    def is_resident(self) -> bool:
        return self.kind == self.Kind.RESIDENT

    @property
    def is_helper(self) -> bool:
        return self.kind == self.Kind.HELPER

    @property
    def is_employee(self) -> bool:
        return self.kind == self.Kind.STAFF

    @cached_property
    def _roles(self) -> list[tuple[str, Team]]:
        rows = self.memberships.all()
        if "memberships" not in getattr(self, "_prefetched_objects_cache", {}):
            rows = rows.select_related("team__organisation")
        return [(row.role, row.team) for row in rows]

    def may(self, permission: Permission) -> bool:
        """Return whether any membership gives `permission` (P6: every membership counts)."""
        return self.is_active and any(
            permission in permissions_of(role, team.kind) for role, team in self._roles
        )

    def teams_with(self, permission: Permission) -> set[int]:
        """Return the ids of the teams in which this person has `permission`."""
        if not self.is_active:
            return set()
        return {
            team.pk for role, team in self._roles if permission in permissions_of(role, team.kind)
        }

    def as_actor(self) -> Actor:
        """Return this person as the log keeps it: name, roles and organisation as text."""
        if self.is_employee:
            roles = dict.fromkeys(
                f"{ROLE_TEXT[role]}, {team.organisation.name}" for role, team in self._roles
            )
        else:
            roles = [self.get_kind_display()]  # no roles to read: one query less per look
        role = "; ".join(roles)
        return Actor(kind=self.kind, id=str(self.public_id), name=self.name, role=role[:150])
