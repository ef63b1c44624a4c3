from selfservice.ontwikkellijn.models.line import LineGroup, Stage
from selfservice.ontwikkellijn.models.placement import Placement

__all__ = ["LineGroup", "Placement", "Stage"]
