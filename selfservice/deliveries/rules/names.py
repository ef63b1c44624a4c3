"""Names of files at a receiver."""

from selfservice.files.rules.names import clean_name

# Most file systems take 255 bytes; a letter may be four.
MOST_BYTES = 200


def on_disk(number: int, name: str) -> str:
    """Return a name that is unique by its number, without path, and short enough for any disk."""
    stem, dot, ending = clean_name(name).rpartition(".")
    stem, ending = (stem, dot + ending) if stem else (ending, "")
    room = MOST_BYTES - len(ending.encode())
    return f"{number:02d}-{stem.encode()[:room].decode(errors='ignore')}{ending}"
