"""Settings of the tests: as production where it matters, fast where it does not."""

import os
import tempfile
from pathlib import Path

from portal.settings.base import *  # noqa: F403
from portal.settings.base import STORAGES
from portal.settings.databases import databases

SECRET_KEY = "test-only-key-" + "x" * 50
VAULT_KEYS = ["dGVzdC1vbmx5LXZhdWx0LWtleS0wMTIzNDU2Nzg5MDE="]
VAULT_INDEX_KEY = "test-only-index-key-0123456789abcdef"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

TEST_DIR = Path(os.environ.get("PORTAL_TEST_DIR") or tempfile.mkdtemp(prefix="portal-test-"))
DATABASES = databases(default_sqlite=TEST_DIR / "portal.sqlite3")
PRIVATE_ROOT = TEST_DIR / "private"
MEDIA_ROOT = TEST_DIR / "media"
STORAGES = {
    **STORAGES,
    "private": {**STORAGES["private"], "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None}},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WAGTAIL_APPEND_SLASH = True
DELIVERIES_ALLOW_HTTP = True
