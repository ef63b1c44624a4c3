"""Filling in bijzondere bijstand, as any resident would."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from PIL import Image
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

START = "/mijn/aanvragen/nieuw/bijzondere-bijstand/"


def photo(name: str, kind: str = "JPEG") -> dict[str, Any]:
    """Return a picture as the file dialogue of the browser hands it over."""
    data = BytesIO()
    Image.new("RGB", (1200, 900), "#dddddd").save(data, kind)
    return {"name": name, "mimeType": f"image/{kind.lower()}", "buffer": data.getvalue()}


def pdf(name: str) -> dict[str, Any]:
    """Return a one-page PDF as the file dialogue hands it over."""
    data = BytesIO()
    Image.new("RGB", (600, 800), "white").save(data, "PDF")
    return {"name": name, "mimeType": "application/pdf", "buffer": data.getvalue()}


def begin(visitor: Visitor) -> None:
    """Start a new aanvraag and go as far as the purpose."""
    visitor.go(START)
    visitor.press("Begin")
    visitor.choose("Ja", group="Kloppen deze gegevens?")
    visitor.press("Verder")
    visitor.choose("Wasmachine")
    visitor.press("Verder")


def tell(visitor: Visitor, words: str) -> None:
    """Say what is needed and what it costs, and go on to the upload."""
    visitor.fill("Wat heeft u nodig en waarom?", words)
    visitor.press("Verder")
    visitor.fill("Hoeveel geld heeft u nodig?", "349,50")
    visitor.choose("Nee", group="Heeft u het al gekocht of betaald?")
    visitor.press("Verder")
    visitor.fill("Op welk rekeningnummer", "NL91 ABNA 0417 1643 00")
    visitor.press("Verder")


def upload(visitor: Visitor, files: Sequence[dict[str, Any]]) -> None:
    """Add files on the upload screen and wait until each is listed."""
    chooser = visitor.page.locator("input[type=file]").first
    if visitor.javascript:
        chooser.set_input_files(list(files))
    else:
        for file in files:
            visitor.page.locator("input[type=file]").first.set_input_files(file)
            visitor.press("Voeg toe")
    for file in files:
        visitor.sees(file["name"].rsplit(".", 1)[0])
        # The form goes on only once every file is there: its size then stands beside its name.
        row = visitor.page.locator(".p-files__item", has_text=file["name"].rsplit(".", 1)[0]).first
        expect(row.locator(".p-files__meta")).to_contain_text(re.compile("KB|MB|bytes"))


def finish(visitor: Visitor) -> None:
    """Go from the upload to the check page, with nothing else to talk about."""
    visitor.press("Verder")
    visitor.choose("Nee", group="Wilt u ook ergens over praten?")
    visitor.press("Verder")
