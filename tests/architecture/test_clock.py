"""Time comes from portal.core.clock, so that tests and deadlines agree on it."""

import re

from tests.architecture.source import ROOT, python_files

OTHER_CLOCKS = re.compile(r"timezone\.now\(|datetime\.now\(|date\.today\(|localdate\(|utcnow\(")


def test_nobody_asks_another_clock():
    found = [
        str(path.relative_to(ROOT))
        for path in python_files()
        if path.relative_to(ROOT).parts[0] != "tests"
        and path.name != "clock.py"
        and OTHER_CLOCKS.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
