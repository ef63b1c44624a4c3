"""As the demo serves, with static files straight from the source."""

from portal.settings.demo import *  # noqa: F403
from portal.settings.demo import SESSION_ABSOLUTE_SECONDS, STORAGES

STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# The sessions are made before the storm, which may last longer than a resident stays away.
SESSION_IDLE_SECONDS = 4 * 3600
SESSION_ABSOLUTE_SECONDS = dict.fromkeys(SESSION_ABSOLUTE_SECONDS, 4 * 3600)
