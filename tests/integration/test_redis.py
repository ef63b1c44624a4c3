"""Rate limits and sessions on a real Redis, as in production: one count for all processes."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator

import pytest
from django.core.cache.backends.redis import RedisCache
from redis import Redis
from redis.exceptions import ConnectionError as NotYet

from tests.browser.server import free_port

PROGRAM = shutil.which("redis-server")


@pytest.fixture(scope="module")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if PROGRAM is None:
        assert not os.environ.get("REQUIRE_BROWSER"), "redis-server is missing"
        pytest.skip("NO redis-server FOUND: install the package redis-server.")
    port = free_port()
    folder = tmp_path_factory.mktemp("redis")
    options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    process = subprocess.Popen([PROGRAM, *options], stdout=subprocess.DEVNULL)
    url = f"redis://127.0.0.1:{port}/0"
    _wait_for(Redis.from_url(url))
    yield url
    process.terminate()
    process.wait(timeout=10)


def _wait_for(client: Redis) -> None:
    for _ in range(100):
        try:
            client.ping()
            return
        except NotYet:
            time.sleep(0.05)
    pytest.fail("redis-server did not start")


def test_two_processes_share_one_count(redis_url):
    first, second = (RedisCache(redis_url, {"KEY_PREFIX": "portal"}) for _ in range(2))
    first.set("pogingen", 1, timeout=60)
    assert second.incr("pogingen") == 2
    assert first.get("pogingen") == 2


def test_a_limit_ends_by_itself(redis_url):
    cache = RedisCache(redis_url, {"KEY_PREFIX": "portal"})
    cache.set("kort", 1, timeout=1)
    time.sleep(1.2)
    assert cache.get("kort") is None
