import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.faq.models import Import
from content.faq.rules.exchange.planning import KIND_TEXT, Kind, Plan
from content.faq.services import exchange
from portal.accounts import queries as accounts
from portal.accounts.models import User
from portal.core.exceptions import DomainError


class Command(BaseCommand):
    """Take the vraagbaak out to a file, or bring a file in: first shown, then carried out."""

    help = "Export the vraagbaak, or show and carry out what a file would change."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        out = actions.add_parser("export", help="Write the published entries to FILE, or - ")
        out.add_argument("file")
        out.add_argument("--form", choices=list(exchange.FORMATS), default="csv")
        out.add_argument("--staff", action="store_true", help="with what is for staff only")
        into = actions.add_parser("import", help="Show what FILE would change; carry it out")
        into.add_argument("file")
        into.add_argument("--note", required=True, help="one line for colleagues: what is changed")
        into.add_argument("--publish", action="store_true", help="at once, instead of as drafts")
        into.add_argument("--topic", default="", help="slug, for new entries that have none")
        into.add_argument("--by", default="", help="e-mail address of the editor who asked for it")
        into.add_argument("--carry-out", default="", metavar="DIGEST", help="as shown before")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["action"] == "export":
            return self._export(**options)
        return self._import(**options)

    def _export(self, *, file: str, form: str, staff: bool, **options: Any) -> None:
        site = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
        text = exchange.export(by=None, form=form, staff=staff, site=site)
        if file == "-":
            sys.stdout.write(text)
            return
        # The file has its own line ends.
        Path(file).write_bytes(text.encode())
        self.stdout.write(f"Written: {file}{' (with texts for staff only)' if staff else ''}")

    def _import(self, *, file: str, carry_out: str, by: str, **options: Any) -> None:
        user = self._user(by)
        wish = exchange.Wish(options["note"], options["publish"], options["topic"])
        try:
            made = exchange.prepare(
                by=user, file_name=Path(file).name, raw=Path(file).read_bytes(), wish=wish
            )
            plan = exchange.plan_of(made)
            self._show(plan)
            if carry_out:
                self._carry_out(made, user, carry_out)
            else:
                self.stdout.write(
                    f"Nothing was done. To do exactly this: --carry-out {plan.digest}"
                )
        except (DomainError, OSError) as error:
            raise CommandError(str(error)) from None

    def _carry_out(self, made: Import, user: User | None, digest: str) -> None:
        # Here and now: an operator waits for it, with or without a worker.
        row = exchange.start(by=user, public_id=made.public_id, digest=digest, later=False)
        exchange.carry_out(number=row.pk)
        row.refresh_from_db()
        for left in row.left_out:
            self.stdout.write(f"  left alone: {left['slug']} ({left['place']}): {left['why']}")
        self.stdout.write(f"Done: {row.total - len(row.left_out)} of {row.total}.")

    def _show(self, plan: Plan) -> None:
        for name in plan.unknown:
            self.stdout.write(f"  unknown column or field, not used: {name}")
        for line in plan.lines:
            if line.kind == Kind.SAME:
                continue
            self.stdout.write(f"{KIND_TEXT[line.kind]}: {line.slug} ({line.place})")
            for text in (*line.reasons, *line.notices):
                self.stdout.write(f"  {text}")
            for change in line.changes:
                self.stdout.write(f"  {change.label}: {change.before!r} -> {change.after!r}")
        counts = ", ".join(f"{count} {kind}" for kind, count in plan.counts.items())
        self.stdout.write(counts)

    def _user(self, email: str) -> User | None:
        if not email:
            return None
        found = accounts.account_by_email(email)
        if found is None:
            raise CommandError(f"There is no account with the address {email}.")
        return found
