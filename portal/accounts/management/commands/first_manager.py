from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.accounts import services
from portal.accounts.roles import Role
from portal.core.exceptions import DomainError
from portal.core.queries import team


class Command(BaseCommand):
    help = "Makes the account of a functioneel beheerder and prints the activation code, once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("first_name")
        parser.add_argument("last_name")
        parser.add_argument("--team", default="redactie-en-beheer", help="slug of the team")

    def handle(self, *args: Any, **options: Any) -> None:
        home = team(options["team"])
        if home is None:
            raise CommandError("There is no such team. Run load_region first.")
        names = {key: options[key] for key in ("email", "first_name", "last_name")}
        try:
            user = services.create_employee(by=None, memberships=[(home, Role.BEHEERDER)], **names)
            code = services.invite(by=None, user=user)
        except DomainError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Activate at /activeren/ with {user.email} and the code {code}")
