"""The smile scale: how somebody is doing in a life area, without a word to write."""

from enum import IntEnum


class Face(IntEnum):
    """From bad to good. A low face is a reason to talk, never a score."""

    BAD = 1
    HARD = 2
    SO_SO = 3
    FINE = 4
    GOOD = 5


FACE_TEXT: dict[int, str] = {
    Face.BAD: "Het gaat slecht",
    Face.HARD: "Het is moeilijk",
    Face.SO_SO: "Het gaat wel",
    Face.FINE: "Het gaat goed",
    Face.GOOD: "Het gaat heel goed",
}
