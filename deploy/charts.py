"""The Helm chart, rendered with Helm's own library and checked: `make chart-test`.

    python -m deploy.charts

For each example of values: every resource against the Kubernetes schemas (strictly: an unknown
field is a fault), the network policies against the one way that facts flow, the pods against what
a hardened pod is, the rules with promtool where it is there. At last faults are planted, which must
be noticed.
"""

import copy
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

import helm_python
import kubernetes_validate
from ruamel.yaml import YAML

from deploy.local.database import SERVICES
from deploy.local.services import ASKS, ROOT

CHART = ROOT / "deploy/chart"
EXAMPLES = tuple(sorted(path.stem for path in (CHART / "examples").glob("*.yaml")))
VERSION = "1.33"
OPERATORS_KINDS = frozenset({"ServiceMonitor", "PrometheusRule"})
"""Kinds of the Prometheus operator, for which Kubernetes has no schema."""
COMPONENT = "app.kubernetes.io/component"

Resource = dict[str, object]


def _load(text: str) -> list[Resource]:
    return [each for each in YAML(typ="safe").load_all(text) if each]


def render(example: str) -> list[Resource]:
    """The resources that an example of values gives."""
    (values,) = _load((CHART / "examples" / f"{example}.yaml").read_text())
    with helm_python.Chart.load(str(CHART)) as chart:
        manifests = chart.render(values, name="statsbidrag", namespace="statsbidrag")
    return [each for name in sorted(manifests) for each in _load(manifests[name])]


def at(resource: object, *path: str) -> object:
    """What lies at a path of names; an empty dictionary where nothing does."""
    for name in path:
        resource = cast(Resource, resource).get(name, {}) if isinstance(resource, dict) else {}
    return resource


def items(resource: object, *path: str) -> list[Resource]:
    """The list at a path."""
    found = at(resource, *path)
    return found if isinstance(found, list) else []


def name_of(resource: Resource) -> str:
    """Kind and name, for messages."""
    return f"{resource['kind']} {at(resource, 'metadata', 'name')}"


def faults_of_schema(resources: Sequence[Resource]) -> Iterator[str]:
    """Where a resource is not what Kubernetes takes."""
    for each in resources:
        if each["kind"] in OPERATORS_KINDS:
            continue
        try:
            kubernetes_validate.validate(each, VERSION, strict=True)
        except kubernetes_validate.ValidationError as error:
            yield f"{name_of(each)}: {error.message}"


def faults_of_pods(resources: Sequence[Resource]) -> Iterator[str]:
    """Where a pod may do more than it must, or nobody would see that it is ill."""
    for each in resources:
        pod = at(each, "spec", "template", "spec")
        if not pod:
            continue
        if at(pod, "securityContext", "runAsNonRoot") is not True:
            yield f"{name_of(each)}: may run as root"
        if at(pod, "automountServiceAccountToken") is not False:
            yield f"{name_of(each)}: is given a key to the cluster"
        for container in items(pod, "containers"):
            limits = at(container, "securityContext")
            if (
                at(limits, "readOnlyRootFilesystem") is not True
                or at(limits, "allowPrivilegeEscalation") is not False
                or at(limits, "capabilities", "drop") != ["ALL"]
            ):
                yield f"{name_of(each)}: is not closed"
            if not at(container, "resources", "limits", "memory"):
                yield f"{name_of(each)}: may take all memory"
            serves = {port["name"] for port in items(container, "ports")} == {"http"}
            if serves and not {"readinessProbe", "livenessProbe", "startupProbe"} <= set(container):
                yield f"{name_of(each)}: is not asked how it is"


def _chosen(selector: object, component: str) -> bool:
    """Whether a selector of this release's pods chooses a component."""
    labels = {COMPONENT: component, "app.kubernetes.io/instance": "statsbidrag"}
    labels["app.kubernetes.io/name"] = "statsbidrag"
    if any(
        labels.get(key) != value
        for key, value in cast(Resource, at(selector, "matchLabels")).items()
    ):
        return False
    for rule in items(selector, "matchExpressions"):
        is_in = labels.get(str(rule["key"])) in cast(list[str], rule["values"])
        if is_in != (rule["operator"] == "In"):
            return False
    return True


def _lets(policies: Sequence[Resource], direction: str, *, whose: str, other: str) -> bool:
    """Whether the policies of one component let it and another talk, in one direction."""
    way, side = ("Egress", "to") if direction == "egress" else ("Ingress", "from")
    own = [
        each
        for each in policies
        if way in cast(list[str], at(each, "spec", "policyTypes"))
        and _chosen(at(each, "spec", "podSelector"), whose)
    ]
    if not own:
        return True
    return any(
        _chosen(peer["podSelector"], other)
        for each in own
        for rule in items(each, "spec", direction)
        for peer in items(rule, side)
        if "podSelector" in peer
    )


