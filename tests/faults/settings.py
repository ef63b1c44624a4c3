"""As the demo serves, with static files straight from the source."""

from portal.settings.demo import *  # noqa: F403
from portal.settings.demo import STORAGES

STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
