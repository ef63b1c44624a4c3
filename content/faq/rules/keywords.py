"""Search words of an entry: one a line, as many as are useful."""

import re


def split(text: str) -> tuple[str, ...]:
    """Return the words and phrases of `text`, one per line or comma, each once."""
    phrases = (" ".join(part.split()) for part in re.split(r"[\n,;]", text))
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase))
