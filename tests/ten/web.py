"""Real HTTP against the live server, as browsers speak it."""

import re
import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import requests
from django.db import connection
from django.test import Client

from tests.helpers import login

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
KEY = re.compile(r'name="sleutel" value="([^"]+)"')
JSON = {"Accept": "application/json"}


class Browser:
    """Somebody who is logged in, with cookies of their own."""

    def __init__(self, base: str, user=None) -> None:
        self.base = base
        self.session = requests.Session()
        if user is not None:
            for name, morsel in login(Client(), user).cookies.items():
                self.session.cookies.set(name, morsel.value)

    def get(self, path: str, **options) -> requests.Response:
        return self.session.get(self.base + path, timeout=30, **options)

    def token(self, path: str) -> str:
        """Return the CSRF token of a page; the cookie that belongs to it is kept."""
        return TOKEN.search(self.get(path).text).group(1)

    def post(self, path: str, data=None, **options) -> requests.Response:
        """Post a form with its token; redirects are not followed."""
        options = {"timeout": 60, "allow_redirects": False, **options}
        data = {"csrfmiddlewaretoken": self.token(path), **(data or {})}
        return self.session.post(self.base + path, data=data, **options)

    def same_browser(self) -> "Browser":
        """Return the same cookies on a connection of its own."""
        other = Browser(self.base)
        other.session.cookies.update(self.session.cookies)
        return other

    def hang_up(self, path: str, data: str, *, length: int | None = None) -> None:
        """Send a POST and go away before there is an answer.

        length: bytes announced, when that is more than is sent: broken off half-way.
        """
        place = urlsplit(self.base)
        cookies = "; ".join(f"{item.name}={item.value}" for item in self.session.cookies)
        body = data.encode()
        head = (
            f"POST {path} HTTP/1.1\r\nHost: {place.netloc}\r\nCookie: {cookies}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {length or len(body)}\r\n\r\n"
        )
        with socket.create_connection((place.hostname, place.port)) as line:
            line.sendall(head.encode() + body)


def at_once(work, items):
    """Run `work` for every item at the same time, each in a thread of its own."""
    items = list(items)

    def one(item):
        try:
            return work(item)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(items)) as pool:
        return list(pool.map(one, items))
