"""Any order of actions by the resident, old and new casusregisseur, stand-in and teamleider."""

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.properties.guiding_machine import GuidingMachine
from tests.properties.story import Story

RUN_LENGTH = 50
FEWEST = 10  # the first example is the simplest there is: one alone would take no step


@pytest.mark.django_db
@pytest.mark.allow_n_plus_one
def test_the_promises_hold_in_any_order(steps_wanted):
    Story.taken = 0
    while Story.taken < steps_wanted:
        run_state_machine_as_test(
            GuidingMachine,
            settings=settings(
                max_examples=max(FEWEST, (steps_wanted - Story.taken) // RUN_LENGTH),
                stateful_step_count=RUN_LENGTH,
                deadline=None,
                database=None,
                phases=[Phase.generate],  # a failure names its steps; shrinking costs minutes
                suppress_health_check=list(HealthCheck),
            ),
        )
    assert Story.taken >= steps_wanted
