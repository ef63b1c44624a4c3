"""The whole corpus: refused with a sentence or made safe, and a worker stays small (issue 3)."""

import json
import os
import subprocess
import sys
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from selfservice.files.rules.names import MAX_LENGTH, clean_name
from selfservice.files.rules.refusals import Broken, FileRefused
from selfservice.files.services import check, isolating
from tests.browser.server import ROOT
from tests.unit.selfservice.files import corpus

MOST_BYTES = 400 * 1024 * 1024


def large_ones():
    """The largest pictures that are let in, of every kind that takes memory."""

    def saved(mode, size, kind, **options):
        target = BytesIO()
        Image.new(mode, size).save(target, kind, **options)
        return target.getvalue()

    return {
        "large jpeg": saved("RGB", (8600, 5700), "JPEG"),
        "large progressive jpeg": saved("RGB", (6400, 5000), "JPEG", progressive=True),
        "large cmyk jpeg": saved("CMYK", (5200, 5000), "JPEG", progressive=True),
        "large clear png": saved("RGBA", (6000, 4900), "PNG", compress_level=1),
        "large png": saved("RGB", (8200, 6000), "PNG", compress_level=1),
        "large heic": saved("RGB", (4032, 3024), "HEIF", quality=5),
    }


def test_a_worker_stays_under_400_mb_whatever_is_sent(tmp_path):
    kept = large_ones()
    for name, data in (corpus.REFUSED | corpus.MADE_SAFE | kept).items():
        (tmp_path / name).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.selfservice.files.whole_corpus"],
        cwd=ROOT,
        env=os.environ | {"CORPUS": str(tmp_path)},
        capture_output=True,
        check=True,
    )
    said = json.loads(done.stdout)
    assert said["own"] < MOST_BYTES
    assert said["helpers"] < MOST_BYTES
    for name in corpus.REFUSED:
        assert said["ends"][name].endswith("."), name
    for name in corpus.MADE_SAFE | kept:
        assert said["ends"][name].startswith("image/"), (name, said["ends"][name])


@pytest.mark.parametrize("name", corpus.MADE_SAFE)
def test_what_is_kept_holds_nothing_of_what_was_hidden(name):
    checked = check(SimpleUploadedFile("bon.jpg", corpus.MADE_SAFE[name]))
    assert not [word for word in corpus.HARM if word in checked.content]
    with Image.open(BytesIO(checked.content)) as picture:
        assert picture.format in ("JPEG", "PNG")
        assert not picture.getexif()


@pytest.mark.parametrize("raw", corpus.NAMES.values(), ids=corpus.NAMES)
def test_a_name_is_made_safe(raw):
    name = clean_name(raw, "image/jpeg")
    assert name.endswith(".jpg")
    assert len(name) <= MAX_LENGTH
    assert not set(name) & set('/\\<>"\r\n\0')
    assert not name.startswith(".")


def test_every_refusal_is_a_short_dutch_sentence_that_says_what_to_do():
    refusals = FileRefused.__subclasses__()
    assert len(refusals) >= 8
    for refusal in refusals:
        text = str(refusal())
        assert text.endswith(".")
        assert all(len(part.split()) <= 20 for part in text.split(". ")), text


def test_a_decoder_that_breaks_ends_outside_the_worker(monkeypatch):
    monkeypatch.setattr("selfservice.files.rules.images.SMALL_BYTES", 0)
    good = corpus.image()
    assert isolating.rewrite(good, "image/jpeg")[1] == "image/jpeg"
    with pytest.raises(Broken):
        isolating.rewrite(corpus.REFUSED["truncated jpeg"], "image/jpeg")
    monkeypatch.setattr("selfservice.files.services.isolating.SECONDS", 0.001)
    with pytest.raises(Broken):
        isolating.rewrite(good, "image/jpeg")
