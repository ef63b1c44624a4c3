"""Documents on paper: tagged, readable, offline; text of people is never code."""

import re

import pytest

from portal.paper.blocks import Document, facts, heading, items, note, text
from portal.paper.printing import pdf


def document(words: str = "Gewone tekst") -> Document:
    return Document(
        title="Mijn plan",
        subtitle="Versie 2",
        blocks=(
            heading("Kop"), text(words), note(words), heading("Lager", 2), items("een", words),
            facts(("Naam", "Karin"), ("Leeg", "")),
        ),
    )  # fmt: skip


@pytest.mark.parametrize("large", [True, False])
def test_it_is_a_tagged_pdf_in_dutch_for_every_reader(large):
    made = pdf(document(), large=large)
    assert made.startswith(b"%PDF-")
    assert b"/MarkInfo" in made
    assert b"/StructTreeRoot" in made
    assert re.search(rb"/Lang\s*\(nl", made)
    assert b"<pdfuaid:part>1" in made
    assert b"SourceSansPro" in made.replace(b"SourceSans3", b"SourceSansPro")


def test_large_letters_make_more_pages():
    long = document("\n".join(f"Regel {number}" for number in range(150)))
    pages = [len(re.findall(rb"/Type\s*/Page\b", pdf(long, large=large))) for large in (0, 1)]
    assert pages[1] > pages[0]


@pytest.mark.parametrize(
    "words",
    ['#import "x"', '#read("/etc/passwd")', "$x", "*a* _b_ `c` <d> @e", "]\\[", "\u202e", "🙂", ""],
)
def test_what_people_type_is_shown_and_not_run(words):
    assert pdf(document(words)).startswith(b"%PDF-")
