"""The network goes down while somebody is on the line (docs/adr/0025)."""

import json
import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import DESKTOP, PHONE, Visitor

URL = "/werkplek/vraagbaak/"
LEFT = """async () => {
  const databases = (await indexedDB.databases()).map((row) => row.name)
  const kept = []
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys()
    kept.push(...requests.map((request) => new URL(request.url).pathname))
  }
  return { databases, kept, secret: sessionStorage.getItem('vraagbaak-sleutel') }
}"""
READY = """async () => {
  const cache = await caches.open('vraagbaak-scherm')
  const databases = await indexedDB.databases()
  return (await cache.keys()).length >= 6 && databases.some((row) => row.name === 'vraagbaak')
    && Boolean(navigator.serviceWorker.controller)
}"""
STORED = """async () => new Promise((resolve) => {
  const opening = indexedDB.open('vraagbaak', 1)
  opening.onsuccess = () => {
    const table = opening.result.transaction('momentopname').objectStore('momentopname')
    const request = table.get('laatste')
    request.onsuccess = () => {
      const { data, iv, ...rest } = request.result
      opening.result.close()
      resolve({ rest, size: data.byteLength, text: new TextDecoder('latin1').decode(data) })
    }
  }
})"""


def until(page: Page, script: str, seconds: int = 15) -> None:
    """Wait until an asynchronous function of the page says yes (`wait_for_function` cannot)."""
    deadline = time.monotonic() + seconds
    while not page.evaluate(script):
        assert time.monotonic() < deadline, f"It never came true: {page.url}"
        page.wait_for_timeout(100)


@pytest.fixture
def colleague(visit):
    """A colleague who looked at the vraagbaak once, so that it is kept."""
    return ready(visit(size=DESKTOP))


def ready(visitor: Visitor, persona: str = "sociaal-team") -> Visitor:
    visitor.become(persona)
    visitor.go(URL)
    until(visitor.page, READY)
    return visitor


def offline(page: Page, *, yes: bool = True) -> None:
    page.context.set_offline(yes)


def test_search_goes_on_with_staff_answers_and_says_of_when(colleague):
    page = colleague.page
    offline(page)
    page.locator("#vb-zoek").press_sequentially("wasmashine kapot")
    banner = page.locator("[data-vb-banner]")
    expect(banner).to_contain_text("U leest de vraagbaak van vandaag ")
    expect(banner).to_contain_text("U bent niet verbonden.")
    page.keyboard.press("ArrowDown")
    first = page.locator("#vb-lijst a[data-antwoord]").first
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#vb-vraag")).to_be_focused()
    expect(page.locator("#vb-vraag")).to_contain_text("wasmachine")
    colleague.sees("Alleen voor medewerkers")
    page.keyboard.press("Escape")
    expect(page.locator("#vb-zoek")).to_be_focused()
    expect(page.locator("#vb-zoek")).to_have_value("wasmashine kapot")
    offline(page, yes=False)
    page.locator("#vb-zoek").fill("deurwaarder")
    expect(banner).to_be_hidden()


def test_a_page_loaded_without_network_searches_too(colleague):
    page = colleague.page
    offline(page)
    page.goto(f"{URL}?q=rood+staan")
    expect(page.locator("#vb-zoek")).to_have_value("rood staan")
    expect(page.locator("#vb-lijst a[data-antwoord]").first).to_be_visible()
    expect(page.locator("[data-vb-banner]")).to_contain_text("U bent niet verbonden.")
    for size in (DESKTOP, PHONE):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        colleague.troubles.clear()
        colleague.check()
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    page.locator("#vb-lijst a[data-antwoord]").first.click()
    expect(page.locator("#vb-vraag")).to_be_visible()
    page.reload()
    expect(page.locator("#vb-vraag")).to_be_visible()
    colleague.troubles.clear()
    colleague.check()


def test_a_new_tab_reads_along_and_another_browser_window_does_not(colleague):
    page = colleague.page
    offline(page)
    other = page.context.new_page()
    other.goto(f"{URL}?q=rood+staan")
    expect(other.locator("#vb-lijst a[data-antwoord]").first).to_be_visible()
    # As after closing the browser: the key is gone, what lies on disk cannot be read.
    for tab in (page, other):
        tab.evaluate("sessionStorage.clear()")
    other.goto(f"{URL}?q=rood+staan")
    expect(other.locator("#vb-lijst")).to_contain_text("Er staat geen vraagbaak op dit apparaat")


