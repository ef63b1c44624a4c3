"""What makes the public texts hard to read, wherever they are kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wagtail.models import Page

from content import faq
from content.faq.models import Entry
from content.language.rules import files
from content.language.rules.findings import Finding, check
from content.pages.models.base import ContentPage
from content.pages.services.shipped_files import SHIPPED
from content.pages.texts import page_findings

SHIPPED_ENTRIES = Path(faq.__file__).parent / "shipped"


@dataclass(frozen=True)
class Reported:
    """One finding and where the text is: an address with the place in it, or a file."""

    place: str
    kind: str
    text: str
    advice: str


def everything() -> Iterator[Reported]:
    """Yield what could be simpler in live pages, vraagbaak and shipped files."""
    yield from of_pages()
    yield from of_entries()
    yield from of_files()


def of_pages() -> Iterator[Reported]:
    """Yield what could be simpler in the pages that are live."""
    for page in Page.objects.live().specific().order_by("path"):
        for item in page_findings(page) if isinstance(page, ContentPage) else []:
            yield _reported(f"{page.url} ({item.place})", item.finding)


def of_entries() -> Iterator[Reported]:
    """Yield what could be simpler in the published vraagbaak, the notes for staff too."""
    for entry in Entry.objects.live().prefetch_related("variants__municipality"):
        texts = {
            "vraag": entry.question,
            "kort antwoord": entry.answer,
            "uitleg": entry.details,
            "alleen voor medewerkers": entry.internal_note,
        }
        texts |= {variant.municipality.name: variant.text for variant in entry.variants.all()}
        for place, text in texts.items():
            for finding in check(text):
                yield _reported(f"{entry.get_absolute_url()} ({place})", finding)


def of_files() -> Iterator[Reported]:
    """Yield what could be simpler in the shipped files of pages and vraagbaak."""
    for path in files.find_files([SHIPPED, SHIPPED_ENTRIES]):
        place = f"{path.parent.parent.name}/shipped/{path.name}"
        for text in files.texts(path):
            yield from (_reported(place, finding) for finding in check(text))


def _reported(place: str, finding: Finding) -> Reported:
    return Reported(place, finding.kind, finding.text, finding.advice)
