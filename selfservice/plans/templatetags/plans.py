"""What a template asks about a plan."""

from typing import Any

from django import template

register = template.Library()


@register.filter
def of_goal(threads: dict[str, list[Any]], goal: Any) -> list[Any]:
    """Return what was said on `goal`, oldest first."""
    return threads.get(str(goal.key), [])
