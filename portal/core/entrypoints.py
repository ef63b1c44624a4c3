"""Ways into the self-service area that a content page may offer by key.

`content` may not know `selfservice`. A page stores a key; selfservice registers the provider in
AppConfig.ready(); the text is asked for when the page is rendered, so editors see their changes.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Entrypoint:
    """One way in: what the button says, where it leads, and a sentence on what happens next."""

    key: str
    label: str
    url: str
    explanation: str = ""


Provider = Callable[[], list[Entrypoint]]
_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Add a provider that returns its entrypoints when asked."""
    if provider not in _providers:
        _providers.append(provider)


def available() -> list[Entrypoint]:
    """Return every entrypoint on offer now."""
    return [entrypoint for provider in _providers for entrypoint in provider()]


def find(key: str) -> Entrypoint | None:
    """Return the entrypoint `key`, or None when it no longer exists."""
    return next((entry for entry in available() if entry.key == key), None)
