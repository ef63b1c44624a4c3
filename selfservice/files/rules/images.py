"""Photos are decoded and written anew: upright, without location or other hidden data.

What is kept is made by us from the picture alone, so nothing that was hidden in the file stays.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageOps
from pillow_heif import register_heif_opener

from selfservice.files.rules.kinds import Kind
from selfservice.files.rules.refusals import Broken, TooManyPixels

register_heif_opener(thumbnails=False)

# 50 million pixels is the largest a phone makes by itself.
MAX_PIXELS = 50_000_000
# What decoding may take: a process that does only this stays under 400 MB.
MAX_BYTES = 330_000_000
# Up to here a worker does it itself; above it a process of its own does (services/isolating.py).
SMALL_BYTES = 24_000_000
# Pillow keeps 4 bytes a pixel, and another copy of what is transparent. A HEIC comes with its
# planes and a copy besides.
PIXEL, CLEAR_PIXEL, HEIC_PIXEL = 4, 11, 8.7
# A progressive JPEG is kept whole, 2 bytes a colour, before the first pixel is known.
COEFFICIENT = 2
# Enough to read the small print on a bill.
LONGEST_SIDE = 4000
JPEG_QUALITY = 88
READERS = {Kind.JPEG: ["JPEG", "MPO"], Kind.PNG: ["PNG"], Kind.HEIC: ["HEIF"]}


def rewrite(data: bytes, kind: Kind) -> tuple[bytes, str]:
    """Return the picture written anew and its media type (JPEG, or PNG for a PNG).

    Raises Broken for what cannot be decoded in full, TooManyPixels for a decompression bomb.
    """
    with _opened(data, kind) as image:
        _weigh(image, kind)
        return _rewritten(image, kind)


def is_small(data: bytes, kind: Kind) -> bool:
    """Return whether a worker can do it itself; raises as `rewrite`, by the head of the file."""
    with _opened(data, kind) as image:
        return _weigh(image, kind) <= SMALL_BYTES


@contextmanager
def _opened(data: bytes, kind: Kind) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=READERS[kind]) as image:
                yield image
    except TooManyPixels:
        raise
    except Image.DecompressionBombError:
        raise TooManyPixels from None
    except Exception:  # Decoders raise many kinds of error on hostile bytes; all mean the same.
        raise Broken from None


def _weigh(image: Image.Image, kind: Kind) -> float:
    """Return about how many bytes decoding takes; raise TooManyPixels when that is too much."""
    full = image.width * image.height
    if full > MAX_PIXELS:
        raise TooManyPixels
    # Lets the JPEG decoder work at a smaller size: far less memory.
    image.draft("RGB", _fitting(image.size))
    cost = _cost(image, kind, full)
    if cost > MAX_BYTES:
        raise TooManyPixels
    return cost


def _rewritten(image: Image.Image, kind: Kind) -> tuple[bytes, str]:
    as_png = kind == Kind.PNG
    image.load()
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    ImageOps.exif_transpose(image, in_place=True)
    picture = image.convert("RGBA" if as_png and _has_alpha(image) else "RGB")
    return _written(picture, as_png)


def _fitting(size: tuple[int, int]) -> tuple[int, int]:
    """Return `size`, shrunk in proportion until its longest side fits."""
    scale = min(1.0, LONGEST_SIDE / max(*size, 1))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _cost(image: Image.Image, kind: Kind, full: int) -> float:
    """Return about how many bytes decoding takes; full: pixels in the file, before `draft`."""
    pixels = image.width * image.height
    if kind == Kind.HEIC:
        return pixels * HEIC_PIXEL
    whole = "progressive" in image.info or "progression" in image.info
    pixel = CLEAR_PIXEL if _has_alpha(image) else PIXEL
    return pixels * pixel + whole * full * COEFFICIENT * len(image.getbands())


def _has_alpha(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info


def _written(picture: Image.Image, as_png: bool) -> tuple[bytes, str]:
    # A fresh picture: the old one carries metadata along in `info`.
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    target = BytesIO()
    if as_png:
        clean.save(target, "PNG", optimize=False)
        return target.getvalue(), Kind.PNG
    clean.save(target, "JPEG", quality=JPEG_QUALITY)
    return target.getvalue(), Kind.JPEG
