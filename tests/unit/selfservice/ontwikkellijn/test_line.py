"""P11: from any place to any other in one step, with a reason, and the history stays."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.accounts.roles import Role
from portal.audit.models import Event
from portal.core.exceptions import IllegalMove, NotAllowed
from selfservice.ontwikkellijn import queries, services
from selfservice.ontwikkellijn.models import LineGroup, Placement, Stage
from tests.factories import line
from tests.factories.accounts import away, employee
from tests.factories.core import RegionFactory
from tests.factories.dossiers import DossierFactory, casusregisseur

pytestmark = pytest.mark.django_db
FAILURE = re.compile(r"terug|achteruit|omlaag|mislukt|gefaald|falen|helaas|lager|verlaagd", re.I)


@pytest.fixture
def dossier():
    line.load()
    return DossierFactory(active=True, with_account=True)


def test_the_shipped_line_has_the_groups_of_the_papers(dossier):
    assert list(LineGroup.objects.values_list("title", flat=True)) == [
        "Meedoen",
        "Perspectief",
        "Werk",
    ]
    assert Stage.objects.count() == 13


def test_loading_twice_changes_nothing_and_retires_what_is_gone(dossier):
    shipped = services.read_line("oost-achterhoek")
    shipped["groups"][0]["stages"].pop()
    services.load_line(line=shipped)
    assert Stage.objects.get(is_retired=True).slug == "vrijwilligerswerk"
    line.load()
    assert not Stage.objects.filter(is_retired=True).exists()
    assert Stage.objects.count() == 13


def test_up_and_down_in_one_step(dossier):
    line.placed(dossier, "stageplek")
    line.placed(dossier, "regulier-werken")
    line.placed(dossier, "sociale-activering", "U wilt eerst rust.")
    found = queries.line_of(dossier)
    assert found.current.stage.slug == "sociale-activering"
    assert found.next_stage.slug == "arbeidsmatige-dagbesteding"
    assert [row.stage.slug for row in found.history] == ["regulier-werken", "stageplek"]
    kinds = {spot.title: spot.kind for spot in found.picture.spots if spot.kind != "other"}
    assert list(kinds.values()) == ["now", "next", "was", "was"]


def test_nothing_is_worded_as_failure(dossier):
    for slug in ("regulier-werken", "sociale-activering", "proefplaatsing"):
        line.placed(dossier, slug)
    told = list(Event.objects.filter(name="ontwikkellijn.plek").values_list("summary", flat=True))
    assert len(told) == 3
    words = [word for row in Stage.objects.all() for word in (row.title, row.explanation)]
    assert not [sentence for sentence in told + words if FAILURE.search(sentence)]


def test_an_aim_is_the_next_and_may_lie_anywhere(dossier):
    services.place(
        by=dossier.current_casusregisseur,
        dossier=dossier,
        stage=line.stage("proefplaatsing"),
        aim=line.stage("vrijwilligerswerk"),
        reason="Dat wilt u het liefst.",
    )
    assert queries.line_of(dossier).next_stage.slug == "vrijwilligerswerk"


def test_at_the_end_there_is_no_next_and_without_place_neither(dossier):
    assert queries.line_of(dossier).next_stage is None
    line.placed(dossier, "regulier-werken")
    assert queries.line_of(dossier).next_stage is None


def test_who_may_place(dossier):
    stand_in, stage = casusregisseur(dossier.team), line.stage("stageplek")
    people = (stand_in, employee(Role.TEAMLEIDER, dossier.team), dossier.resident.user)
    for by in people:
        with pytest.raises(NotAllowed):
            services.place(by=by, dossier=dossier, stage=stage, reason="x")
    away(dossier.current_casusregisseur, stand_in)
    services.place(by=stand_in, dossier=dossier, stage=stage, reason="x")


def test_what_is_refused(dossier):
    line.placed(dossier, "stageplek")
    by, other = dossier.current_casusregisseur, RegionFactory(slug="elders", name="Elders")
    group = LineGroup.objects.create(region=other, slug="x", title="X", explanation="x", order=0)
    foreign = Stage.objects.create(group=group, slug="x", title="X", explanation="x", order=0)
    again, free = line.stage("stageplek"), line.stage("proefplaatsing")
    for values in (
        {"stage": again, "reason": "x"},
        {"stage": foreign, "reason": "x"},
        {"stage": free, "reason": "  "},
        {"stage": free, "aim": free, "reason": "x"},
    ):
        with pytest.raises(IllegalMove):
            services.place(by=by, dossier=dossier, **values)
    assert Placement.objects.count() == 1


def test_a_retired_stage_stays_on_the_line_of_who_was_there(dossier):
    line.placed(dossier, "stageplek")
    Stage.objects.filter(slug="stageplek").update(is_retired=True)
    found = queries.line_of(dossier)
    assert found.current.stage.slug == "stageplek"
    assert found.next_stage.slug == "werkervaringsplek"
    assert "stageplek" not in [stage.slug for stage in queries.stages_for(dossier)]


@pytest.mark.parametrize("moves", [1, 100])
def test_two_queries_however_long_the_history(dossier, moves, django_assert_num_queries):
    for number in range(moves):
        line.placed(dossier, ("stageplek", "proefplaatsing")[number % 2])
    with django_assert_num_queries(2):
        queries.line_of(dossier)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(moves=st.lists(st.integers(0, 12), max_size=8))
def test_always_one_place_and_never_a_lost_one(moves):
    line.load()
    dossier, done = DossierFactory(active=True), []
    stages = list(Stage.objects.select_related("group"))
    for move in moves:
        try:
            services.place(
                by=dossier.current_casusregisseur, dossier=dossier, stage=stages[move], reason="x"
            )
            done.append(stages[move])
        except IllegalMove:
            assert done[-1] == stages[move]
    assert [row.stage for row in dossier.placements.order_by("pk")] == done
    assert dossier.placements.filter(ended_on=None).count() == (1 if done else 0)
