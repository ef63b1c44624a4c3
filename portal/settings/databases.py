"""One place that turns DATABASE_URL into Django's setting, for SQLite and PostgreSQL alike."""

import os
from pathlib import Path

import dj_database_url


def databases(*, default_sqlite: Path) -> dict:
    """Return DATABASES from the environment's DATABASE_URL, else SQLite at `default_sqlite`."""
    url = os.environ.get("DATABASE_URL", "")
    if url:
        return {"default": dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)}
    default_sqlite.parent.mkdir(parents=True, exist_ok=True)
    return {"default": sqlite(default_sqlite)}


def sqlite(path: Path) -> dict:
    """Return a SQLite configuration in which readers do not wait and writers queue."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            # IMMEDIATE: a transaction that reads first and writes later cannot fail half-way.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
        "TEST": {"NAME": str(path.with_name("test.sqlite3"))},
    }
