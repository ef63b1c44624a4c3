import json

import pytest
from django.core.management import CommandError, call_command

from content.search.models import StaffRow

pytestmark = pytest.mark.django_db


def test_figures_on_the_last_line_and_nothing_left_behind(entries, tmp_path, capsys):
    file = tmp_path / "vragen.tsv"
    file.write_text(
        "category\tquery\tslugs\n"
        "exact\tbijstandsuitkering\tbijstand-aanvragen,anders\n"
        'tikfout\t"sgulden\tschuldhulp\n'
        "mis\tqqqqq\tschuldhulp\n",
        encoding="utf-8",
    )
    rows = StaffRow.objects.count()
    call_command("evaluate_search", str(file), "--distractors", "200", "--misses")
    lines = capsys.readouterr().out.strip().splitlines()
    result = json.loads(lines[-1])
    assert set(result) == {"n", "hit@1", "hit@3", "mrr", "per_category", "p50_ms", "p95_ms"}
    assert result["n"] == 3
    assert result["per_category"] == {"exact": 1.0, "mis": 0.0, "tikfout": 1.0}
    assert lines[-2].startswith("processor time a search: mean")
    assert lines[-3] == "mis\tqqqqq\tschuldhulp"
    assert StaffRow.objects.count() == rows


def test_a_bad_file_is_told(tmp_path, db):
    file = tmp_path / "fout.tsv"
    file.write_text("a\tb\n1\t2\n", encoding="utf-8")
    with pytest.raises(CommandError, match="header"):
        call_command("evaluate_search", str(file))
    with pytest.raises(CommandError):
        call_command("evaluate_search", str(tmp_path / "weg.tsv"))
