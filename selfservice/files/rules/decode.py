"""Decodes one large picture in a process of its own; started by services/isolating.py.

Hostile bytes can at most end this process, and what a large picture takes is gone with it. It gets
the kind as its argument and the file on stdin; it writes the media type or the name of the refusal
on the first line, then the picture.
"""

import resource
import sys

from selfservice.files.rules import images
from selfservice.files.rules.kinds import Kind
from selfservice.files.rules.refusals import FileRefused

MEMORY_BYTES = 1024**3  # addresses, far more than what is used
CPU_SECONDS = 60


def main() -> None:
    """Rewrite what comes in on stdin."""
    for what, most in ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CPU, CPU_SECONDS)):
        resource.setrlimit(what, (most, most))
    try:
        content, content_type = images.rewrite(sys.stdin.buffer.read(), Kind(sys.argv[1]))
    except FileRefused as refusal:
        content, content_type = b"", type(refusal).__name__
    sys.stdout.buffer.write(content_type.encode() + b"\n" + content)


if __name__ == "__main__":
    main()
