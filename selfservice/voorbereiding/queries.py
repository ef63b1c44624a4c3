"""Reads: the checklist of the resident, and the agenda of the conversation."""

from dataclasses import dataclass

from selfservice.dossiers.models import Dossier
from selfservice.dossiers.rules.life_areas import LIFE_AREA_TEXT
from selfservice.voorbereiding.models import AreaNote, Preparation
from selfservice.voorbereiding.rules.areas import ORDER, QUESTIONS
from selfservice.voorbereiding.rules.faces import FACE_TEXT


@dataclass(frozen=True)
class AreaLine:
    """One life area with what the resident noted."""

    area: str
    title: str
    question: str
    face: int | None = None
    text: str = ""
    share: bool = False

    @property
    def face_text(self) -> str:
        return FACE_TEXT.get(self.face, "")

    @property
    def is_filled(self) -> bool:
        """Whether anything was noted."""
        return bool(self.face or self.text)


@dataclass(frozen=True)
class Checklist:
    """All life areas in order, with how far the resident is."""

    preparation: Preparation | None
    lines: tuple[AreaLine, ...]

    @property
    def filled(self) -> int:
        """How many areas hold something."""
        return sum(line.is_filled for line in self.lines)

    @property
    def chosen(self) -> tuple[AreaLine, ...]:
        """What the resident wants to talk about."""
        return tuple(line for line in self.lines if line.share)

    @property
    def next_area(self) -> str:
        """Where to go on: the first area without a note, else the first of all."""
        return next((line.area for line in self.lines if not line.is_filled), ORDER[0])

    @property
    def shared_at(self) -> object:
        return self.preparation.shared_at if self.preparation else None


@dataclass(frozen=True)
class Agenda:
    """What the resident shared for the coming conversation; `others` are the other areas (P3)."""

    preparation: Preparation
    items: tuple[AreaLine, ...]
    others: tuple[str, ...]


def open_preparation(dossier: Dossier) -> Preparation | None:
    """Return the preparation of the coming conversation, or None."""
    return Preparation.objects.filter(dossier=dossier, held_at=None).first()


def checklist(dossier: Dossier) -> Checklist:
    """Return the checklist as only the resident may see it, in two queries."""
    preparation = open_preparation(dossier)
    notes = _notes(preparation)
    return Checklist(preparation, tuple(_own_line(area, notes.get(area)) for area in ORDER))


def agenda(dossier: Dossier) -> Agenda | None:
    """Return what was shared, and nothing else; None when nothing was."""
    preparation = open_preparation(dossier)
    if preparation is None or preparation.shared_at is None:
        return None
    notes = {area: note for area, note in _notes(preparation).items() if note.is_shared}
    items = tuple(_shared_line(notes[area]) for area in ORDER if area in notes)
    others = tuple(LIFE_AREA_TEXT[area] for area in ORDER if area not in notes)
    return Agenda(preparation, items, others)


def _notes(preparation: Preparation | None) -> dict[str, AreaNote]:
    if preparation is None:
        return {}
    return {note.area: note for note in preparation.notes.all()}


def _own_line(area: str, note: AreaNote | None) -> AreaLine:
    title, question = LIFE_AREA_TEXT[area], QUESTIONS[area]
    if note is None:
        return AreaLine(area, title, question)
    return AreaLine(area, title, question, note.face, note.text, note.share)


def _shared_line(note: AreaNote) -> AreaLine:
    title = LIFE_AREA_TEXT[note.area]
    return AreaLine(
        note.area, title, QUESTIONS[note.area], note.shared_face, note.shared_text, True
    )
