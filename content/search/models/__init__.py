from content.search.models.handled import Handled
from content.search.models.knowledge import DomainWord, Synonym
from content.search.models.log import SearchLog
from content.search.models.rows import PublicRow, Row, StaffRow
from content.search.models.state import IndexState

__all__ = [
    "DomainWord",
    "Handled",
    "IndexState",
    "PublicRow",
    "Row",
    "SearchLog",
    "StaffRow",
    "Synonym",
]
