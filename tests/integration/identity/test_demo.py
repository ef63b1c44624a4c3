"""Runs tests/demo/ with the demo app installed, in a process of its own."""

import os
import subprocess
import sys

import pytest


def test_the_demo_with_its_own_settings() -> None:
    own = {"DJANGO_SETTINGS_MODULE", "PORTAL_TEST_DIR"}
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in own and not name.startswith("PYTEST_")
    }
    command = [sys.executable, "-m", "pytest", "--ds=tests.demo.settings", "--create-db"]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", "tests/demo"],
        env=inherited,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.fail(done.stdout[-4000:] + done.stderr[-2000:])
