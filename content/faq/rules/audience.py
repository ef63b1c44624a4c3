from enum import StrEnum


class Audience(StrEnum):
    """Who may read an entry."""

    EVERYONE = "everyone"
    STAFF = "staff"


AUDIENCE_TEXT: dict[str, str] = {
    Audience.EVERYONE: "voor iedereen",
    Audience.STAFF: "alleen voor medewerkers",
}
