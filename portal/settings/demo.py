"""`make demo`: one machine, SQLite, persona buttons, no mail leaves the machine."""

import os

from portal.settings.base import *  # noqa: F403
from portal.settings.base import INSTALLED_APPS, VAR_DIR
from portal.settings.databases import databases
from portal.settings.deliveries import destinations

DEMO = True
INSTALLED_APPS = ["portal.demo", *INSTALLED_APPS]

# Known to everyone on purpose: nothing in the demo is real.
SECRET_KEY = "demo-only-key-that-protects-nothing-real-0123456789"
VAULT_KEYS = ["ZGVtby1vbmx5LXZhdWx0LWtleS0wMTIzNDU2Nzg5MDE="]
VAULT_INDEX_KEY = "demo-only-index-key-that-protects-nothing"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *os.environ.get("DEMO_HOSTS", "").split()]

STATIC_ROOT = VAR_DIR / "static"
DATABASES = databases(default_sqlite=VAR_DIR / "demo.sqlite3")
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
WAGTAILADMIN_BASE_URL = f"http://localhost:{os.environ.get('PORT', '8000')}"

# In the demo what is filed goes to a folder, unless PORTAL_DELIVERIES says otherwise. The second
# receiver is never there, so that the desk has something to look at.
DELIVERIES_ALLOW_HTTP = True
DELIVERIES = destinations(allow_http=True) or {
    "archief": {"adapter": "map", "label": "Archief", "folder": str(VAR_DIR / "bezorgd")},
    "zaaksysteem": {
        "adapter": "webhook",
        "label": "Zaaksysteem",
        "url": "http://127.0.0.1:9/",
        "secret": "whsec_ZGVtby1vbmx5LXRoYXQtcHJvdGVjdHMtbm90aGluZw==",
        "private": True,
        "only": ["loopbaanadvies"],
    },
}
