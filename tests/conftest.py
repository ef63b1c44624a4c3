"""What every test gets: no network, no N+1, a clean cache."""

from collections.abc import Iterator

import pytest
import zeal
from django.core.cache import cache


@pytest.fixture(autouse=True)
def clean_cache() -> None:
    cache.clear()


@pytest.fixture(autouse=True)
def no_n_plus_one(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on any query that repeats per row; a test may opt out with `allow_n_plus_one`."""
    if request.node.get_closest_marker("allow_n_plus_one"):
        yield
        return
    with zeal.zeal_context():
        yield
