"""No file over 400 lines; half of them under 100: a file is about one thing."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.architecture.source import python_files

LONGEST = 400


def too_long(files: Iterator[Path]) -> list[str]:
    """Return the files that pass the bound, with their length."""
    lengths = [(path, len(path.read_text(encoding="utf-8").splitlines())) for path in files]
    return [f"{path}: {length}" for path, length in lengths if length > LONGEST]


def test_no_file_is_over_400_lines():
    assert too_long(python_files()) == []


def test_a_file_of_401_lines_is_found(tmp_path):
    (tmp_path / "long.py").write_text("x = 1\n" * 401)
    (tmp_path / "fits.py").write_text("x = 1\n" * 400)
    assert len(too_long(iter(sorted(tmp_path.glob("*.py"))))) == 1


def test_the_median_file_is_under_100_lines():
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()]
    assert median(length for length in lengths if length) < 100
