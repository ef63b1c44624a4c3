"""The snapshot as bytes, made once for all colleagues and kept until something changes."""

import gzip
import json
from threading import Lock

from content.faq.queries.snapshot import snapshot, told

_kept: dict[str, tuple[str, bytes]] = {}
_making = Lock()


def packed(site: str) -> bytes:
    """Return the snapshot, compressed. site: address of the website without slash at the end."""
    mark = told()
    found = _kept.get(site)
    if found and found[0] == mark:
        return found[1]
    with _making:
        text = json.dumps(snapshot(site), ensure_ascii=False, separators=(",", ":"))
        made = gzip.compress(text.encode(), compresslevel=6, mtime=0)
        _kept.clear()
        _kept[site] = (mark, made)
    return made
