"""What an explanation rests on: judgements down to filing and statistic, key data, readings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from services.allocation.files.steps import Step
from services.allocation.files.wording import WORDS, Language, day_text, in_language
from shared.schemas.agreements import Interpretation
from shared.schemas.assessments import Decision, Evidence, Outcome, RuleFinding, Status
from shared.schemas.base import Label
from shared.schemas.explanations import CitedKeyData

_STATUSES: dict[Status, Label] = {
    "met": Label(sv="uppfyllt", en="met"),
    "partly_met": Label(sv="delvis uppfyllt", en="partly met"),
    "not_met": Label(sv="inte uppfyllt", en="not met"),
    "officer_judges": Label(sv="bedöms av handläggare", en="judged by an officer"),
    "not_applicable": Label(sv="gäller inte", en="does not apply"),
    "awaited": Label(sv="inväntas", en="awaited"),
}
_WORDS: dict[Language, dict[str, str]] = {
    "sv": {
        "judged": "Bedömning",
        "decision": "Beslut",
        "motivation": "Motivering",
        "evidence": "Underlag",
        "met": "villkoret är uppfyllt",
        "not_met": "villkoret är inte uppfyllt",
        "decided": "beslutat",
        "approved": "godkänt av en annan person",
        "received": "inkommen",
        "delivered": "levererad",
        "deliveries": "leveranser",
        "version": "version",
    },
    "en": {
        "judged": "Judgement",
        "decision": "Decision",
        "motivation": "Motivation",
        "evidence": "Evidence",
        "met": "the condition is met",
        "not_met": "the condition is not met",
        "decided": "decided",
        "approved": "approved by another person",
        "received": "received",
        "delivered": "delivered",
        "deliveries": "deliveries",
        "version": "version",
    },
}


def judgement_of(outcome: Outcome, name: str, value: str, language: Language) -> Step:
    """An outcome with everything it rests on: findings, filings, statistics, decision."""
    words = _WORDS[language]
    heads, parts = _unfolded(outcome.finding)
    details = [(words["judged"], _said(each, language, ground=None)) for each in heads]
    if outcome.decision is not None:
        details.append((words["decision"], _decided(outcome.decision, language)))
        details.append((words["motivation"], outcome.decision.motivation))
    evidence = "; ".join(_evidence(outcome.finding, language))
    if evidence:
        details.append((words["evidence"], evidence))
    ground = heads[-1].source
    return Step(name, value, tuple(details), tuple(_part(each, language, ground) for each in parts))


def judgement_in_short(outcome: Outcome, name: str, value: str, language: Language) -> Step:
    """Someone else's outcome: what was decided, and what was lacking; the rest is theirs."""
    heads, _ = _unfolded(outcome.finding)
    details = [(_WORDS[language]["judged"], _said(heads[0], language, ground=None))]
    if outcome.decision is not None:
        details.append((_WORDS[language]["decision"], _decided(outcome.decision, language)))
    lacking = [
        Step(_said(each, language, ground=None), "", (), ())
        for each in _leaves(outcome.finding)
        if each.status == "not_met" and each.severity == "decides"
    ]
    return Step(name, value, tuple(details), tuple(lacking) if len(heads) > 1 else ())


def _unfolded(finding: RuleFinding) -> tuple[list[RuleFinding], tuple[RuleFinding, ...]]:
    """The findings that rest on one alone, from the outermost, and the parts of the last."""
    heads = [finding]
    while len(heads[-1].parts) == 1:
        heads.append(heads[-1].parts[0])
    return heads, heads[-1].parts


def _leaves(finding: RuleFinding) -> Iterator[RuleFinding]:
    if not finding.parts:
        yield finding
    for part in finding.parts:
        yield from _leaves(part)


def _part(finding: RuleFinding, language: Language, ground: str) -> Step:
    status = in_language(_STATUSES[finding.status], language)
    parts = tuple(_part(each, language, finding.source) for each in finding.parts)
    return Step(f"{_said(finding, language, ground=ground)} [{status}]", "", (), parts)


def _said(finding: RuleFinding, language: Language, *, ground: str | None) -> str:
    label = "" if finding.label is None else f"{in_language(finding.label, language)}: "
    source = "" if finding.source == ground else f" ({finding.source})"
    return f"{label}{in_language(finding.text, language)}{source}"


def _decided(decision: Decision, language: Language) -> str:
    words = _WORDS[language]
    said = f"{words[decision.judgement]}, {words['decided']} {day_text(decision.decided_at)}"
    if decision.approved_at is not None:
        said += f", {words['approved']} {day_text(decision.approved_at)}"
    return said


def _evidence(finding: RuleFinding, language: Language) -> Iterator[str]:
    """Each filing by number, version and day; deliveries of statistics by where they come from."""
    words = _WORDS[language]
    found = {each.id: each for each in _all_evidence(finding)}
    days: dict[str, set[str]] = defaultdict(set)
    for each in found.values():
        if each.kind == "statistics_delivery":
            days[each.origin or str(each.id)].add(day_text(each.received_at))
        else:
            number = each.registration_number or str(each.id)
            received = f"{words['received']} {day_text(each.received_at)}"
            yield f"{number}, {words['version']} {each.version}, {received}"
    for origin, delivered in days.items():
        if len(delivered) > 2:
            first, last = min(delivered), max(delivered)
            yield f"{origin}, {len(delivered)} {words['deliveries']} {first}–{last}"
        else:
            yield f"{origin}, {words['delivered']} {', '.join(sorted(delivered))}"


def _all_evidence(finding: RuleFinding) -> Iterator[Evidence]:
    yield from finding.evidence
    for part in finding.parts:
        yield from _all_evidence(part)


def source_of(cited: CitedKeyData, mark: str, language: Language) -> Step:
    """A key data set: what it counts, who says so, and what a reader must know of it."""
    note = (WORDS[language]["note"], in_language(cited.note, language))
    return Step(f"{mark} {in_language(cited.label, language)}: {cited.source}", "", (note,), ())


def readings_of(cited: Iterable[Interpretation], language: Language) -> tuple[Step, ...]:
    """What the agreement leaves open, and how it is read."""
    words = WORDS[language]
    return tuple(
        Step(
            f"{each.id.replace('-', ' ')} ({each.source})",
            "",
            (
                (words["unclear"], in_language(each.unclear, language)),
                (words["reading"], in_language(each.reading, language)),
            ),
            (),
        )
        for each in cited
    )
