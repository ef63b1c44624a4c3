"""The import contracts of pyproject.toml hold, and they bite."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

BREACHES = {
    "rooms": ("content/blocks/breach.py", "import selfservice.dossiers.policy\n"),
    "pure-rules": ("selfservice/dossiers/rules/breach.py", "import django.db\n"),
    "fronts": ("selfservice/mijn/breach.py", "import selfservice.dossiers.models\n"),
    "files": ("selfservice/dossiers/rules/breach.py", "import selfservice.dossiers.models\n"),
}


def lint_imports(folder: Path, *arguments: str) -> subprocess.CompletedProcess:
    """Run import-linter over the tree in `folder`."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", *arguments]
    environment = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_all_contracts_are_kept():
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("contract", BREACHES)
def test_a_breach_is_found(contract, tmp_path):
    for package in ("portal", "content", "selfservice"):
        ignore = shutil.ignore_patterns("frontend", "static", "__pycache__", "*.toml")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path, line = BREACHES[contract]
    (tmp_path / path).write_text(line)
    result = lint_imports(tmp_path, "--contract", contract)
    assert result.returncode == 1, result.stdout
    assert "BROKEN" in result.stdout
