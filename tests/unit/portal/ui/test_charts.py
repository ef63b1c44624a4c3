import re

import pytest
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from portal.core.small_numbers import Hidden
from portal.ui.charts import AtLeast, Chart, Gap, Kind, Series, short_text, text_of
from portal.ui.drawing import draw

values = st.one_of(st.integers(0, 10**6), st.sampled_from([*Gap, *Hidden]))


def chart(numbers, kind=Kind.COLUMNS, more=()) -> Chart:
    return Chart(
        key="proef",
        title="Proef <b>",
        summary="Een zin.",
        label_head="Maand",
        labels=[f"maand {n}" for n in range(len(numbers))],
        series=[Series("Aantal", numbers), *more],
        kind=kind,
    )


@given(st.lists(values, max_size=40), st.sampled_from(Kind))
def test_every_bar_stays_inside_the_picture(numbers, kind):
    drawn = draw(chart(numbers, kind))
    for mark in drawn.marks:
        assert 0 <= float(mark.x.rstrip("%")) + float(mark.width.rstrip("%")) <= 100.01
        assert 0 <= float(mark.y) + float(mark.height) <= float(drawn.height) + 0.1
    assert len(drawn.marks) == len(numbers)


def test_the_table_tells_what_the_picture_shows():
    html = render_to_string("components/chart.html", {"chart": chart([1234, Hidden.SMALL])})
    assert html.count("1.234") == 2
    assert html.count("<rect") == 3  # two bars and the explanation of the dashed box
    assert "Verborgen:" in html
    assert "minder dan 5" in html.split("<table")[1]
    assert "Proef &lt;b&gt;" in html


def test_no_style_in_the_markup_since_the_policy_forbids_it():
    html = render_to_string("components/chart.html", {"chart": chart([1, 2], Kind.BARS)})
    assert "style=" not in html
    assert "<style" not in html
    assert "<script" not in html


def test_lengths_hold_no_decimal_comma():
    html = render_to_string("components/chart.html", {"chart": chart([1, 3, 7])})
    for length in re.findall(r'\b(?:x|y|width|height|x1|x2|y1|y2)="([^"]*)"', html):
        assert "," not in length


def test_a_second_series_has_a_legend_and_no_columns():
    two = chart([1, 2], Kind.BARS, more=[Series("Ander", [3, 4])])
    assert [name for _, name in two.legend] == ["Aantal", "Ander"]
    with pytest.raises(ValueError, match="one series"):
        chart([1, 2], more=[Series("Ander", [3, 4])])
    with pytest.raises(ValueError, match="one value"):
        chart([1, 2], Kind.BARS, more=[Series("Ander", [3])])


def test_numbers_read_as_people_write_them():
    assert text_of(1234) == "1.234"
    assert text_of(30.5, "dagen") == "30,5 dagen"
    assert text_of(21.0) == "21"
    assert text_of(AtLeast(90), "%") == "minstens 90%"
    assert text_of(Gap.NOTHING) == "geen"
    assert short_text(12_345) == "12k"


def test_thirty_months_have_no_more_labels_than_fit():
    drawn = draw(chart(list(range(30))))
    assert len(drawn.ticks) <= 13
    assert [mark.text for mark in drawn.marks if mark.text] == ["29"]
