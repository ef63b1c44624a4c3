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


def zip_bomb(name: str) -> bytes:
    """A hundred files of 10 MB of nothing, in about a megabyte; `name` is inside as well."""
    target, nothing = BytesIO(), bytes(10 * 1024 * 1024)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, nothing)
    packed = target.getvalue()
    with zipfile.ZipFile(target, "a", zipfile.ZIP_STORED) as archive:
        for number in range(100):
            archive.writestr(f"{number}.zip", packed)
    return target.getvalue()


def jpeg_bomb() -> bytes:
    """A small JPEG that says it is 65,500 by 65,500 pixels."""
    data = bytearray(image())
    place = data.index(b"\xff\xc0") + 5
    data[place : place + 4] = struct.pack(">HH", 65_500, 65_500)
    return bytes(data)


def heic_bomb() -> bytes:
    """A small HEIC that says it is 60,000 by 60,000 pixels."""
    data, size = heic(), struct.pack(">II", 60_000, 60_000)
    place = data.index(b"ispe") + 8
    return data[:place] + size + data[place + 8 :]


def honest_but_huge() -> bytes:
    """A PNG of 49 million pixels that is all there: a bomb without a lie."""
    target = BytesIO()
    Image.new("L", (7000, 7000)).convert("LA").save(target, "PNG", compress_level=1)
    return target.getvalue()


def png_with_packed_text() -> bytes:
    """A PNG whose hidden text unpacks to 40 MB."""
    text = b"Comment\0\0" + zlib.compress(bytes(40 * 1024 * 1024))
    crc = struct.pack(">I", zlib.crc32(b"zTXt" + text))
    data, chunk = image("PNG"), struct.pack(">I", len(text)) + b"zTXt" + text + crc
    return data[:33] + chunk + data[33:]


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
    "zip bomb": zip_bomb("kwaad.txt"),
    "zip bomb as docx": zip_bomb("word/document.xml"),
    "jpeg bomb": jpeg_bomb(),
    "heic bomb": heic_bomb(),
    "pdf bomb": pdf(object_stream(bytes(90 * 1024 * 1024))),
    "huge png": honest_but_huge(),
    "png with packed text": png_with_packed_text(),
    "jpeg and page of a site in one": b"<script>alert(1)</script>" + image(),
    "tiff": image("TIFF"),
    "java archive": zip_file() + b"\xca\xfe\xba\xbe",
    **ACTIVE_PDFS,
}
# Kept, but only as what we make of them: these words are nowhere in what is kept.
HARM = (b"kwaad.js", b"alert(1)", b"PK\x05\x06", b"<?php")
MADE_SAFE = {
    "picture and zip in one": image() + zip_file(),
    "picture and script in one": image("PNG") + b"<script>alert(1)</script>",
    "program in the comment of a jpeg": image(comment=b"<?php kwaad"),
    "photo that says where it was": photo_with_location(),
    "heic": heic() + zip_file(),
}
NAMES = {
    "of 300 characters": "x" * 300 + ".jpg",
    "out of the folder": "../../../etc/passwd",
    "out of a windows folder": "..\\..\\windows\\system32\\kwaad.exe",
    "from the root": "/etc/shadow",
    "with a zero byte": "bon.php\0.jpg",
    "turned round": "bon\u202egpj.exe",
    "new line and header": "bon\r\nSet-Cookie: x=1.jpg",
    "of dots": "....",
    "empty": "",
    "a device": "CON.jpg",
    "with markup": '<img src=x onerror="alert(1)">.jpg',
}
