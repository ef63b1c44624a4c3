"""The search in the browser finds what the search on the server finds, on the same phrasings."""

import csv
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from content.faq.queries import Filters, search_staff
from content.faq.queries.snapshot import snapshot
from content.faq.services import load_shipped
from portal.core import services as core

ROOT = Path(__file__).resolve().parents[3]
PHRASINGS = ROOT / "tests/search/phrasings.tsv"
NODE = shutil.which("node")
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.allow_n_plus_one,
    pytest.mark.skipif(NODE is None, reason="needs Node, as the front-end build does"),
]


def phrasings():
    with PHRASINGS.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [(row["query"], set(row["slugs"].split(","))) for row in rows]


def in_browser(queries, place=""):
    told = json.dumps({"snapshot": snapshot("https://x.example"), "queries": queries})
    command = [NODE, str(ROOT / "tests/search/offline.mjs")]
    done = subprocess.run(command, input=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.fixture
def vraagbaak():
    core.load_region(profile=core.read_region("oost-achterhoek"))
    load_shipped(by=None)


def share(found, wanted):
    hits = [bool(set(slugs[:3]) & right) for slugs, (_, right) in zip(found, wanted, strict=True)]
    return sum(hits) / len(hits)


def test_the_browser_finds_nearly_as_well_as_the_server(vraagbaak):
    wanted = phrasings()
    found = in_browser([[query, ""] for query, _ in wanted])
    online = [
        [hit.entry.slug for hit in search_staff(query, Filters()).hits[:5]] for query, _ in wanted
    ]
    here, there = share(found["slugs"], wanted), share(online, wanted)
    times = sorted(found["ms"])
    print(
        f"hit@3 offline {here:.3f}, online {there:.3f}; ms p95 {times[int(len(times) * 0.95)]:.1f}"
    )
    assert here >= 0.85
    assert here >= there - 0.05


@pytest.mark.parametrize("query", ["rood staan", "wasmashine kapot", "schulthulp"])
def test_synonyms_misspellings_and_compounds_work_without_a_server(vraagbaak, query):
    online = [hit.entry.slug for hit in search_staff(query, Filters()).hits[:3]]
    (found,) = in_browser([[query, ""]])["slugs"]
    assert set(found[:3]) & set(online)


@pytest.mark.parametrize("query", ["", " ", '"', "\x00", "😀", "a" * 10_000, "' OR 1=1", "‮", "<b>"])
def test_hostile_queries_give_a_list(vraagbaak, query):
    assert isinstance(in_browser([[query, ""]])["slugs"][0], list)
