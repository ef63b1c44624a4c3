"""Rows for the search index. `index("faq", "bijstand", title="…", keywords=["…"])`."""

from typing import Any

from content.search import services
from content.search.rules.rows import IndexRow
from content.search.rules.scopes import Scope


def row(scope: Scope = Scope.PUBLIC, **fields: Any) -> IndexRow:
    """Return a row with a title and an address."""
    values = {"title": "Hoe vraag ik bijstand aan?", "url": "/vraagbaak/bijstand/"} | fields
    return IndexRow(scope=scope, **values | {"keywords": tuple(values.get("keywords", ()))})


def index(kind: str, key: str, *, note: str = "", staff_only: bool = False, **fields: Any) -> None:
    """Make a thing findable for staff, and for everybody unless `staff_only`."""
    rows = [row(Scope.STAFF, note=note, **fields)]
    if not staff_only:
        rows.append(row(Scope.PUBLIC, **fields))
    services.replace(kind=kind, key=key, rows=rows)
