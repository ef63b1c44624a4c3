"""Background work by name, so that a lower room can ask for what a higher room does.

The queue lives in the same database: work asked for in a transaction exists if and only if the
transaction commits.
"""

from datetime import datetime
from typing import Any

from django_tasks.base import Task

_tasks: dict[str, Task] = {}


def register(name: str, task: Task) -> None:
    """Make `task` known as `name`; called from AppConfig.ready()."""
    _tasks[name] = task


def enqueue(name: str, *, at: datetime | None = None, **arguments: Any) -> None:
    """Ask for task `name` with JSON-able `arguments`; raise KeyError for an unknown name.

    at: not before this moment (aware); None: at once.
    """
    task = _tasks[name]
    (task.using(run_after=at) if at else task).enqueue(**arguments)
