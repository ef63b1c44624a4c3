from selfservice.files.services.checking import Checked, check
from selfservice.files.services.opening import OpenedFile, content_of, open_file
from selfservice.files.services.rescanning import rescan
from selfservice.files.services.storing import remove, store
from selfservice.files.services.sweeping import sweep

__all__ = [
    "Checked",
    "OpenedFile",
    "check",
    "content_of",
    "open_file",
    "remove",
    "rescan",
    "store",
    "sweep",
]
