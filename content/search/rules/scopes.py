from enum import StrEnum


class Scope(StrEnum):
    """Whose index: what everybody may find, or what members of staff may find."""

    PUBLIC = "public"
    STAFF = "staff"
