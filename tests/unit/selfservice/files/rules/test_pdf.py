"""What a pdf may hold, and that looking never costs more than the file is long."""

import time
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
import typst
from PIL import Image

from selfservice.files.rules import pdf
from selfservice.files.rules.refusals import ActivePdf, Broken, FileRefused, LockedPdf
from tests.unit.selfservice.files import corpus

SCRIPT = b"4 0 << /S /JavaScript /JS (app.alert(1)) >>"
LETTER = """#set document(title: "Brief")
= Brief over werk
Zie #link("https://voorbeeld.nl")[de uitleg] en @deel.
#set heading(numbering: "1.")
== Mijn ervaring <deel>
HTML/JavaScript, heftruck
#pagebreak()
Tweede bladzijde"""


def stream(dictionary: bytes, body: bytes, after: bytes = b"\n") -> bytes:
    return b"3 0 obj\n<<" + dictionary + b">>\nstream" + after + body + b"\nendstream\nendobj"


def flate(dictionary: bytes, hidden: bytes, after: bytes = b"\n") -> bytes:
    return stream(dictionary + b"/Filter/FlateDecode", zlib.compress(hidden), after)


ACTIVE = {
    "word obj in a text": flate(b"/Type/ObjStm/N 1/First 4/A(obj)", SCRIPT),
    "word obj before the kind": flate(b"/A(1 0 obj)/Type/ObjStm", SCRIPT),
    "word stream in a text": flate(b"/Type/ObjStm/A(stream\n9 0 obj endstream 9 0 obj)", SCRIPT),
    "kind said elsewhere": flate(b"/Type 9 0 R/N 1/First 4", SCRIPT),
    "space behind stream": flate(b"/Type/ObjStm", SCRIPT, b" \r\n"),
    "return behind stream": flate(b"/Type/ObjStm", SCRIPT, b"\r"),
    "escaped object stream": flate(b"/Type/Obj#53tm", SCRIPT),
    "object stream as it is": stream(b"/Type/ObjStm", SCRIPT),
    "behind what was packed": stream(b"/Type/ObjStm", zlib.compress(b"") + SCRIPT),
    "half an object": b"4 0 obj<</A(stream\n)/S/JavaScript/JS(1)>>\n%endstream",
    "file without a type": b"4 0 obj<</F(a.exe)/EF<</F 5 0 R>>>>endobj",
    "zero byte between": b"4\x000\x00obj<</S/Launch\x00>>endobj",
    **{
        kind: b"4 0 obj<</S /" + kind.encode() + b"/F(x)>>endobj"
        for kind in (
            *("FileAttachment", "GoToR", "GoToE", "Rendition", "Movie", "Sound", "Launch"),
            *("SubmitForm", "ImportData", "RichMedia", "EmbeddedFile", "Go#54o#52"),
        )
    },
}


@pytest.mark.parametrize("body", ACTIVE.values(), ids=ACTIVE)
def test_what_can_do_something_is_refused(body):
    with pytest.raises(FileRefused) as refusal:
        pdf.check(corpus.pdf(body))
    assert isinstance(refusal.value, (ActivePdf, Broken))


@pytest.mark.parametrize(
    "filters",
    [
        b"[/FlateDecode/FlateDecode]",
        b"/ASCIIHexDecode",
        b"9 0 R",
        b"/Fl/DecodeParms<</Predictor 12>>",
    ],
)
def test_what_cannot_be_looked_into_is_refused(filters):
    with pytest.raises(LockedPdf):
        pdf.check(corpus.pdf(stream(b"/Type/ObjStm/Filter " + filters, zlib.compress(b"4 0 <<>>"))))


@pytest.mark.parametrize("body", [b"<html><script>alert(1)</script>", b"/Pages", b"1 0 obj<<>>"])
def test_only_the_name_of_a_pdf_is_not_a_pdf(body):
    with pytest.raises(Broken):
        pdf.check(b"%PDF-1.4\n" + body + b"\n%%EOF\n")


def test_pages_in_an_object_stream_count():
    pages = b"1 0 2 20 << /Type /Catalog >> << /Type /Pages >>"
    pdf.check(b"%PDF-1.5\n" + flate(b"/Type/ObjStm", pages) + b"\n%%EOF\n")


@pytest.mark.parametrize("mode", ["RGB", "L", "1", "P"])
def test_scan_is_accepted(mode):
    target = BytesIO()
    pages = [Image.effect_noise((300, 400), 90).convert(mode) for _ in range(2)]
    pages[0].save(target, "PDF", save_all=True, append_images=pages[1:], title="Bon")
    pdf.check(target.getvalue())


@pytest.mark.parametrize("standard", [[], ["1.4"], ["a-2b"]])
def test_letter_is_accepted(standard):
    pdf.check(typst.compile(LETTER.encode(), format="pdf", pdf_standards=standard))


def test_words_of_a_page_and_bytes_of_a_picture_are_no_names():
    page = flate(b"", b"BT (HTML/JavaScript /JS /EF) Tj ET")
    pdf.check(corpus.pdf(page + b"\n" + stream(b"/Subtype/Image", b"\xff\xd8 /JS \x00/EF<")))


def test_large_picture_is_accepted_beyond_the_limit():
    pdf.check(corpus.pdf(flate(b"/Subtype/Image", bytes(pdf.MAX_GLANCED)) * 3))


def test_more_streams_than_any_letter_has_is_refused():
    with pytest.raises(Broken):
        pdf.check(corpus.pdf(b"stream\n" * (pdf.MAX_PARTS + 1)))


SHAPES = {
    "stream words": lambda size: b"stream\n" * (size // 7),
    "end words": lambda size: b"endstream" * (size // 9),
    "digits": lambda size: b"stream\n" + b"9" * size + b" endstream",
    "digits outside": lambda size: b"9" * size,
    "spaces": lambda size: b"1" + b" " * size + b"stream\n1" + b" " * size,
    "numbers": lambda size: b"1 0 " * (size // 4),
    "filters": lambda size: b"/Filter [" * (size // 9),
    "filter and spaces": lambda size: b"/Filter" + b" " * size,
    "kinds and comments": lambda size: b"stream\n" + b"/S%" * (size // 3),
    "escapes": lambda size: b"/#4a#61#76" * (size // 10),
    "slashes": lambda size: b"/" * size,
    "predictors": lambda size: b"/Predictor   " * (size // 13),
    "object streams": lambda size: b"/ObjStm stream\n" * (size // 15),
    "packed": lambda size: (b"stream\n" + zlib.compress(b"x" * 40)) * (size // 20),
    "zip ends": lambda size: b"PK\x05\x06" * (size // 4),
}
SIZE = 150_000


def cost(data: bytes) -> float:
    """Return the least CPU time of three looks, in seconds."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        with suppress(FileRefused):
            pdf.check(data)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_twice_the_file_is_twice_the_work(shape):
    once, twice = (cost(corpus.pdf(shape(size))) for size in (SIZE, 2 * SIZE))
    # What takes less than a millisecond is noise; quadratic work would take seconds here.
    assert twice <= 2.6 * max(once, 0.001)
