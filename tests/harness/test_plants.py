"""Every planted fault is planted somewhere, for a suite that is told to catch it."""

import inspect
import re

import pytest

from deploy.drills import balanced
from deploy.harness import crash, faults, load, planted
from deploy.harness.all_plants import FAULTS_FOR, SHORTEST, names_it
from deploy.harness.plants import PLANTS, plant_named
from deploy.harness.proxy import FAULTS

HARNESS = (balanced, crash, faults, load, planted)


def test_every_planted_fault_is_planted_somewhere() -> None:
    in_the_harness = "".join(inspect.getsource(each) for each in HARNESS)
    for name, plant in PLANTS.items():
        assert plant.statements or f'"{name}"' in in_the_harness, name


def test_every_suite_has_a_shortest_form_and_faults_that_it_must_catch() -> None:
    assert set(SHORTEST) == {suite for plant in PLANTS.values() for suite in plant.caught_as}
    between_services = {name for name, plant in PLANTS.items() if "fault" in plant.caught_as}
    assert set(FAULTS_FOR) == between_services
    assert set(FAULTS_FOR.values()) <= set(FAULTS)


def test_a_fault_that_a_suite_does_not_know_is_no_silent_success() -> None:
    assert plant_named("", "race") is None
    with pytest.raises(SystemExit, match="There are: check-then-insert"):
        plant_named("asynchronous-commit", "race")


def test_another_promise_broken_is_no_catch() -> None:
    told = "acknowledged 35 · lost 2 · duplicated 0 · changed 5 · unknown 0 · refused 0 · kills 3"

    assert names_it(told, "crash", "answer-before-commit")
    assert not names_it(told, "crash", "forgotten-keys"), "nothing was duplicated"


def test_what_is_told_of_a_promise_that_is_kept_is_never_a_catch() -> None:
    kept = (
        "acknowledged 35 · lost 0 · duplicated 0 · changed 0 · unknown 0 · refused 0 · kills 3\n"
        "officers: 10 rounds, one 201 and one 412 in 10, otherwise 0; decisions 10\n"
        "storms: 5 keys × 20 clients, 100 answers · keys with another number of effects than one 0"
        " · answers that differ 0\nreceipt: 10 000 single-bit changes, 0 verify\n"
        "a greedy client: 300 of 600 requests answered, beyond its allowance 0 · turned away 300\n"
        "Tally(answers=Counter(), kills=12, double=0, overdrawn=0, missing=0)\n"
    )

    for name, plant in PLANTS.items():
        for sign in plant.caught_as.values():
            assert re.search(sign, kept) is None, name
