"""The test settings with the demo app, for the run that test_demo.py starts."""

from portal.settings.test import *  # noqa: F403
from portal.settings.test import DATABASES, INSTALLED_APPS, TEST_DIR

DEMO = True
INSTALLED_APPS = ["portal.demo", *INSTALLED_APPS]
# Beside the database of the run that started this one.
_sqlite = "sqlite" in DATABASES["default"]["ENGINE"]
DATABASES["default"]["TEST"] = {
    "NAME": str(TEST_DIR / "demo-test.sqlite3") if _sqlite else "test_portal_demo"
}
