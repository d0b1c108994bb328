"""The Helm chart gives what Kubernetes takes, and lets facts flow one way only."""

import pytest

from deploy.charts import EXAMPLES, at, faults_of, may_talk, name_of, planted, render


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_installation_has_no_fault(example: str) -> None:
    assert faults_of(render(example)) == []


def test_each_planted_fault_is_noticed() -> None:
    for what, resources in planted(render("large")):
        assert faults_of(resources), what


def test_nobody_asks_allocation_and_submissions_asks_nobody() -> None:
    pairs = may_talk(render("large"))

    assert ("assessment", "submissions") in pairs
    assert not [pair for pair in pairs if pair[1] == "allocation" or pair[0] == "submissions"]


def test_migrations_run_before_the_roll_out_and_what_grows_is_not_held_back() -> None:
    resources = {name_of(each): each for each in render("large")}

    job = resources["Job statsbidrag-submissions-migrations"]
    assert at(job, "metadata", "annotations", "helm.sh/hook") == "pre-install,pre-upgrade"
    assert at(resources["Deployment statsbidrag-submissions"], "spec", "replicas") == {}
    grows = resources["HorizontalPodAutoscaler statsbidrag-submissions"]
    assert at(grows, "spec", "maxReplicas") == 12
