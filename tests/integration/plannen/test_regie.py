"""The resident has the regie: own changes, questions, not yet; and for a while somebody else."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from portal.audit.models import Event
from portal.core import clock
from selfservice.plans import queries, services
from selfservice.plans.models import PlanVersion
from selfservice.plans.rules.takeover import Asked
from tests.factories import plans
from tests.factories.dossiers import DossierFactory
from tests.helpers import login

pytestmark = pytest.mark.django_db
PLAN = "/mijn/plan/"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"  # noqa: E501


def test_an_own_step_is_a_new_version_that_the_casusregisseur_sees(mijn, regisseur, base, dossier):
    goal = plans.accepted(dossier).goals.get()
    values = {"gezien": 1, "title": "Bellen met de buurvrouw"}
    mijn.post(f"{PLAN}doel/{goal.pk}/stap/", values)
    version = queries.version_in_force(dossier)
    assert (version.number, version.accepted_by) == (2, dossier.resident.user)
    response = regisseur.get(base.removesuffix("plan/"))
    assertContains(response, "De inwoner paste het plan aan")
    assertContains(response, "Bellen met de buurvrouw")


def test_progress_and_the_former_version_stay(mijn, dossier):
    first = plans.accepted(dossier)
    goal = first.goals.get()
    services.tick_step(by=dossier.resident.user, step=goal.steps.first(), done=True)
    mijn.post(f"{PLAN}doel/{goal.pk}/stap/", {"gezien": 1, "title": "Nog een stap"})
    assert queries.version_in_force(dossier).goals.get().steps.first().state == "gedaan"
    assertContains(mijn.get(f"{PLAN}versie/1/"), "Deze versie geldt niet meer")


def test_goal_and_step_can_be_changed_and_taken_out(mijn, dossier):
    goal = plans.accepted(dossier).goals.get()
    own = goal.steps.first()
    words = {"life_area": "huisvesting", "title": "Rust", "why": "Zo", "done_when": "Dan"}
    mijn.post(f"{PLAN}doel/{goal.pk}/aanpassen/", {"gezien": 1} | words)
    mijn.post(f"{PLAN}stap/{own.pk}/aanpassen/", {"gezien": 2, "title": "Anders"})
    text = queries.text_of(queries.version_in_force(dossier))
    assert (text.goals[0].title, text.goals[0].steps[0].title) == ("Rust", "Anders")
    goal = queries.version_in_force(dossier).goals.get()
    mijn.post(f"{PLAN}stap/{goal.steps.first().pk}/weghalen/")
    assert queries.version_in_force(dossier).goals.get().steps.count() == 2
    mijn.post(f"{PLAN}doel/{queries.version_in_force(dossier).goals.get().pk}/weghalen/")
    assert queries.version_in_force(dossier).goals.count() == 0


def test_a_step_of_another_is_not_the_residents_to_change(mijn, dossier):
    step = plans.accepted(dossier).goals.get().steps.all()[1]
    assert mijn.get(f"{PLAN}stap/{step.pk}/aanpassen/").status_code == 404


def test_two_screens_of_one_goal_show_both_texts(mijn, dossier):
    goal = plans.accepted(dossier).goals.get()
    words = {"life_area": "huisvesting", "why": "Zo", "done_when": "Dan", "gezien": 1}
    address = f"{PLAN}doel/{goal.pk}/aanpassen/"
    mijn.post(address, words | {"title": "Van de telefoon"})
    second = mijn.post(address, words | {"title": "Van de computer"})
    for text in ("Van de telefoon", "Van de computer", "Nog niet bewaard"):
        assertContains(second, text, status_code=409)
    assertContains(second, 'name="gezien" value="2"', status_code=409)
    mijn.post(address, words | {"title": "Van de computer", "gezien": 2})
    assert queries.version_in_force(dossier).goals.get().title == "Van de computer"
    assert PlanVersion.objects.get(number=2).goals.get().title == "Van de telefoon"


def test_question_answer_new_version(mijn, regisseur, base, dossier):
    goal = plans.proposed(dossier).goals.get()
    mijn.post(f"{PLAN}doel/{goal.pk}/reactie/", {"text": "Moet dit op maandag?"})
    assertContains(regisseur.get(base.removesuffix("plan/")), "De inwoner wacht op antwoord")
    assert "geeft antwoord op uw vraag" in queries.summary_of(dossier).turn.sentence
    regisseur.post(f"{base}doel/{goal.pk}/antwoord/", {"text": "Nee, dinsdag mag ook."})
    assertContains(mijn.get(PLAN), "Nee, dinsdag mag ook.")
    assertNotContains(regisseur.get(base.removesuffix("plan/")), "De inwoner wacht op antwoord")


def test_an_empty_question_is_asked_for(mijn, dossier):
    goal = plans.proposed(dossier).goals.get()
    response = mijn.post(f"{PLAN}doel/{goal.pk}/reactie/", {"text": " "})
    assertContains(response, "Vul dit in", status_code=422)


def test_not_yet_keeps_what_is_in_force(mijn, regisseur, base, dossier):
    first = plans.accepted(dossier)
    plans.proposed(dossier, replace(queries.text_of(first), months=9))
    assertContains(mijn.get(f"{PLAN}versie/2/nog-niet/"), "Dat mag.")
    mijn.post(f"{PLAN}versie/2/nog-niet/", {"words": "Te snel voor mij."})
    assert queries.version_in_force(dossier) == first
    assertContains(regisseur.get(f"{base}versies/"), "Te snel voor mij.")


def test_stopping(mijn, dossier):
    plans.accepted(dossier)
    mijn.post(f"{PLAN}versie/1/stoppen/")
    assert queries.version_in_force(dossier) is None
    assertContains(mijn.get(f"{PLAN}versie/1/"), "geldt niet meer")


def test_any_two_versions_compare(mijn, regisseur, base, dossier):
    text = queries.text_of(plans.accepted(dossier))
    plans.accepted(dossier, replace(text, months=9))
    plans.accepted(dossier, replace(text, months=12))
    assertContains(mijn.get(f"{PLAN}vergelijk/?van=1&naar=3"), "Het plan duurt nu 12 maanden.")
    assertContains(mijn.get(f"{PLAN}vergelijk/?van=3&naar=2"), "Het plan duurt nu 12 maanden.")
    assertContains(regisseur.get(f"{base}versies/?van=1&naar=2"), "Het plan duurt nu 9 maanden.")
    for bad in ("?van=1", "?van=1&naar=99", "?van=x&naar=1"):
        assert mijn.get(f"{PLAN}vergelijk/{bad}").status_code == 404


def test_akkoord_on_paper(regisseur, base, dossier):
    version = plans.proposed(dossier)
    paper = SimpleUploadedFile("plan.pdf", PDF, content_type="application/pdf")
    values = {"tekst": version.text_hash, "paper": paper}
    regisseur.post(f"{base}akkoord-op-papier/", values)
    version.refresh_from_db()
    assert (version.state, version.accepted_how) == ("akkoord", "gesprek")
    assert version.accepted_paper.dossier == dossier


def test_a_file_that_is_no_paper_is_refused(regisseur, base, dossier):
    version = plans.proposed(dossier)
    paper = SimpleUploadedFile("plan.exe", b"MZ rommel")
    values = {"tekst": version.text_hash, "paper": paper}
    assert regisseur.post(f"{base}akkoord-op-papier/", values).status_code == 422
    version.refresh_from_db()
    assert version.state == "voorgesteld"


def in_days(days: int):
    return clock.today() + timedelta(days=days)


def take_over(dossier, days: int, **values):
    asked = Asked(why="Ligt in het ziekenhuis.", ends_on=in_days(days), **values)
    by = dossier.current_casusregisseur
    return services.take_over(by=by, dossier=dossier, asked=asked)


def when(days: int):
    return clock.pretend(datetime.combine(in_days(days), time(12), tzinfo=clock.AMSTERDAM))


def test_a_takeover_is_asked_for_on_screen_and_the_resident_reads_why(
    mijn, regisseur, base, dossier
):
    plans.accepted(dossier)
    end = in_days(14)
    values = {"ends_on_day": end.day, "ends_on_month": end.month, "ends_on_year": end.year}
    regisseur.post(f"{base}regie/", values | {"why": "Ligt in het ziekenhuis."})
    assertContains(mijn.get(PLAN), "heeft nu tijdelijk de regie")
    assertContains(mijn.get(PLAN), "Ligt in het ziekenhuis.")
    assert Event.objects.filter(name="plan.regie_overgenomen").exists()


def test_it_ends_by_itself_on_its_date(client, dossier):
    plans.accepted(dossier)
    take_over(dossier, 14)
    with when(13):
        assert queries.is_taken_over(dossier)
    with when(14):
        assert not queries.is_taken_over(dossier)
        login(client, dossier.resident.user)
        assertNotContains(client.get(PLAN), "tijdelijk de regie")


def test_too_long_is_refused_on_screen(regisseur, base, dossier):
    end = in_days(43)
    values = {"ends_on_day": end.day, "ends_on_month": end.month, "ends_on_year": end.year}
    response = regisseur.post(f"{base}regie/", values | {"why": "Ziek"})
    assertContains(response, "hoogstens 42 dagen", status_code=422)


def test_renewing_needs_a_new_consultation(dossier):
    take_over(dossier, 10)
    with when(20):
        with pytest.raises(Exception, match="Overleg eerst opnieuw"):
            take_over(dossier, 5)
        talked = {"consulted_on": clock.today(), "consultation": "Nog twee weken nodig."}
        assert take_over(dossier, 5, **talked)


def test_the_resident_takes_it_back(mijn, dossier):
    plans.accepted(dossier)
    take_over(dossier, 14)
    mijn.post(f"{PLAN}regie-terug/")
    assert not queries.is_taken_over(dossier)


def test_another_residents_plan_is_out_of_reach(dossier):
    goal = plans.proposed(dossier).goals.get()
    other = DossierFactory(active=True, with_account=True)
    plans.proposed(other)
    browser = login(Client(), other.resident.user)
    for path in ("aanpassen/", "stap/", "reactie/"):
        assert browser.get(f"{PLAN}doel/{goal.pk}/{path}").status_code == 404
