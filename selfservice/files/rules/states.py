"""What we know about the safety of a file."""

from enum import StrEnum


class FileState(StrEnum):
    """A file that still waits for the scanner is never shown or handed on as clean."""

    CHECKED = "gecontroleerd"
    WAITING = "wacht-op-scan"
    INFECTED = "besmet"


STATE_TEXT: dict[str, str] = {
    FileState.CHECKED: "gecontroleerd",
    FileState.WAITING: "nog niet gecontroleerd",
    FileState.INFECTED: "hier zit een virus in, niemand kan het openen",
}
