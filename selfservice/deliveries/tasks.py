"""Delivers what is due, in the background."""

from django_tasks import task

from selfservice.deliveries import services


@task()
def work() -> int:
    """Try what is due for a short while; return how many arrived. Ask again for what is left."""
    return services.deliver_due()
