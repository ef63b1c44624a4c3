"""`/cms/users/`: the beheerder reads which colleagues exist. Residents are never in it.

Accounts are changed by our own services only, so that every change is checked and logged.
"""

from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.users.views.users import IndexView, UserViewSet

from portal.accounts.roles import Permission

User = get_user_model()


class StaffListPolicy(BasePermissionPolicy):
    """Looking, by who manages accounts, and nothing else; not even for a superuser."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action == "view" and user.may(Permission.MANAGE_ACCOUNTS)

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet:
        return User.objects.none()


class StaffIndexView(IndexView):
    """The list of colleagues."""

    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().filter(kind=User.Kind.STAFF)


class StaffUserViewSet(UserViewSet):
    """Wagtail's users without residents."""

    index_view_class = StaffIndexView


def register_policy(model: type) -> None:
    """Let Wagtail ask StaffListPolicy about every action on an account."""
    register_permission_policy(model, StaffListPolicy(model))