def test_nothing_but_the_list_is_kept_and_that_is_sealed(colleague):
    page = colleague.page
    for path in ("/werkplek/", "/werkplek/inwoners/", "/werkplek/dossiers/", f"{URL}vragen/"):
        page.goto(path)
    page.goto(f"{URL}?q=bijstand&antwoord=bijstand-aanvragen")
    until(page, READY)
    left = page.evaluate(LEFT)
    worker = page.request.get(f"{URL}werker.js").text()
    allowed = json.loads(worker.partition("=")[2].partition(";\n")[0])
    assert set(left["kept"]) == {allowed["shell"], *allowed["files"]}
    assert left["databases"] == ["vraagbaak"]
    stored = page.evaluate(STORED)
    assert set(stored["rest"]) == {"account", "etag", "moment", "until"}
    assert stored["size"] > 10_000
    for word in ("bijstand", "medewerkers", "question"):
        assert word not in stored["text"]


def gone(page: Page) -> None:
    until(page, f"async () => !(await ({LEFT})()).databases.length")
    left = page.evaluate(LEFT)
    assert (left["databases"], left["kept"], left["secret"]) == ([], [], None)


def test_logging_out_wipes(colleague):
    page = colleague.page
    colleague.press("Uitloggen")
    expect(page).not_to_have_url(URL)
    gone(page)
    offline(page)
    with pytest.raises(Exception, match="ERR_"):
        page.goto(f"{URL}?q=rood+staan")


def test_logging_out_without_network_wipes_and_is_sent_later(colleague):
    page = colleague.page
    offline(page)
    page.goto(f"{URL}?q=rood+staan")
    expect(page.locator("#vb-lijst a[data-antwoord]").first).to_be_visible()
    page.locator("[data-vb-uitloggen]").click()
    expect(page.get_by_role("heading", name="U bent uitgelogd op dit apparaat")).to_be_focused()
    expect(page.locator("[data-antwoord]")).to_have_count(0)
    gone(page)
    colleague.troubles.clear()
    colleague.check()
    offline(page, yes=False)
    page.goto("/")
    gone(page)
    until(page, "localStorage.getItem('vraagbaak-uitloggen') === null")
    # The page loads itself again, as who is not logged in.
    page.wait_for_timeout(1000)
    page.wait_for_load_state()
    page.goto(URL)
    expect(page).to_have_url(re.compile("/accounts/login/"))


def test_a_session_that_is_over_wipes_at_the_next_contact(colleague):
    page = colleague.page
    page.context.clear_cookies()
    page.goto(URL)
    expect(page).to_have_url(re.compile("/accounts/login/"))
    gone(page)


def test_another_colleague_on_the_same_computer_never_meets_it(visit):
    visitor = ready(visit(size=DESKTOP))
    first = visitor.page.evaluate(STORED)["rest"]["account"]
    visitor.page.context.clear_cookies()
    visitor.become("casusregisseur")
    visitor.go("/werkplek/")
    gone(visitor.page)
    visitor.go(URL)
    until(visitor.page, READY)
    assert visitor.page.evaluate(STORED)["rest"]["account"] != first


def test_residents_and_visitors_keep_nothing(visit):
    visitor = visit(size=PHONE)
    visitor.go("/vraagbaak/?q=bijstand")
    gone(visitor.page)
    visitor.become("inwoner")
    gone(visitor.page)
    assert (
        visitor.page.evaluate("navigator.serviceWorker.getRegistrations().then(r => r.length)") == 0
    )


def test_too_long_ago_is_thrown_away(colleague):
    page = colleague.page
    offline(page)
    page.evaluate("""async () => new Promise((resolve) => {
      const opening = indexedDB.open('vraagbaak', 1)
      opening.onsuccess = () => {
        const work = opening.result.transaction('momentopname', 'readwrite')
        const table = work.objectStore('momentopname')
        const request = table.get('laatste')
        request.onsuccess = () => {
          table.put({ ...request.result, until: '2020-01-01T00:00:00Z' }, 'laatste')
        }
        table.transaction.oncomplete = () => { opening.result.close(); resolve() }
      }
    })""")
    page.goto(f"{URL}?q=rood+staan")
    expect(page.locator("#vb-lijst")).to_contain_text("Er staat geen vraagbaak op dit apparaat")
    gone(page)


def test_the_worker_stays_out_of_the_rest_of_the_werkplek(colleague):
    page = colleague.page
    scopes = page.evaluate(
        "navigator.serviceWorker.getRegistrations()"
        ".then(all => all.map(one => new URL(one.scope).pathname))"
    )
    assert scopes == [URL]
    offline(page)
    with pytest.raises(Exception, match="ERR_"):
        page.goto("/werkplek/dossiers/")
