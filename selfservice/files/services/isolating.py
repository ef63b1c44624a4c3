"""Large pictures are decoded outside the worker, one at a time: a worker never grows by them."""

import os
import subprocess
import sys
from threading import Lock

from django.conf import settings

from selfservice.files.rules import images
from selfservice.files.rules.kinds import Kind
from selfservice.files.rules.refusals import Broken, TooManyPixels

SECONDS = 60
REFUSALS = {refusal.__name__: refusal for refusal in (Broken, TooManyPixels)}
_one_at_a_time = Lock()


def rewrite(data: bytes, kind: Kind) -> tuple[bytes, str]:
    """Return what `images.rewrite` returns, and raise as it does."""
    if images.is_small(data, kind):
        return images.rewrite(data, kind)
    with _one_at_a_time:
        return _outside(data, kind)


def _outside(data: bytes, kind: Kind) -> tuple[bytes, str]:
    command = [sys.executable, "-m", "selfservice.files.rules.decode", kind]
    # None of our settings: who breaks out of a decoder finds no secret there.
    environment = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(settings.BASE_DIR)}
    try:
        done = subprocess.run(  # noqa: S603 - our own module, the kind is ours
            command, input=data, capture_output=True, timeout=SECONDS, env=environment, check=True
        )
    except (subprocess.SubprocessError, OSError):
        raise Broken from None
    content_type, _, content = done.stdout.partition(b"\n")
    refusal = REFUSALS.get(content_type.decode())
    if refusal is not None:
        raise refusal
    return content, content_type.decode()
