from django.contrib.auth import get_user_model
from django.utils.module_loading import import_string
from wagtail.users.apps import WagtailUsersAppConfig


class CmsUsersConfig(WagtailUsersAppConfig):
    """Wagtail's list of users, made read-only and without residents."""

    user_viewset = "portal.accounts.cms.users.StaffUserViewSet"

    def ready(self) -> None:
        super().ready()
        import_string("portal.accounts.cms.users.register_policy")(get_user_model())
