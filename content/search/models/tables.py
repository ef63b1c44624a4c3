"""Which table serves which scope."""

from content.search.models.rows import PublicRow, Row, StaffRow
from content.search.rules.scopes import Scope

TABLES: dict[Scope, type[Row]] = {Scope.PUBLIC: PublicRow, Scope.STAFF: StaffRow}
