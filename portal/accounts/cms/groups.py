"""What a role may do in the content system, as code. The groups in the database follow it."""

from django.contrib.auth.models import Group
from django.contrib.auth.models import Permission as CmsPermission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from portal.accounts.models import User
from portal.accounts.roles import Permission

GROUP_FOR: dict[str, Permission] = {
    "Redacteuren": Permission.EDIT_CONTENT,
    "Beheerders": Permission.MANAGE_ACCOUNTS,
}
# No "delete" for content in use: it is retired, so that links and history stay.
CONTENT_VERBS = ("add_", "change_", "view_", "publish_", "lock_", "unlock_")
# What editors make in another room, named: this room may not know that one.
OF_EDITORS = frozenset({("aanvragen", "design"), ("aanvragen", "statustext")})
PAGE_VERBS = ("add", "change", "publish", "lock", "unlock")
FILE_CODENAMES = (
    *(f"{verb}_image" for verb in ("add", "change", "choose")),
    *(f"{verb}_document" for verb in ("add", "change", "choose")),
)


def allows(group: str, app_label: str, codename: str) -> bool:
    """Return whether `group` has the permission `codename` of the app `app_label`."""
    if (app_label, codename) == ("wagtailadmin", "access_admin"):
        return True
    if (app_label, codename.partition("_")[2]) in OF_EDITORS:
        return group == "Redacteuren" and codename.startswith(CONTENT_VERBS)
    if group == "Redacteuren":
        content = app_label.startswith("content_") and codename.startswith(CONTENT_VERBS)
        return content or app_label == "wagtailredirects"
    return app_label == "core" and codename.startswith(("change_", "view_"))


@transaction.atomic
def sync_groups() -> dict[str, Group]:
    """Make both groups and their permissions as they are written here; safe to repeat."""
    known = list(CmsPermission.objects.select_related("content_type"))
    groups = {name: Group.objects.get_or_create(name=name)[0] for name in GROUP_FOR}
    for name, group in groups.items():
        group.permissions.set(
            [row for row in known if allows(name, row.content_type.app_label, row.codename)]
        )
    _grant_pages(groups["Redacteuren"], known)
    _grant_files(groups["Redacteuren"], known)
    return groups


@transaction.atomic
def place(user: User) -> None:
    """Put `user` in the groups that fit the roles of now, and in no other."""
    groups = sync_groups()
    user.groups.set([groups[name] for name, needed in GROUP_FOR.items() if user.may(needed)])


def _grant_pages(group: Group, known: list[CmsPermission]) -> None:
    wanted = {f"{verb}_page" for verb in PAGE_VERBS}
    root = Page.objects.filter(depth=1).first()
    for permission in _named(known, "wagtailcore", wanted) if root else []:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _grant_files(group: Group, known: list[CmsPermission]) -> None:
    root = Collection.get_first_root_node()
    labels = ("wagtailimages", "wagtaildocs")
    rows = [row for label in labels for row in _named(known, label, set(FILE_CODENAMES))]
    for permission in rows if root else []:
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=permission
        )


def _named(known: list[CmsPermission], app_label: str, names: set[str]) -> list[CmsPermission]:
    return [
        row for row in known if row.content_type.app_label == app_label and row.codename in names
    ]
