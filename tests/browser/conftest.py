"""Journeys run in a real Chromium against the real demo server, once per session."""

import os
import shutil
import warnings
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.server import DemoServer
from tests.browser.visitor import PHONE, Visitor

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MISSING = "NO CHROMIUM FOUND: the browser tests did not run. Install the package chromium."


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what drives a browser, so that `-m "not browser"` leaves it out."""
    if str(item.path).startswith(os.path.dirname(__file__)):
        item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail(MISSING)
        warnings.warn(MISSING, stacklevel=1)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def base_url(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo's address; DEMO_URL names one that is up already, while writing tests."""
    if os.environ.get("DEMO_URL"):
        yield os.environ["DEMO_URL"]
        return
    server = DemoServer(tmp_path_factory.mktemp("demo"))
    server.start()
    yield server.url
    server.stop()


@pytest.fixture
def visit(chromium: Browser, base_url: str) -> Iterator[Callable[..., Visitor]]:
    """Return a function that opens a fresh browser: `visit(size=PHONE, javascript=True)`."""
    contexts = []

    def open_browser(size: tuple[int, int] = PHONE, javascript: bool = True) -> Visitor:
        context = chromium.new_context(
            base_url=base_url,
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=javascript,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page: Page = context.new_page()
        return Visitor(page, javascript=javascript)

    yield open_browser
    for context in contexts:
        context.close()
