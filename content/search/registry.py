"""Who can say what should be findable; asked by `rebuild_search`. Filled in AppConfig.ready()."""

from collections.abc import Callable, Iterable, Sequence

from content.search.rules.rows import IndexRow

Provider = Callable[[], Iterable[tuple[str, Sequence[IndexRow]]]]
_providers: dict[str, Provider] = {}


def register(kind: str, provider: Provider) -> None:
    """Make `provider` the source of every (key, rows) of `kind`."""
    _providers[kind] = provider


def providers() -> dict[str, Provider]:
    """Return every provider by kind."""
    return dict(_providers)
