"""Every planted fault is planted somewhere, for a suite that is told to catch it."""

import inspect

import pytest

from deploy.harness import crash, faults, load, planted
from deploy.harness.all_plants import FAULTS_FOR, SHORTEST
from deploy.harness.plants import PLANTS, plant_named
from deploy.harness.proxy import FAULTS


def test_every_planted_fault_is_planted_somewhere() -> None:
    in_the_harness = "".join(inspect.getsource(each) for each in (crash, faults, load, planted))
    for name, plant in PLANTS.items():
        assert plant.statements or f'"{name}"' in in_the_harness, name


def test_every_suite_has_a_shortest_form_and_faults_that_it_must_catch() -> None:
    assert set(SHORTEST) == {suite for plant in PLANTS.values() for suite in plant.suites}
    between_services = {name for name, plant in PLANTS.items() if "fault" in plant.suites}
    assert set(FAULTS_FOR) == between_services
    assert set(FAULTS_FOR.values()) <= set(FAULTS)


def test_a_fault_that_a_suite_does_not_know_is_no_silent_success() -> None:
    assert plant_named("", "race") is None
    with pytest.raises(SystemExit, match="There are: check-then-insert"):
        plant_named("asynchronous-commit", "race")
