"""The desk by keyboard only: skip to the list, open, take, decide; the focus is always seen."""

import re
import uuid

from tests.browser import filing
from tests.browser.visitor import DESKTOP, PHONE

REFERENCE = re.compile(r"A\d{4}-[A-Z0-9]{6}")
MOST_TABS = 90
FOCUS = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  const label = at.labels && at.labels[0] ? at.labels[0].innerText : '';
  return {
    name: `${label} ${at.innerText || at.value || ''}`.trim(),
    seen: box.width > 0 && box.height > 0
      && (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
          || style.boxShadow !== 'none'),
    body: at === document.body,
  };
}"""


def tab_to(visitor, wanted: str) -> None:
    """Press Tab until what has the focus is called `wanted`; the focus must show at every stop."""
    names = []
    for _ in range(MOST_TABS):
        visitor.page.keyboard.press("Tab")
        found = visitor.page.evaluate(FOCUS)
        names.append(found["name"])
        assert found["body"] or found["seen"], f"No focus to be seen on {found['name']!r}"
        if re.search(wanted, found["name"]):
            return
    raise AssertionError(f"{wanted!r} was not reached: {names}")


def enter(visitor, wanted: str) -> None:
    """Go to `wanted` by Tab, press Enter and wait for the page."""
    tab_to(visitor, wanted)
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")


def test_taken_and_decided_without_a_mouse(visit):
    resident = visit(PHONE)
    resident.become("inwoner")
    filing.begin(resident)
    filing.tell(resident, f"Een koelkast. Code {uuid.uuid4().hex[:8]}")
    filing.finish(resident)
    resident.press(re.compile("Verstuur"))
    resident.sees(REFERENCE)
    reference = REFERENCE.search(resident.page.locator("main").inner_text()).group(0)

    desk = visit(DESKTOP)
    desk.become("behandelaar")
    desk.go("/werkplek/aanvragen/?deel=nieuw")
    tab_to(desk, "Ga naar de inhoud")
    desk.page.keyboard.press("Enter")
    # After the skip link the next stop is in the content, past the menu.
    desk.page.keyboard.press("Tab")
    assert desk.page.evaluate("document.querySelector('main').contains(document.activeElement)")
    enter(desk, reference)
    enter(desk, "^Pak op$")
    desk.sees("U behandelt deze aanvraag nu.")
    desk.check()
    enter(desk, "Neem een besluit")
    tab_to(desk, "^Toegekend")
    desk.page.keyboard.press("Space")
    tab_to(desk, "^Welk bedrag")
    desk.page.keyboard.type("349,50")
    tab_to(desk, "^Waarom")
    desk.page.keyboard.type("Een koelkast is nodig.")
    enter(desk, "Bekijk het voorbeeld")
    desk.sees("Zo leest de inwoner het")
    enter(desk, "Neem dit besluit")
    desk.sees("Toegekend")
    desk.check()
