"""How a Dutch word sounds: people write what they hear (beistant, uitkeering, schulthulp)."""

import re
from functools import lru_cache

# In this order. The key is only compared with other keys, so it need not be readable.
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in [
        (r"sch(?=[aeiouy])", "sg"),
        (r"sch$", "s"),
        (r"ij|ei|ey", "y"),
        (r"ou|au|auw|ouw", "w"),
        (r"ch", "g"),
        (r"ck|c(?=[aouklrtn])|q(?:u)?", "k"),
        (r"c(?=[eiy])", "s"),
        (r"ks|x", "x"),
        (r"th", "t"),
        (r"dt\b|d\b|tt", "t"),
        (r"ph|v", "f"),
        (r"z", "s"),
        (r"b\b", "p"),
        (r"g\b", "g"),
        (r"tie", "si"),
        (r"ie", "i"),
        (r"eau|oo", "o"),
        (r"aa", "a"),
        (r"ee|ea|ai|eu", "e"),
        (r"uu", "u"),
        (r"nk\b|ng\b", "ng"),
        (r"(.)\1+", r"\1"),
        (r"(?<=\w)n\b", ""),
        (r"h(?![aeiouyw])", ""),
    ]
]


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """Return the sound key of a normalised word."""
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word
