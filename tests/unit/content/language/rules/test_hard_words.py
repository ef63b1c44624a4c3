import pytest

from content.language.rules.hard_words import find, hard_words

FIELD_TERMS = """
bijzondere bijstand, casusregisseur, werkleerbedrijf, bewindvoering, bewindvoerder, toeslag,
individuele inkomenstoeslag, detachering, beschut werk, statushouder, kwijtschelding, vermogen,
bezwaar, besluit, aanvraag, uitkering, studietoeslag, meedoenregeling, kostendeler, bijverdienen,
inlichtingenplicht, proefplaatsing, loonkostensubsidie, loonwaarde, banenafspraak, herbeoordeling,
doelgroepregister, dagbesteding, tegenprestatie, jaaropgave, uitkeringsspecificatie, voorschot,
schuldhulp, beschermingsbewind, plan van aanpak, werkervaringsplek, jobcoach, inburgering,
collectieve zorgverzekering, draagkracht, gezamenlijke huishouding, eigen kracht, machtigen
"""


def test_the_list_is_long_enough_and_each_form_stands_once():
    forms = [form.casefold() for word in hard_words() for form in word.forms]
    assert len(hard_words()) >= 120
    assert len(forms) == len(set(forms))


def test_every_row_is_filled_and_trimmed():
    for word in hard_words():
        for value in (*word.forms, word.simple):
            assert value
            assert value == " ".join(value.split())


def test_every_form_is_found_as_a_whole():
    for word in hard_words():
        for form in word.forms:
            hits = find(f"Dan ({form}), dus.")
            assert [(hit.text, hit.simple) for hit in hits] == [(form, word.simple)]


def test_terms_of_the_field_stay():
    for term in FIELD_TERMS.replace("\n", " ").split(","):
        assert find(term.strip()) == []


@pytest.mark.parametrize("text", ["inmiddels", "bankafschrift", "mede-eigenaar", "Indiendaal"])
def test_part_of_a_word_is_not_found(text):
    assert find(text) == []


def test_the_longest_phrase_wins_whatever_the_case():
    hits = find("MET BETREKKING TOT uw brief, ten behoeve van u.")
    assert [hit.simple for hit in hits] == ["over", "voor"]


def test_letters_that_only_look_like_an_i():
    assert [hit.simple for hit in find("İndien of ındien")] == ["als", "als"]
