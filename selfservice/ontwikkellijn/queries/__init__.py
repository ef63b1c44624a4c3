from selfservice.ontwikkellijn.queries.line import (
    Line,
    LinePart,
    Place,
    line_of,
    placement_of,
    stages_for,
)

__all__ = ["Line", "LinePart", "Place", "line_of", "placement_of", "stages_for"]
