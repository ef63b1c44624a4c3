"""Dutch verbs that fall apart: "ik vraag een uitkering aan" asks for "aanvragen"."""

import re
from functools import lru_cache

from simplemma import is_known

from content.search.rules.stopwords import stopwords
from content.search.rules.terms import lemma
from content.search.rules.words import words

PARTICLES = frozenset(
    ("aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "terug", "toe", "uit")
)
# Stop words that are verbs with a life of their own: doe mee, vraag aan, zeg op.
VERBS = frozenset(
    (
        "vraag",
        "vraagt",
        "vragen",
        "doe",
        "doet",
        "doen",
        "ga",
        "gaat",
        "gaan",
        "zeg",
        "zegt",
        "denk",
    )
)
# A verb stands before its particle, seldom further away than this number of words.
REACH = 10
_SENTENCE = re.compile(r"[.!?;:·\n]+")


def words_with_verbs(text: str) -> list[str]:
    """Return the words of `text`; after each sentence the verbs it holds in two pieces."""
    found: list[str] = []
    for sentence in _SENTENCE.split(text):
        here = words(sentence)
        found += [*here, *_joined(here)]
    return found


def _joined(sentence: list[str]) -> list[str]:
    verbs = []
    for place, particle in enumerate(sentence):
        if particle in PARTICLES:
            before = sentence[max(0, place - REACH) : place]
            verbs += [verb for word in before if (verb := _verb(particle, word))]
    return verbs


@lru_cache(maxsize=100_000)
def _verb(particle: str, word: str) -> str:
    """Return "aanvragen" for aan and vraag; empty when there is no such verb."""
    if len(word) < 3 or word in PARTICLES or (word in stopwords() and word not in VERBS):
        return ""
    # "vraag" is a noun to the dictionary, "vraagt" is not.
    for base in (lemma(word), lemma(word + "t"), word + "en"):
        whole = particle + base
        if base.endswith("en") and len(base) > 3 and is_known(whole, lang="nl"):
            return whole
    return ""
