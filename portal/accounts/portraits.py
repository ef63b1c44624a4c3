"""Photos of colleagues: cropped square, made small, without the data a phone adds."""

from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image, ImageOps, UnidentifiedImageError

SIDE = 480
MOST_BYTES = 8 * 1024 * 1024
UNREADABLE = "Deze foto kunnen wij niet openen. Kies een foto van het soort JPEG of PNG."
TOO_LARGE = "Deze foto is te groot. Kies een foto van minder dan 8 MB."


def clean_portrait(file: Any) -> ContentFile:
    """Return `file` as a square JPEG of 480 by 480; raise ValidationError when it is no photo."""
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValidationError(TOO_LARGE)
    try:
        with Image.open(BytesIO(data), formats=["JPEG", "PNG", "WEBP"]) as image:
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise ValidationError(UNREADABLE) from error
    out = BytesIO()
    ImageOps.fit(upright, (SIDE, SIDE)).save(out, "JPEG", quality=85, optimize=True)
    return ContentFile(out.getvalue())
