"""A person with a browser: the few things journeys do again and again."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Response, expect

PHONE = (390, 844)
DESKTOP = (1280, 900)
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Visitor:
    """Wraps a page; notes every error in the browser's console and every answer of 500."""

    def __init__(self, page: Page, *, javascript: bool) -> None:
        self.page = page
        self.javascript = javascript
        self.troubles: list[str] = []
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("response", self._note_response)

    def _note_console(self, message: object) -> None:
        if message.type == "error" and "status of 4" not in message.text:
            self.troubles.append(message.text)

    def _note_response(self, response: Response) -> None:
        if response.status >= 500:
            self.troubles.append(f"{response.status} {response.url}")

    def go(self, path: str, *, status: int = 200) -> None:
        """Open `path` and expect `status`."""
        response = self.page.goto(path)
        assert response is not None
        assert response.status == status, f"{path}: {response.status}"

    def become(self, persona: str) -> None:
        """Log in as a persona of the demo, by the button with its key."""
        self.go("/demo/")
        self.page.locator(f"form[action$='/{persona}/'] button").click()
        expect(self.page).not_to_have_url(re.compile("/demo/"))

    def follow(self, name: str | re.Pattern[str]) -> None:
        """Click the first visible link called `name`."""
        self.page.get_by_role("link", name=name).locator("visible=true").first.click()

    def press(self, name: str | re.Pattern[str]) -> None:
        """Click the first visible button called `name`."""
        self.page.get_by_role("button", name=name).locator("visible=true").first.click()

    def choose(self, label: str, *, group: str = "") -> None:
        """Choose the radio button or box called `label`, in the group of that name if given."""
        area = self.page.get_by_role("group", name=group) if group else self.page.locator("main")
        starts = re.compile(rf"^\s*{re.escape(label)}")
        area.locator("label").filter(has_text=starts).first.click()

    def fill(self, label: str, text: str) -> None:
        """Type `text` into the field called `label`."""
        self.page.get_by_label(label).locator("visible=true").first.fill(text)

    def sees(self, text: str | re.Pattern[str]) -> None:
        """Expect `text` somewhere in the visible page."""
        expect(self.page.get_by_text(text).locator("visible=true").first).to_be_visible()

    def check(self) -> None:
        """Expect an accessible page that fits the screen and made no error."""
        self.page.wait_for_load_state()
        wide = (
            self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            if self.javascript
            else 0
        )
        assert wide <= 0, f"{self.page.url} is {wide} px wider than the screen"
        if self.javascript:
            found = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": AXE_RULES}})
            assert found.violations_count == 0, f"{self.page.url}\n{found.generate_report()}"
        assert self.troubles == []
