"""Background work of the vraagbaak."""

from django_tasks import task

from content.faq.services import exchange


@task()
def carry_out_import(number: int) -> None:
    """Carry out what was shown of the import `number`."""
    exchange.carry_out(number=number)
