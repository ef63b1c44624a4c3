"""The trace of one request or task, as the standard Logboek Dataverwerkingen wants it."""

import secrets
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Trace:
    """Identifiers that tie the log rows of one request together."""

    trace_id: str = field(default_factory=lambda: secrets.token_hex(16))
    parent_span_id: str = ""


_current: ContextVar[Trace | None] = ContextVar("trace", default=None)


def current() -> Trace:
    """Return the running trace, or a new one outside a request."""
    return _current.get() or Trace()


def start(trace: Trace) -> object:
    """Make `trace` the running one and return the token that `end` needs."""
    return _current.set(trace)


def end(token: object) -> None:
    """Close the trace opened by `start`."""
    _current.reset(token)  # type: ignore[arg-type]
