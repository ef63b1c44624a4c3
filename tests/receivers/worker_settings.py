"""Settings of a worker process that a test starts: the test's own database, files and receivers."""

import json
import os

from portal.settings.test import *  # noqa: F403
from portal.settings.test import DATABASES

DATABASES["default"]["NAME"] = os.environ["WORKER_DATABASE"]
DELIVERIES = json.loads(os.environ["WORKER_DELIVERIES"])
DELIVERY_LEASE = DELIVERY_RUN = DELIVERY_FIRST_WAIT = 1
