"""Makes the README's screenshots from a fresh demo, so that they show what runs."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.browser.conftest import CHROMIUM, FLAGS  # noqa: E402
from tests.browser.server import DemoServer  # noqa: E402
from tests.browser.visitor import DESKTOP, PHONE, Visitor  # noqa: E402

# name, persona or "", address, size
SHOTS = [
    ("home-desktop", "", "/", DESKTOP),
    ("home-phone", "", "/", PHONE),
    ("mijn-phone", "inwoner", "/mijn/", PHONE),
    ("plan-phone", "inwoner", "/mijn/plan/", PHONE),
    ("vraagbaak-desktop", "sociaal-team", "/werkplek/vraagbaak/?q=wasmachine kapot", DESKTOP),
    ("aanvragen-desktop", "behandelaar", "/werkplek/aanvragen/", DESKTOP),
]


def main() -> None:
    """Write one PNG per shot into this folder."""
    folder = Path(tempfile.mkdtemp(prefix="portal-shots-"))
    server = DemoServer(folder)
    server.start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            for name, persona, address, (width, height) in SHOTS:
                context = browser.new_context(
                    base_url=server.url, viewport={"width": width, "height": height}, locale="nl-NL"
                )
                visitor = Visitor(context.new_page(), javascript=True)
                if persona:
                    visitor.become(persona)
                visitor.go(address)
                visitor.page.screenshot(path=Path(__file__).with_name(f"{name}.png"))
                context.close()
            browser.close()
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
