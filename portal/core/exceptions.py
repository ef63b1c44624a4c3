"""Refusals. Each carries one Dutch sentence that a person may read."""


class DomainError(Exception):
    """A rule refused; `str(error)` is the sentence to show, `status` the HTTP status."""

    status = 400


class NotAllowed(DomainError):
    """This person may not do this."""

    status = 403


class IllegalMove(DomainError):
    """This cannot be done in the present state, for instance deciding twice."""

    status = 409
