"""The synonyms and word list that come with the product; after loading, editors own them."""

from pathlib import Path

FOLDER = Path(__file__).parent.parent / "shipped"


def synonyms() -> list[tuple[str, str]]:
    """Return (what people say, field terms with commas) of shipped/synonyms.tsv."""
    return [
        (said, means)
        for said, _, means in (line.partition("\t") for line in _lines("synonyms.tsv"))
    ]


def domain_words() -> list[str]:
    """Return the words of shipped/domain_words.txt."""
    return [word for line in _lines("domain_words.txt") for word in line.split()]


def _lines(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
