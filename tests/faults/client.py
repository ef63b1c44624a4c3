"""A browser that does not give up: what got no answer is asked again, with the same keys."""

import random
import re
import time
from collections import Counter

import requests

from tests.faults.people import Draft

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
KEY = re.compile(r'name="sleutel" value="([^"]+)"')
REFERENCE = re.compile(r"A\d{4}-[A-Z0-9]{6}")
PATIENCE_SECONDS = 240
LOST = (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError)


class GaveUp(Exception):
    """No answer within PATIENCE_SECONDS, or one that should never come."""


class Client:
    """One resident's browser. counts: what happened, for the summary."""

    def __init__(self, base: str, draft: Draft, counts: Counter[str], dice: random.Random) -> None:
        self.base, self.draft, self.counts, self.dice = base, draft, counts, dice
        self.session = requests.Session()
        self.session.cookies.set("sessionid", draft.cookie)

    def insist(self, method: str, path: str, **options) -> requests.Response:
        """Return the first answer that is one; a lost connection or a 5xx is tried again."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            try:
                answer = self.session.request(
                    method, self.base + path, timeout=(5, 30), allow_redirects=False, **options
                )
            except LOST:
                self.counts["no answer"] += 1
            else:
                if answer.status_code < 500:
                    return answer
                self.counts["answer of 5xx"] += 1
            time.sleep(self.dice.uniform(0.2, 1.0))
        raise GaveUp(f"{method} {path}")

    def save(self, screen: str, values: dict[str, str]) -> None:
        """Answer one screen."""
        path = f"{self.draft.path}{screen}/"
        form = {"csrfmiddlewaretoken": self._token(path)} | values
        self._expect(self.insist("POST", path, data=form), 302)

    def upload(self, name: str, content: bytes, key: str) -> None:
        """Add one file; `key` makes a second try harmless."""
        path = f"{self.draft.path}bewijs/"
        form = {"csrfmiddlewaretoken": self._token(path), "bestandssleutel": key}
        answer = self.insist(
            "POST",
            path,
            data=form,
            files={"bestanden": (name, content)},
            headers={"Accept": "application/json"},
        )
        self._expect(answer, 200)

    def send(self) -> str:
        """Send the aanvraag and return its reference."""
        path = f"{self.draft.path}controleren/"
        while True:
            page = self.insist("GET", path)
            if page.status_code == 302:  # sent already: only the answer was lost
                self.counts["receipt after a lost answer"] += 1
                return self._reference()
            form = {"csrfmiddlewaretoken": _found(TOKEN, page), "sleutel": _found(KEY, page)}
            answer = self.insist("POST", path, data=form)
            if answer.status_code != 409:  # 409: something was saved after the page was shown
                self._expect(answer, 302)
                return self._reference()

    def _reference(self) -> str:
        page = self.insist("GET", f"{self.draft.path}ontvangst/")
        return _found(REFERENCE, page, group=0)

    def _token(self, path: str) -> str:
        return _found(TOKEN, self.insist("GET", path))

    def _expect(self, answer: requests.Response, status: int) -> None:
        place = answer.headers.get("Location", "")
        if answer.status_code != status or place.startswith("/accounts/"):
            raise GaveUp(f"{answer.request.method} {answer.url}: {answer.status_code} {place}")


def _found(pattern: re.Pattern[str], page: requests.Response, group: int = 1) -> str:
    match = pattern.search(page.text)
    if match is None:
        raise GaveUp(f"{page.url}: {page.status_code}, no {pattern.pattern}")
    return match.group(group)