def may_talk(resources: Sequence[Resource]) -> set[tuple[str, str]]:
    """Which parts may open a connection to which, by the network policies."""
    policies = [each for each in resources if each["kind"] == "NetworkPolicy"]
    parts = {
        str(at(each, "spec", "template", "metadata", "labels", COMPONENT))
        for each in resources
        if at(each, "spec", "template", "spec")
    }
    return {
        (one, other)
        for one in parts
        for other in parts - {one}
        if _lets(policies, "egress", whose=one, other=other)
        and _lets(policies, "ingress", whose=other, other=one)
    }


def faults_of_flow(resources: Sequence[Resource]) -> Iterator[str]:
    """Where facts could flow another way than the one, or not at all."""
    found = {pair for pair in may_talk(resources) if pair[1] != "postgres"}
    components = {str(at(each, "metadata", "labels", COMPONENT)) for each in resources}
    askers = {**ASKS, **{f"{name}-worker": ASKS[name] for name in ASKS}}
    meant = {(one, other) for one, other in askers.items() if one in components}
    # A service's migrations reach what it reaches: they run its code, with the owner's rights.
    extra = {(f"{name}-migrations", ASKS[name]) for name in ASKS}
    yield from (f"{one} may not ask {other}" for one, other in sorted(meant - found))
    yield from (f"{one} may ask {other}" for one, other in sorted(found - meant - extra))


def faults_of_rules(resources: Sequence[Resource]) -> Iterator[str]:
    """Where the alerts are not those of the repository, or Prometheus would not take them."""
    written = _load((ROOT / "deploy/prometheus/alerts.yml").read_text())[0]["groups"]
    for each in resources:
        if each["kind"] != "PrometheusRule":
            continue
        if at(each, "spec", "groups") != written:
            yield "the chart's alerts are not those of deploy/prometheus/alerts.yml"
        if shutil.which("promtool"):
            with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
                YAML(typ="safe").dump(each["spec"], Path(file.name))
                command = ["promtool", "check", "rules", file.name]
                if subprocess.run(command, capture_output=True, check=False).returncode:
                    yield "promtool does not take the chart's alerts"


CHECKS: Mapping[str, Callable[[Sequence[Resource]], Iterator[str]]] = {
    "schemas": faults_of_schema,
    "pods": faults_of_pods,
    "flow": faults_of_flow,
    "rules": faults_of_rules,
}


def faults_of(resources: Sequence[Resource]) -> list[str]:
    """All that is wrong with what an example gives."""
    return [fault for check in CHECKS.values() for fault in check(resources)]


def planted(resources: Sequence[Resource]) -> Iterator[tuple[str, list[Resource]]]:
    """What the checks must notice, each as the resources would be."""

    def changed(change: Callable[[Resource], object]) -> list[Resource]:
        found = copy.deepcopy(list(resources))
        for each in found:
            change(each)
        return found

    def spec_of(kind: str, name: str, each: Resource) -> Resource:
        is_it = each["kind"] == kind and at(each, "metadata", "name") == f"statsbidrag-{name}"
        return cast(Resource, each["spec"]) if is_it else {}

    yield (
        "no policy for what asks submissions",
        [each for each in resources if name_of(each) != "NetworkPolicy statsbidrag-submissions"],
    )

    def back(each: Resource) -> None:
        anyone: list[Resource] = [{"podSelector": {}}]
        spec_of("NetworkPolicy", "submissions-asks", each).update(egress=[{"to": anyone}])
        spec_of("NetworkPolicy", "assessment", each).update(ingress=[{"from": anyone}])

    yield "submissions may ask assessment", changed(back)
    yield (
        "a field that does not exist",
        changed(lambda each: spec_of("Deployment", "allocation", each).update(replicaz=2)),
    )
    yield (
        "a pod that may run as root",
        changed(
            lambda each: cast(
                Resource, at(spec_of("Deployment", "assessment", each), "template", "spec")
            ).pop("securityContext", None)
        ),
    )
    yield (
        "alerts of another day",
        changed(lambda each: spec_of("PrometheusRule", "alerts", each).update(groups=[])),
    )


def main() -> int:
    """Check each example and plant the faults; 0 only where all pass and all are noticed."""
    found = {name: render(name) for name in EXAMPLES}
    faults = {name: faults_of(resources) for name, resources in found.items()}
    for name, resources in found.items():
        print(f"{name:18} {len(resources)} resources, faults {len(faults[name])}")
        for fault in faults[name]:
            print(f"  WRONG {fault}")
    lint = helm_python.lint(str(CHART))["errors"]
    missed = [what for what, resources in planted(found["large"]) if not faults_of(resources)]
    print(f"lint errors {len(lint)}; planted faults not noticed: {missed or 'none'}")
    print(f"services {len(SERVICES)}; may talk: {sorted(may_talk(found['large']))}")
    return 1 if any(faults.values()) or missed or lint else 0


if __name__ == "__main__":
    sys.exit(main())
