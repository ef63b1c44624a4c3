"""Sealed content whose row was never committed, for instance after a power cut."""

from datetime import timedelta
from pathlib import PurePosixPath

from portal.core import clock
from selfservice.files.models import PrivateFile, private_storage

# Longer than any request takes: what is younger may still be committed.
AGE = timedelta(days=1)


def sweep() -> int:
    """Delete content of at least a day old that no row knows; return how many pieces."""
    storage = private_storage()
    known = set(PrivateFile.objects.values_list("sealed", flat=True))
    limit = clock.now() - AGE
    stray = [
        place
        for place in _places(PurePosixPath("files"))
        if place not in known and storage.get_modified_time(place) < limit
    ]
    for place in stray:
        storage.delete(place)
    return len(stray)


def _places(folder: PurePosixPath) -> list[str]:
    storage = private_storage()
    if not storage.exists(str(folder)):
        return []
    folders, files = storage.listdir(str(folder))
    below = [place for name in folders for place in _places(folder / name)]
    return below + [str(folder / name) for name in files]
