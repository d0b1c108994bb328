"""An officer's judgement: free, but a departure must say why, and the tree follows it."""

from fractions import Fraction

import pytest

from services.assessment.domain.combinators import Combination
from services.assessment.domain.decisions import (
    Judgement,
    apply_decision,
    check_departure,
    proposal_of,
)
from services.assessment.domain.errors import DepartureReasonMissing, NothingToJudge
from shared.schemas.assessments import DecisionRequest, RuleFinding, Status
from tests.unit.assessment.factories import Definition, filing, judge, part, version

RECEIVED: Definition = {"kind": "received", "obligation": "report"}
JUDGED: Definition = {"kind": "officer_judges", "proposal": RECEIVED}
IN_TIME = filing(version("2024-09-20 10:00", {}))


def request(judgement: Judgement, reason: str | None = None) -> DecisionRequest:
    return DecisionRequest(
        judgement=judgement, motivation="Påhittad motivering.", departure_reason=reason
    )


def judged(rule: Definition = JUDGED) -> RuleFinding:
    return judge(rule, filings=[IN_TIME])


@pytest.mark.parametrize(
    ("judgement", "proposed"),
    [("met", "met"), ("not_met", "not_met"), ("not_met", "partly_met"), ("not_met", "awaited")],
)
def test_a_judgement_as_proposed_needs_no_reason(judgement: Judgement, proposed: Status) -> None:
    assert check_departure(request(judgement), proposal=part(proposed)) is False


@pytest.mark.parametrize(
    ("judgement", "proposed"),
    [("not_met", "met"), ("met", "not_met"), ("met", "partly_met"), ("met", "awaited")],
)
def test_a_judgement_that_departs_must_say_why(judgement: Judgement, proposed: Status) -> None:
    proposal = part(proposed)

    assert check_departure(request(judgement, "Brevet kom bort."), proposal=proposal) is True
    for reason in (None, "  \n"):
        with pytest.raises(DepartureReasonMissing) as caught:
            check_departure(request(judgement, reason), proposal=proposal)
        assert caught.value.issues[0].pointer == "/departure_reason"
        assert f"'{judgement}'" in caught.value.detail
        assert f"'{proposed}'" in caught.value.detail


def test_what_is_proposed_is_what_the_rules_say() -> None:
    finding = judged()

    assert finding.status == "officer_judges"
    assert proposal_of(finding).status == "met"


def test_a_condition_decided_by_rules_has_nothing_to_judge() -> None:
    finding = judged({"kind": "all_of", "rules": [RECEIVED]})

    with pytest.raises(NothingToJudge, match="officer_judges"):
        proposal_of(finding)
    with pytest.raises(NothingToJudge):
        apply_decision(finding, judgement="met")


def test_a_judgement_as_proposed_gives_its_degree() -> None:
    finding = apply_decision(judged(), judgement="met")

    assert (finding.kind, finding.status, finding.degree) == ("officer_judges", "met", Fraction(1))
    assert finding.text.sv == (
        "Helhetsbedömning: villkoret är uppfyllt, i enlighet med reglernas förslag."
    )
    assert finding.parts == judged().parts


def test_a_judgement_that_departs_says_so() -> None:
    finding = apply_decision(judged(), judgement="not_met")

    assert (finding.status, finding.degree) == ("not_met", Fraction(0))
    assert finding.text.sv == (
        "Helhetsbedömning: villkoret är inte uppfyllt. Bedömningen avviker från reglernas förslag "
        "(uppfyllt)."
    )


def test_a_later_judgement_replaces_an_earlier_one() -> None:
    first = apply_decision(judged(), judgement="not_met")

    assert apply_decision(first, judgement="met") == apply_decision(judged(), judgement="met")


def test_the_source_and_severity_of_a_judged_rule_stay() -> None:
    sourced: Definition = {**JUDGED, "source": "avsnitt 5", "severity": "warns"}
    finding = apply_decision(judged(sourced), judgement="met")

    assert (finding.source, finding.severity) == ("avsnitt 5", "warns")


@pytest.mark.parametrize(
    ("kind", "judgement", "status"),
    [
        ("all_of", "met", "met"),
        ("all_of", "not_met", "not_met"),
        ("any_of", "not_met", "met"),
        ("better_of", "not_met", "met"),
    ],
)
def test_rules_above_the_judged_one_are_put_together_again(
    kind: Combination, judgement: Judgement, status: Status
) -> None:
    finding = judged({"kind": kind, "rules": [RECEIVED, JUDGED]})
    decided = apply_decision(finding, judgement=judgement)

    assert decided.status == status
    assert decided.parts[0] == finding.parts[0]
    assert decided.parts[1].status == judgement
