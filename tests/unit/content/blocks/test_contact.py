from types import SimpleNamespace

from content.blocks.contact import ContactBlock

TEAMS = [
    SimpleNamespace(
        name=f"Sociaal team {name}",
        hours="Voorbeeld: elke werkdag",
        municipality=SimpleNamespace(slug=slug, name=name),
    )
    for slug, name in [("berkelland", "Berkelland"), ("winterswijk", "Winterswijk")]
]
WINTERSWIJK = SimpleNamespace(slug="winterswijk")


def test_the_team_of_the_visitor_comes_first():
    context = ContactBlock().get_context(None, {"teams": TEAMS, "municipality": WINTERSWIJK})
    assert context["own_team"].name == "Sociaal team Winterswijk"
    assert [team.name for team in context["other_teams"]] == ["Sociaal team Berkelland"]


def test_the_page_of_a_gemeente_goes_before_the_choice():
    parent = {"teams": TEAMS, "municipality": WINTERSWIJK, "contact_slug": "berkelland"}
    assert ContactBlock().get_context(None, parent)["own_team"].name == "Sociaal team Berkelland"


def test_without_choice_every_team_is_listed():
    html = ContactBlock().render(None, context={"teams": TEAMS, "municipality": None})
    assert "/gemeenten/berkelland/" in html
    assert "/gemeenten/winterswijk/" in html


def test_without_teams_nothing_is_shown():
    assert ContactBlock().render(None, context={"teams": []}).strip() == ""
