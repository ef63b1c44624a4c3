"""Keywords and copied text."""

from content.faq.rules import copying, keywords


def test_keywords_by_line_or_comma_each_once():
    assert keywords.split("rood staan\n\n schulden , rood  staan;deurwaarder") == (
        "rood staan",
        "schulden",
        "deurwaarder",
    )


def test_the_copied_text_has_the_local_part_and_the_address():
    text = copying.plain("Vraag?", "Ja.", ("Winterswijk", "Hier ook."), "<p>Meer.</p>", "/v/x/")
    assert text == "Vraag?\n\nJa.\n\nIn Winterswijk: Hier ook.\n\nMeer.\n\nLees het na: /v/x/"


def test_nothing_local_leaves_no_gap():
    assert copying.plain("V?", "A.", None, "", "/x/") == "V?\n\nA.\n\nLees het na: /x/"
