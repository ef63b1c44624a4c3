"""Fronts show and ask; they never write, and they share no templates."""

import re

from tests.architecture.source import ROOT

WRITES = re.compile(r"\.(save|create|bulk_create|update_or_create|get_or_create|delete)\(")
CROSSING = re.compile(r"""{%\s*(?:include|extends)\s+["'](mijn|werkplek)/""")


def test_fronts_do_not_write():
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for front in ("mijn", "werkplek")
        for path in sorted((ROOT / "selfservice" / front).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if WRITES.search(line)
    ]
    assert found == []


def test_templates_of_residents_and_staff_do_not_include_one_another():
    found = [
        f"{path.relative_to(ROOT)} uses {used}"
        for front in ("mijn", "werkplek")
        for path in sorted((ROOT / "templates" / front).rglob("*.html"))
        for used in CROSSING.findall(path.read_text(encoding="utf-8"))
        if used != front
    ]
    assert found == []


def test_templates_carry_no_inline_script_or_style():
    inline = re.compile(r"<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
    found = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "templates").rglob("*.html"))
        if inline.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
