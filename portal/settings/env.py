"""Reads production's settings from the environment; stops with one message when one is wrong."""

import os

from django.core.exceptions import ImproperlyConfigured

WEAK = ("demo-only", "test-only", "changeme", "secret", "insecure")


def text(name: str, *, default: str | None = None) -> str:
    """Return the variable `name`; raise ImproperlyConfigured when missing and without default."""
    value = os.environ.get(name, "").strip() or default
    if value is None:
        raise ImproperlyConfigured(f"Set the environment variable {name} (see docs/operators.md).")
    return value


def words(name: str, *, default: str | None = None) -> list[str]:
    """Return the comma-separated variable `name` as a list without empty parts."""
    return [part.strip() for part in text(name, default=default).split(",") if part.strip()]


def secret(name: str, *, least: int = 50) -> str:
    """Return a secret of at least `least` characters that does not look like a default."""
    return strong(name, text(name), least=least)


def strong(name: str, value: str, *, least: int) -> str:
    """Return `value`, or raise ImproperlyConfigured when it is short, repetitive or well known."""
    if len(value) < least or len(set(value)) < 10 or value.lower().startswith(WEAK):
        raise ImproperlyConfigured(
            f"{name} is too weak: use at least {least} random characters (see docs/operators.md)."
        )
    return value


def number(name: str, *, default: int) -> int:
    """Return the whole number in variable `name`."""
    value = text(name, default=str(default))
    if not value.isdigit():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    return int(value)
