"""Photos are decoded and written anew: upright, without location or other hidden data.

What is kept is made by us from the picture alone, so nothing that was hidden in the file stays.
"""

import warnings
from io import BytesIO

from PIL import Image, ImageOps
from pillow_heif import register_heif_opener

from selfservice.files.rules.kinds import Kind
from selfservice.files.rules.refusals import Broken, TooManyPixels

register_heif_opener(thumbnails=False)

# 50 million pixels is the largest a phone makes by itself; decoded it takes 150 MB.
MAX_PIXELS = 50_000_000
# Enough to read the small print on a bill.
LONGEST_SIDE = 4000
JPEG_QUALITY = 88
READERS = {Kind.JPEG: ["JPEG", "MPO"], Kind.PNG: ["PNG"], Kind.HEIC: ["HEIF"]}


def rewrite(data: bytes, kind: Kind) -> tuple[bytes, str]:
    """Return the picture written anew and its media type (JPEG, or PNG for a PNG).

    Raises Broken for what cannot be decoded in full, TooManyPixels for a decompression bomb.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=READERS[kind]) as image:
                return _rewritten(image, kind)
    except TooManyPixels:
        raise
    except Image.DecompressionBombError:
        raise TooManyPixels from None
    except Exception:  # Decoders raise many kinds of error on hostile bytes; all mean the same.
        raise Broken from None


def _rewritten(image: Image.Image, kind: Kind) -> tuple[bytes, str]:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise TooManyPixels
    as_png = kind == Kind.PNG
    # Lets the JPEG decoder work at a smaller size: far less memory.
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.load()
    image = ImageOps.exif_transpose(image)
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    picture = image.convert("RGBA" if as_png and _has_alpha(image) else "RGB")
    return _written(picture, as_png)


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
