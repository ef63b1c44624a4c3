"""The line of one resident: where I am, where I was, what is next; as picture and as text."""

from dataclasses import dataclass

from selfservice.dossiers.models import Dossier
from selfservice.ontwikkellijn.models import Placement, Stage
from selfservice.ontwikkellijn.rules.picture import Picture, picture


@dataclass(frozen=True)
class Place:
    """A stage as the resident sees it. kind: now, was, next or other."""

    stage: Stage
    kind: str


@dataclass(frozen=True)
class LinePart:
    """A group with its stages."""

    title: str
    explanation: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Line:
    """Everything of the screen. `history`: the places of before, newest first."""

    parts: tuple[LinePart, ...]
    picture: Picture
    current: Placement | None
    next_stage: Stage | None
    history: tuple[Placement, ...]


def stages_for(dossier: Dossier) -> list[Stage]:
    """Return what may be chosen for this resident, in the order of the line; one query."""
    region = dossier.resident.municipality.region_id
    stages = Stage.objects.filter(group__region_id=region, is_retired=False)
    return list(stages.select_related("group").order_by("order"))


def placement_of(dossier: Dossier) -> Placement | None:
    """Return the present place with what is aimed at, or None; one query."""
    current = dossier.placements.filter(ended_on=None)
    return current.select_related("stage__group", "aim").first()


def line_of(dossier: Dossier) -> Line:
    """Return the line of `dossier`; two queries, however long the history is."""
    stages = stages_for(dossier)
    rows = list(dossier.placements.select_related("stage__group", "aim", "placed_by"))
    current = next((row for row in rows if row.ended_on is None), None)
    history = tuple(row for row in rows if row is not current)
    stages = _with_retired(stages, rows)
    next_stage = _next(stages, current)
    parts = _parts(stages, _kinds(current, next_stage, history))
    return Line(parts, _draw(parts), current, next_stage, history)


def _with_retired(stages: list[Stage], rows: list[Placement]) -> list[Stage]:
    """Keep a stage that is out of use on the line of who is or was there."""
    known = {stage.pk: stage for stage in (row.stage for row in rows)}
    return sorted({stage.pk: stage for stage in [*known.values(), *stages]}.values(), key=_place)


def _place(stage: Stage) -> tuple[int, int]:
    return stage.group.order, stage.order


def _next(stages: list[Stage], current: Placement | None) -> Stage | None:
    """Return what is aimed at; else the stage after the present one, when there is one."""
    if current is None:
        return None
    if current.aim:
        return current.aim
    after = (s for s in stages if _place(s) > _place(current.stage) and not s.is_retired)
    return next(after, None)


def _kinds(
    current: Placement | None, next_stage: Stage | None, history: tuple[Placement, ...]
) -> dict[int, str]:
    kinds = {row.stage_id: "was" for row in history}
    if next_stage:
        kinds[next_stage.pk] = "next"
    if current:
        kinds[current.stage_id] = "now"
    return kinds


def _parts(stages: list[Stage], kinds: dict[int, str]) -> tuple[LinePart, ...]:
    groups: dict[int, list[Stage]] = {}
    for stage in stages:
        groups.setdefault(stage.group_id, []).append(stage)
    return tuple(
        LinePart(
            title=found[0].group.title,
            explanation=found[0].group.explanation,
            places=tuple(Place(stage, kinds.get(stage.pk, "other")) for stage in found),
        )
        for found in groups.values()
    )


def _draw(parts: tuple[LinePart, ...]) -> Picture:
    return picture(
        (p.title, [(place.stage.title, place.kind) for place in p.places]) for p in parts
    )
