"""Long series of random actions. `PROPERTY_STEPS` says how many steps; `make properties` 5,000."""

import os

import pytest


@pytest.fixture(scope="session")
def steps_wanted() -> int:
    """How many steps to take: a few in the normal run."""
    return int(os.environ.get("PROPERTY_STEPS", "150"))
