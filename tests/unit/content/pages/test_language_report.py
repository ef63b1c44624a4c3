"""`check_language`: everything the public reads, an exit code, and JSON for programs."""

import json

import pytest
from django.core.management import call_command

from content.pages import language_report
from tests.factories.pages import InformationPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.allow_n_plus_one]
LONG = "Dit is een zin " + "met veel woorden " * 8 + "en dus te lang."


def run(capsys, *arguments):
    code = 0
    try:
        call_command("check_language", *arguments)
    except SystemExit as stop:
        code = stop.code
    return code, capsys.readouterr().out


def test_the_shipped_texts_have_no_findings():
    assert list(language_report.of_files()) == []


def test_without_findings_the_code_is_zero(capsys):
    InformationPageFactory()
    code, output = run(capsys)
    assert code == 0
    assert output.endswith("0 findings.\n")


def test_a_finding_is_printed_with_its_place(capsys):
    page = InformationPageFactory(summary=LONG)
    code, output = run(capsys)
    assert code == 1
    assert output.startswith(f"{page.url} (in het kort): long_sentence: Dit is een zin")


def test_a_draft_is_not_public_and_not_checked(capsys):
    InformationPageFactory(summary=LONG, published=False)
    assert run(capsys)[0] == 0


def test_programs_get_json(capsys):
    InformationPageFactory(summary=LONG)
    code, output = run(capsys, "--json")
    assert code == 1
    assert [row["kind"] for row in json.loads(output)] == ["long_sentence"]
