"""The command for operators: export, see, carry out."""

import re

import pytest
from django.core.management import CommandError, call_command

from content.faq.models import Entry
from portal.accounts.roles import Role
from tests.factories.accounts import employee
from tests.factories.faq import EntryFactory

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]


def test_out_changed_seen_and_in(tmp_path, capsys):
    EntryFactory(slug="a", answer="Was zo.")
    file = tmp_path / "vraagbaak.csv"
    call_command("exchange_vraagbaak", "export", str(file), "--staff")
    assert "for staff only" in capsys.readouterr().out
    call_command("exchange_vraagbaak", "import", str(file), "--note", "proef")
    assert "1 gelijk" in capsys.readouterr().out
    file.write_text(file.read_text().replace("Was zo.", "Is nu zo."))
    arguments = ["exchange_vraagbaak", "import", str(file), "--note", "proef"]
    by = employee(Role.REDACTEUR)
    arguments += ["--by", by.email, "--publish"]
    call_command(*arguments)
    told = capsys.readouterr().out
    assert "Kort antwoord: 'Was zo.' -> 'Is nu zo.'" in told
    assert Entry.objects.get().answer == "Was zo."
    call_command(*arguments, "--carry-out", re.search("--carry-out ([0-9a-f]{64})", told)[1])
    assert "Done: 1 of 1." in capsys.readouterr().out
    assert Entry.objects.get().answer == "Is nu zo."
    assert Entry.objects.get().latest_revision.user == by


def test_refusals_are_sentences(tmp_path):
    file = tmp_path / "x.csv"
    file.write_bytes(b"PK")
    for arguments in (
        ["import", str(file), "--note", "x"],
        ["import", str(tmp_path / "no.csv"), "--note", "x"],
        ["import", str(file), "--note", "x", "--by", "niemand@voorbeeld.example"],
    ):
        with pytest.raises(CommandError):
            call_command("exchange_vraagbaak", *arguments)


def test_another_digest_does_nothing(tmp_path):
    EntryFactory(slug="a")
    file = tmp_path / "x.csv"
    file.write_bytes(b"adres;kort_antwoord\r\na;Nu.\r\n")
    with pytest.raises(CommandError, match="intussen veranderd"):
        call_command("exchange_vraagbaak", "import", str(file), "--note", "x", "--carry-out", "0")
    assert not Entry.objects.get().has_unpublished_changes
