import pytest

from content.language.rules.sentences import count_words, split


@pytest.mark.parametrize(
    "text",
    [
        "U krijgt bijv. geld voor een bril.",
        "Dit staat in art. 35 van de wet.",
        "Vanaf 1 jan. 2026 is het anders.",
        "Bel mevr. De Vries of dhr. J. Jansen.",
        "Zie p. 4 van de brief.",
        "Het kost € 1.250,00 per jaar.",
        "Bel tussen 9.00 en 12.30 uur.",
        "Kijk op www.voorbeeld.nl voor meer uitleg.",
        "Neem uw pas, bankpas enz. mee.",
        "Neem mee: o.a. Uw pas.",
        "Wij vragen: 'Wat is er nodig?' en luisteren.",
        "U krijgt <b>binnen</b> <a href='/x?a=1>2'>acht weken</a> bericht.",
    ],
)
def test_stays_one_sentence(text):
    assert len(split(text)) == 1


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Eerst dit. Dan dat.", ["Eerst dit.", "Dan dat."]),
        ("Lukt het niet? Bel ons!  Wij helpen.", ["Lukt het niet?", "Bel ons!", "Wij helpen."]),
        ("Doe dit in 2025. Daarna niet.", ["Doe dit in 2025.", "Daarna niet."]),
        ("Bel ons a.u.b. Wij helpen u.", ["Bel ons a.u.b.", "Wij helpen u."]),
        ("Dat regelt u. 's Ochtends kan het.", ["Dat regelt u.", "'s Ochtends kan het."]),
        (
            "Dat begint op 1 mei. 8 weken later hoort u meer.",
            ["Dat begint op 1 mei.", "8 weken later hoort u meer."],
        ),
        ("Zij zegt: “Bel mij.” Dat doet u.", ["Zij zegt: “Bel mij.”", "Dat doet u."]),
    ],
)
def test_splits_at_the_end_of_a_sentence(text, sentences):
    assert split(text) == sentences


def test_headings_items_and_cells_are_sentences():
    text = (
        "<h2>Wat neemt u mee</h2><p>Neem dit mee:</p><ul><li>uw pas</li><li>uw <em>bank</em>pas"
        "</li></ul><table><tr><th>Wie</th><td>U &amp; uw partner</td></tr></table>Regel<br>Twee"
    )
    assert split(text) == [
        "Wat neemt u mee", "Neem dit mee:", "uw pas", "uw bankpas", "Wie", "U & uw partner",
        "Regel", "Twee",
    ]  # fmt: skip


def test_blocks_of_plain_text():
    text = "# Kop\nEen regel\nloopt door.\n\nNieuw stuk\n- eerste punt\n2. tweede punt\n| a | b |"
    assert split(text) == [
        "Kop Een regel loopt door.", "Nieuw stuk", "eerste punt", "tweede punt", "a", "b",
    ]  # fmt: skip


def test_template_code_is_no_text():
    text = (
        "{# indien #}<p>Dag {{ user.name }}, {% if x %}u bent er{% else %}tot ziens{% endif %}.</p>"
        "<script>if (a < b) { x. Y }</script>{% comment %}weg{% endcomment %}"
    )
    assert split(text) == ["Dag {user.name}, u bent er", "tot ziens ."]


def test_words_are_pieces_with_a_letter_or_digit():
    assert count_words("U krijgt – binnen 8 weken – bericht / brief.") == 7
