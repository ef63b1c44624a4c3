"""One unbroken story: the same resident, plan, aanvraag and decision, seen from every role."""

from tests.browser.visitor import DESKTOP, PHONE

GOAL = "Werken in de zorg voor dieren"
MACHINE = "Mijn wasmachine is kapot"


def test_the_resident_sees_all_of_it(visit):
    visitor = visit(PHONE)
    visitor.become("inwoner")
    visitor.sees("Nu aan zet: u")
    visitor.sees("Karin Voorbeeld")
    visitor.sees(GOAL)
    visitor.sees("Toegekend")
    for address in ("/mijn/", "/mijn/plan/", "/mijn/plan/versie/1/", "/mijn/aanvragen/"):
        visitor.go(address)
        visitor.check()


def test_the_casusregisseur_sees_plan_and_decision_but_does_not_decide(visit):
    visitor = visit(DESKTOP)
    visitor.become("casusregisseur")
    visitor.check()
    visitor.go("/werkplek/dossiers/")
    visitor.follow("Sanne Voorbeeld")
    visitor.sees(GOAL)
    visitor.sees("Toegekend")
    visitor.go("/werkplek/aanvragen/", status=403)
    visitor.check()


def test_the_desk_sees_the_aanvraag_but_not_the_plan(visit):
    visitor = visit(DESKTOP)
    visitor.become("behandelaar")
    visitor.check()
    visitor.go("/werkplek/aanvragen/?deel=afgehandeld")
    visitor.page.locator("main tr", has_text="Sanne").get_by_role("link").last.click()
    visitor.sees(MACHINE)
    assert GOAL not in visitor.page.content()
    visitor.go("/werkplek/dossiers/", status=403)
    visitor.check()


def test_the_sociaal_team_and_its_teamleider_see_the_dossier(visit):
    for persona in ("sociaal-team", "teamleider"):
        visitor = visit(DESKTOP)
        visitor.become(persona)
        visitor.check()
        visitor.go("/werkplek/dossiers/")
        visitor.sees("Anna Voorbeeld")
        assert "Bram Voorbeeld" not in visitor.page.content()
        visitor.follow("Sanne Voorbeeld")
        visitor.sees(GOAL)


def test_content_and_accounts_never_see_a_dossier(visit):
    for persona in ("redacteur", "beheerder", "specialist"):
        visitor = visit(DESKTOP)
        visitor.become(persona)
        visitor.go("/werkplek/dossiers/", status=403)
        assert "Sanne" not in visitor.page.content()
        visitor.check()
