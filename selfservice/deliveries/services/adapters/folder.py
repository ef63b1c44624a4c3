"""A folder that another system empties: complete when it has its final name, never half."""

import hashlib
import json
import os
import shutil
import time
import uuid
from pathlib import Path

from selfservice.deliveries.rules.reasons import Failed, Reason
from selfservice.deliveries.services.destinations import Destination
from selfservice.deliveries.services.parcel import Parcel

JSON, MANIFEST, FILES = "aanvraag.json", "manifest.sha256", "bestanden"
LEFT_SECONDS = 24 * 3600


def send(parcel: Parcel, destination: Destination) -> str:
    """Write the folder under a temporary name, then rename it; return its name.

    When it is there already, an earlier try made it: nothing is written. Raises Failed.
    """
    name = name_of(parcel)
    target = Path(destination.folder) / name
    try:
        if not target.exists():
            _write(parcel, target)
    except OSError as error:
        raise Failed(Reason.FOLDER) from error
    return name


def name_of(parcel: Parcel) -> str:
    """Return the name of the folder: reference, event and key, so that it is the same again."""
    event = parcel.event.partition(".")[2]
    return f"{parcel.delivery.reference}-{event}-{parcel.delivery.key.hex}"


def _write(parcel: Parcel, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o750)
    _sweep(target)
    # A name that starts with a dot is not complete. Each try has its own: a worker that was too
    # slow never renames what its successor is still filling.
    making = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    for folder in (making, making / FILES):
        folder.mkdir(mode=0o750)
    text = json.dumps(parcel.payload, ensure_ascii=False, indent=2) + "\n"
    sums = [_keep(making, JSON, text.encode())]
    for about in parcel.fresh:
        place = f"{FILES}/{about['bestandsnaam']}"
        sums.append(_keep(making, place, parcel.content(about["id"])))
    _keep(making, MANIFEST, "".join(sums).encode())
    for folder in (making / FILES, making):
        _flush(folder)
    _publish(making, target)


def _publish(making: Path, target: Path) -> None:
    try:
        os.rename(making, target)
    except OSError:
        shutil.rmtree(making, ignore_errors=True)
        # Another try was first, and its folder is whole.
        if not target.exists():
            raise
    _flush(target.parent)


def _sweep(target: Path) -> None:
    """Remove what killed workers left of this folder, long after any of them could be alive."""
    for left in target.parent.glob(f".{target.name}.*"):
        if time.time() - left.stat().st_mtime > LEFT_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def _keep(folder: Path, place: str, content: bytes) -> str:
    """Write and flush one file; return its line of the manifest, as `sha256sum -c` reads it.

    Readable for the group that empties the folder, for nobody else: it holds personal data.
    """
    handle = os.open(folder / place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o640)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return f"{hashlib.sha256(content).hexdigest()}  {place}\n"


def _flush(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
