from selfservice.ontwikkellijn.services.loading import load_line, read_line
from selfservice.ontwikkellijn.services.placing import place

__all__ = ["load_line", "place", "read_line"]
