"""These tests need the demo app; tests/integration/identity/test_demo.py runs them with it."""

from django.conf import settings

collect_ignore_glob = [] if settings.DEMO else ["test_*.py"]
