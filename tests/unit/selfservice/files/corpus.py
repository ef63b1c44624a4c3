"""Files that mean harm, made here so that none has to be kept in the repository."""

import struct
import zipfile
import zlib
from io import BytesIO

from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from selfservice.files.rules.viruses import EICAR


def image(kind="JPEG", size=(64, 48), **options) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, "teal").save(target, kind, **options)
    return target.getvalue()


def photo_with_location() -> bytes:
    """A JPEG lying on its side, with camera and GPS data."""
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation
    exif[0x010F] = "Geheime camera"
    exif.get_ifd(0x8825).update({1: "N", 2: (IFDRational(51), IFDRational(58), IFDRational(1))})
    return image(size=(64, 48), exif=exif)


def heic() -> bytes:
    return image("HEIF")


def pdf(body: bytes = b"", tail: bytes = b"") -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
        + body
        + b"\ntrailer << /Root 1 0 R >>\n%%EOF\n"
        + tail
    )


def object_stream(hidden: bytes, extra: bytes = b"") -> bytes:
    packed = zlib.compress(hidden)
    head = b"3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode " + extra
    return head + b">>\nstream\n" + packed + b"\nendstream\nendobj"


def zip_file() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("kwaad.js", "alert(1)")
    return target.getvalue()


def decompression_bomb() -> bytes:
    """A PNG of 50,000 by 50,000 pixels in a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    )


ACTIVE_PDFS = {
    "javascript": pdf(b"4 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj"),
    "escaped name": pdf(b"4 0 obj << /S /J#61va#53cript >> endobj"),
    "launch": pdf(b"4 0 obj << /S /Launch /F (cmd.exe) >> endobj"),
    "embedded file": pdf(b"4 0 obj << /Type /Filespec /EF << >> /EmbeddedFiles 5 0 R >> endobj"),
    "in an object stream": pdf(object_stream(b"4 0 << /S /JavaScript >>")),
    "behind a false stream": pdf(
        b"% >> stream\n4 0 obj << /S /Launch >> endobj\nendstream",
    ),
    "with a zip behind it": pdf(tail=zip_file()),
    "a zip that ends as a pdf": pdf(tail=zip_file()[:-2] + b"\x06\x00%%EOF\n"),
}
REFUSED = {
    "empty": b"",
    "text": b"zomaar tekst",
    "html": b"<!doctype html><script>alert(1)</script>",
    "svg with script": b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
    "zip": zip_file(),
    "exe": b"MZ" + bytes(200),
    "gif": image("GIF"),
    "bomb": decompression_bomb(),
    "truncated jpeg": image(size=(400, 400))[:900],
    "truncated heic": heic()[:200],
    "only a jpeg header": b"\xff\xd8\xff\xe0" + b"kwaad" * 50,
    "eicar": EICAR,
    "eicar in a picture": image() + EICAR,
    "locked pdf": pdf(b"4 0 obj << /Filter /Standard >> endobj trailer << /Encrypt 4 0 R >>"),
    "pdf cut off": pdf()[:40],
    "pdf after other bytes": b"GIF89a" + pdf(),
    **ACTIVE_PDFS,
}
