"""The worked examples in the folders beside this file, each named as its agreement."""

from pathlib import Path

import pytest

from shared.agreements.catalogue import Catalogue
from tests.cases.case_format import AllocationCase, AssessmentCase, Case, read_cases
from tests.cases.checking import misses

CATALOGUE = Catalogue.load()
FILES = sorted(Path(__file__).parent.glob("*/*.yaml"))
CASES = [
    pytest.param(file.parent.name, case, id=f"{file.parent.name} {file.stem} {case.id}")
    for file in FILES
    for case in read_cases(file).cases
]


@pytest.mark.parametrize(("agreement_id", "case"), CASES)
def test_a_worked_example_comes_out(agreement_id: str, case: Case) -> None:
    missed = misses(case, CATALOGUE.get(agreement_id))

    assert not missed, "\n".join([f"{case.title.en} ({case.source})", *missed])


def test_every_agreement_of_ours_has_worked_examples() -> None:
    assert {file.parent.name for file in FILES} == {
        loaded.agreement.id for loaded in CATALOGUE.all()
    }


def test_no_two_examples_of_a_file_have_the_same_name() -> None:
    for file in FILES:
        names = [case.id for case in read_cases(file).cases]
        assert len(set(names)) == len(names), file.name


# --- planted faults: the examples must be able to fail --------------------------------------


def example(kind: type[AllocationCase] | type[AssessmentCase]) -> tuple[str, Case]:
    return next(
        (file.parent.name, case)
        for file in FILES
        for case in read_cases(file).cases
        if isinstance(case, kind)
    )


def test_an_example_one_krona_wrong_is_found() -> None:
    agreement_id, case = example(AllocationCase)
    assert isinstance(case, AllocationCase)
    first, *others = case.expected
    recipient_id, kronor = next(iter(first.kronor.items()))
    wrong = first.model_copy(
        update={"kronor": {**first.kronor, recipient_id: kronor + 1}, "total": 1}
    )

    missed = misses(
        case.model_copy(update={"expected": (wrong, *others)}), CATALOGUE.get(agreement_id)
    )

    assert len(missed) == 2
    assert missed[0].endswith("(-1)")
    assert "all together should get 1\u00a0kr" in missed[1]


def test_an_example_that_expects_the_wrong_degree_is_found() -> None:
    agreement_id, case = example(AssessmentCase)
    assert isinstance(case, AssessmentCase)
    wrong = case.expected.model_copy(update={"status": "awaited", "requested": 7})

    missed = misses(case.model_copy(update={"expected": wrong}), CATALOGUE.get(agreement_id))

    assert "should be awaited" in missed[0]
    assert "should ask for 7 kr" in missed[1]
