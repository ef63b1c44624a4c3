"""Runs in a process of its own: everything hostile once, and the memory it took.

Prints JSON: own and largest helper's peak in bytes, and what became of each file.
"""

import json
import os
import re
import resource
from pathlib import Path

import django
from django.core.files.uploadedfile import SimpleUploadedFile

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
django.setup()


def main() -> None:
    """Check every file of the corpus as a worker does."""
    from selfservice.files.rules.refusals import FileRefused  # noqa: PLC0415
    from selfservice.files.services import check  # noqa: PLC0415

    ends = {}
    folder = os.environ["CORPUS"]
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            try:
                ends[name] = check(SimpleUploadedFile("bon.jpg", file.read())).content_type
            except FileRefused as refusal:
                ends[name] = str(refusal)
    # Not ru_maxrss for ourselves: that remembers the process that started this one.
    status = Path("/proc/self/status").read_text()
    own = int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) * 1024
    helpers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print(json.dumps({"own": own, "helpers": helpers, "ends": ends}))


if __name__ == "__main__":
    main()
