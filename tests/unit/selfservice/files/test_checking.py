"""Hostile files are refused with a sentence or made safe."""

import tracemalloc
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from selfservice.files.rules import kinds
from selfservice.files.rules.refusals import (
    ActivePdf,
    Empty,
    FileRefused,
    Infected,
    TooLarge,
    TooManyPixels,
    WrongKind,
)
from selfservice.files.rules.states import FileState
from selfservice.files.services.checking import check
from tests.unit.selfservice.files import corpus


def upload(data, name="bon.jpg"):
    return SimpleUploadedFile(name, data, content_type="image/jpeg")


@pytest.mark.parametrize("name", corpus.REFUSED)
def test_refused_with_a_sentence_that_says_what_to_do(name):
    with pytest.raises(FileRefused) as error:
        check(upload(corpus.REFUSED[name]))
    assert str(error.value).endswith(".")
    assert error.value.status == 400


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", Empty),
        (corpus.REFUSED["svg with script"], WrongKind),
        (corpus.REFUSED["eicar in a picture"], Infected),
        (corpus.REFUSED["bomb"], TooManyPixels),
        *[(data, ActivePdf) for data in corpus.ACTIVE_PDFS.values()],
    ],
)
def test_the_reason_is_the_right_one(data, kind):
    with pytest.raises(kind):
        check(upload(data))


def test_too_large_is_seen_before_it_is_read(monkeypatch):
    monkeypatch.setattr("selfservice.files.services.checking.MAX_BYTES", 1000)
    with pytest.raises(TooLarge):
        check(upload(bytes(1001)))
    big = upload(bytes(1001))
    big.size = 10  # a lie
    with pytest.raises(TooLarge):
        check(big)


@pytest.mark.parametrize(
    ("data", "content_type", "name"),
    [
        (corpus.image(), "image/jpeg", "bon.jpg"),
        (corpus.image("PNG"), "image/png", "bon.png"),
        (corpus.heic(), "image/jpeg", "bon.jpg"),
        (corpus.pdf(), "application/pdf", "bon.pdf"),
        (corpus.pdf(corpus.object_stream(b"4 0 << /Type /Page >>")), "application/pdf", "bon.pdf"),
    ],
)
def test_good_files_are_kept_under_the_name_that_fits(data, content_type, name):
    checked = check(upload(data, "bon.heic"))
    assert (checked.content_type, checked.name) == (content_type, name)
    assert checked.state == FileState.CHECKED
    assert len(checked.sha256) == 64


def test_a_photo_is_upright_and_tells_nothing_of_the_place():
    checked = check(upload(corpus.photo_with_location()))
    with Image.open(BytesIO(checked.content)) as picture:
        assert picture.size == (48, 64)
        assert not picture.getexif()
    assert b"Geheime camera" not in checked.content


def test_a_polyglot_comes_out_as_nothing_but_a_picture():
    checked = check(upload(corpus.image() + corpus.zip_file()))
    assert b"PK\x05\x06" not in checked.content
    assert b"kwaad.js" not in checked.content


def test_a_large_picture_becomes_a_readable_one_within_bounds():
    checked = check(upload(corpus.image(size=(6000, 3000), quality=30)))
    with Image.open(BytesIO(checked.content)) as picture:
        assert picture.size == (4000, 2000)


def test_a_transparent_png_stays_transparent():
    target = BytesIO()
    Image.new("RGBA", (10, 10), (1, 2, 3, 0)).save(target, "PNG")
    with Image.open(BytesIO(check(upload(target.getvalue())).content)) as picture:
        assert picture.mode == "RGBA"


def test_an_object_stream_that_unpacks_to_far_too_much_is_refused():
    tracemalloc.start()
    with pytest.raises(FileRefused):
        check(upload(corpus.pdf(corpus.object_stream(bytes(90 * 1024 * 1024)))))
    assert tracemalloc.get_traced_memory()[1] < 300 * 1024 * 1024
    tracemalloc.stop()


def test_the_kind_is_that_of_the_content_not_of_the_name():
    assert kinds.sniff(corpus.heic()) == kinds.Kind.HEIC
    assert kinds.sniff(corpus.pdf()) == kinds.Kind.PDF
