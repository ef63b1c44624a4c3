import pytest

from content.language.__main__ import main

ENTRY = """
slug = "indien"
keywords = ["middels"]
title = "Wat is het?"
[[parts]]
text = "Dat hoort u tijdig."
[[law]]
title = "Inzake"
"""


def test_findings_are_printed_and_fail(tmp_path, capsys):
    (tmp_path / "entry.toml").write_text(ENTRY, encoding="utf-8")
    (tmp_path / "beeld.png").write_bytes(b"\x89")
    assert main([str(tmp_path)]) == 1
    expected = f"{tmp_path / 'entry.toml'}: hard_word: tijdig → Schrijf liever: op tijd.\n"
    assert capsys.readouterr().out == expected


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
def test_other_files_are_read_as_text(tmp_path, capsys, name):
    (tmp_path / name).write_text("<p>U komt derhalve langs.</p>", encoding="utf-8")
    assert main([str(tmp_path / name)]) == 1
    assert "hard_word: derhalve" in capsys.readouterr().out


def test_nothing_to_say_is_a_success(tmp_path, capsys):
    (tmp_path / "a.html").write_text("<p>U krijgt bericht.</p>", encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("name", "content"), [("a.toml", b"x = "), ("a.txt", b"\xff"), ("a.pdf", b"%PDF")]
)
def test_an_unreadable_file_is_an_error(tmp_path, capsys, name, content):
    (tmp_path / name).write_bytes(content)
    assert main([str(tmp_path / name)]) == 2
    assert name in capsys.readouterr().err


def test_a_missing_file_is_an_error(tmp_path):
    assert main([str(tmp_path / "weg.txt")]) == 2
