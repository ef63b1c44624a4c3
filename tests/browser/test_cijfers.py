"""Figures: charts with tables for the werkleerbedrijf, the same as CSV; without scripts too."""

import re

import pytest

from tests.browser.visitor import DESKTOP, PHONE


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_the_leader_of_the_desk_reads_the_figures(visit, size):
    leader = visit(size)
    leader.become("teamleider-aanvragen")
    leader.go("/werkplek/cijfers/")
    leader.sees("Ontvangen per maand")
    leader.check()
    leader.page.get_by_text("Cijfers in een tabel").first.click()
    leader.sees("Aantal")
    leader.check()
    leader.page.get_by_label("Gemeente", exact=True).select_option(label="Winterswijk")
    leader.press("Toon")
    leader.sees(re.compile("Winterswijk, 20"))
    leader.sees(re.compile("minder dan 5|Verborgen"))
    leader.check()
    with leader.page.expect_download() as waiting:
        leader.follow("Neem deze cijfers mee (CSV)")
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    assert text.startswith('"Jaar";"Gemeente"')
    assert "minder dan 5" in text


def test_a_gemeente_sees_its_own_figures_without_scripts(visit):
    leader = visit(PHONE, javascript=False)
    leader.become("teamleider")
    leader.go("/werkplek/cijfers/")
    leader.sees(re.compile("Winterswijk, 20"))
    assert leader.page.locator("option", has_text="Berkelland").count() == 0
    leader.check()
    leader.go("/werkplek/cijfers/?gemeente=berkelland", status=404)
