"""Small agreements, filings and statistics, built with keyword overrides. All of it is made up."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from fractions import Fraction
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic import JsonValue, TypeAdapter

from services.assessment.domain.facts import index_facts
from services.assessment.domain.rules import judge_rule
from services.assessment.domain.verdicts import Severity, Subject
from shared.schemas.agreements import Agreement, AgreementReference
from shared.schemas.assessments import RuleFinding, Status
from shared.schemas.base import Label
from shared.schemas.conditions import Rule
from shared.schemas.submissions import (
    Answer,
    Attachment,
    Dossier,
    Filing,
    FilingBody,
    FilingVersion,
    KnownStatistic,
)
from shared.values.periods import LEGAL_ZONE, Month

Definition = dict[str, JsonValue]
STATES: dict[Status, Fraction] = {
    "met": Fraction(1),
    "partly_met": Fraction(1, 2),
    "not_met": Fraction(0),
    "officer_judges": Fraction(0),
    "not_applicable": Fraction(1),
    "awaited": Fraction(0),
}
"""A degree that fits each status."""


def swedish(text: str) -> datetime:
    """An instant from Swedish local time: `2024-09-30 23:59`."""
    return datetime.fromisoformat(text).replace(tzinfo=LEGAL_ZONE)


def identity(*names: object) -> UUID:
    """A stable id for whatever is named."""
    return uuid5(NAMESPACE_URL, "/".join(str(name) for name in names))


def label(text: str) -> Definition:
    """A text that is the same in both languages."""
    return {"sv": text, "en": text}


# --- definitions ----------------------------------------------------------------------------


def bup_rule() -> Definition:
    """ÖT24 section 3.7: the better of improvement by tiers and attainment."""
    return {
        "kind": "better_of",
        "rules": [
            improved_rule(),
            {
                "kind": "all_of",
                "rules": [
                    share_rule(),
                    share_rule(
                        part="waiting_within_30_days",
                        whole="waiting",
                        when={"figure": "waiting", "more_than": "20"},
                    ),
                ],
            },
        ],
    }


def improved_rule(*, round_to_places: int | None = 1) -> Definition:
    """The improvement route of ÖT24 section 3.7."""
    rule: Definition = {
        "kind": "share_improved",
        "statistic": "bup-first-visit",
        "part": "completed_within_30_days",
        "whole": "completed",
        "tiers": [
            {"at_least": "1.0", "degree": "50 %"},
            {"at_least": "5.0", "degree": "75 %"},
            {"at_least": "10.0", "degree": "100 %"},
        ],
    }
    return rule if round_to_places is None else {**rule, "round_to_places": round_to_places}


def share_rule(
    *,
    part: str = "completed_within_30_days",
    whole: str = "completed",
    at_least: str = "75 %",
    when: Definition | None = None,
) -> Definition:
    """A share of ÖT24 section 3.7 that must be reached."""
    rule: Definition = {
        "kind": "share_at_least", "statistic": "bup-first-visit",
        "part": part, "whole": whole, "at_least": at_least,
    }  # fmt: skip
    return rule if when is None else {**rule, "when": when}


def bup_statistic(statistic_id: str = "bup-first-visit") -> Definition:
    """A statistic of the waiting-time database, with the figures of section 3.7."""
    names = {
        "completed": ("Genomförda", "Completed"),
        "completed_within_30_days": ("Genomförda inom 30 dagar", "Completed within 30 days"),
        "waiting": ("Väntande", "Waiting"),
        "waiting_within_30_days": ("Väntande högst 30 dagar", "Waiting at most 30 days"),
    }
    return {
        "id": statistic_id,
        "label": {"sv": "BUP, första besök", "en": "BUP, first visit"},
        "source": "avsnitt 3.7",
        "recipients": "regions",
        "figures": [
            {"id": each, "label": {"sv": swedish_name, "en": english_name}}
            for each, (swedish_name, english_name) in names.items()
        ],
    }


def question(question_id: str, kind: str = "text", **more: JsonValue) -> Definition:
    """A question of a form."""
    extra: Definition = {"unit": label("kronor")} if kind == "figure" else {}
    if kind == "attachment":
        extra = {"media_types": ["application/pdf"]}
    return {"id": question_id, "kind": kind, "label": label(question_id), **extra, **more}


def form(form_id: str, questions: Sequence[Definition]) -> Definition:
    """A form of one section."""
    section: Definition = {
        "id": "all", "title": label("Allt"), "source": "avsnitt 5", "questions": list(questions),
    }  # fmt: skip
    return {"id": form_id, "title": label(form_id), "source": "avsnitt 5", "sections": [section]}


REPORT_FORM = form(
    "report-form",
    [
        question("use", may_refer_to_earlier_report="yes"),
        question("results"),
        question("in-time", "yes_no"),
        question("complete", "yes_no"),
        question("comment", required="no"),
        question("plan", "attachment"),
        question("granted", "figure"),
        question("costs", "figure"),
        question("unspent", "figure"),
        question("staff", "text", required="no"),
    ],
)


def obligation(obligation_id: str = "report", **overrides: JsonValue) -> Definition:
    """The region report of ÖT24 section 5, due on 30 September 2024."""
    return {
        "id": obligation_id,
        "kind": "report",
        "label": label(obligation_id),
        "source": "avsnitt 5",
        "recipients": "regions",
        "to": ["socialstyrelsen"],
        "due": {"kind": "date", "date": "2024-09-30"},
        "form": "report-form",
        **overrides,
    }


SUPPLEMENTS: Definition = {
    "first": "2024-10-01", "last": "2024-10-21", "source": "avsnitt 5"
}  # fmt: skip
MONTHLY: Definition = {
    "kind": "monthly",
    "periods": {"first": "2024-01", "last": "2024-04"},
    "weeks_after_the_month": 3,
}


def condition(rule: Definition, **overrides: JsonValue) -> Definition:
    """A condition on all regions, judged once unless `periods` says otherwise."""
    return {
        "id": "condition",
        "label": label("Villkor"),
        "source": "avsnitt 3.7",
        "recipients": "regions",
        "rule": rule,
        **overrides,
    }


def agreement(
    *conditions: Definition,
    obligations: Sequence[Definition] = (),
    forms: Sequence[Definition] = (REPORT_FORM,),
    statistics: Sequence[Definition] | None = None,
) -> Agreement:
    """An agreement with the 21 regions and a pot of no importance here."""
    return Agreement.model_validate(
        {
            "id": "made-up",
            "version": "1.0.0",
            "title": label("Påhittad överenskommelse"),
            "grant_year": 2024,
            "parties": [{"id": "socialstyrelsen", "name": label("Socialstyrelsen")}],
            "recipients": [
                {
                    "id": "regions", "label": label("Regioner"), "source": "avsnitt 1",
                    "register_name": "regions",
                }
            ],
            "statistics": [bup_statistic()] if statistics is None else list(statistics),
            "forms": list(forms),
            "obligations": [obligation()] if not obligations else list(obligations),
            "conditions": list(conditions),
            "occasions": [
                {"id": "first", "label": label("Första"), "source": "avsnitt 6",
                 "needs_requisition": "no"}
            ],
            "pots": [
                {
                    "id": "pot", "label": label("Pott"), "source": "avsnitt 2", "amount": 1,
                    "recipients": "regions", "key": {"kind": "equal"},
                    "rounding": "largest_remainder", "occasion": "first",
                }
            ],
        }
    )  # fmt: skip


# --- facts ----------------------------------------------------------------------------------


def reference(of: Agreement) -> AgreementReference:
    """Which definition something was filed under."""
    return AgreementReference(id=of.id, version=of.version, sha256="0" * 64)


def version(
    received_at: str,
    answers: Mapping[str, Answer] | None = None,
    *,
    number: int = 1,
    refers_back: Sequence[str] = (),
    attached: Sequence[str] = (),
) -> FilingVersion:
    """A version that arrived at a Swedish local time; without answers its body is unreadable."""
    body = None
    if answers is not None:
        body = FilingBody(answers=dict(answers), refers_to_earlier_report=list(refers_back))
    return FilingVersion(
        number=number,
        registration_number=f"S-2024-{number:06d}",
        received_at=swedish(received_at),
        deadline=None,
        late=False,
        filed_by="region:01",
        media_type="application/json",
        sha256="a" * 64,
        size_bytes=1,
        body=body,
        attachments=tuple(
            Attachment(
                question_id=each, name="bilaga.pdf", media_type="application/pdf",
                size_bytes=1, sha256="b" * 64,
            )
            for each in attached
        ),
        findings=(),
    )  # fmt: skip


def filing(
    *versions: FilingVersion,
    obligation_id: str = "report",
    recipient_id: str = "01",
    period: str | None = None,
) -> Filing:
    """Everything filed under an obligation, oldest first."""
    return Filing.model_validate(
        {
            "id": identity(obligation_id, recipient_id, period),
            "agreement": {"id": "made-up", "version": "1.0.0", "sha256": "0" * 64},
            "obligation_id": obligation_id,
            "recipient_id": recipient_id,
            "period": period,
            "state": "filed" if len(versions) == 1 else "supplemented",
            "versions": versions,
        }
    )


def known(
    month: str,
    figures: Mapping[str, int],
    *,
    statistic_id: str = "bup-first-visit",
    recipient_id: str = "01",
    received_at: str = "2024-12-01 12:00",
    delivery: str = "delivery",
) -> KnownStatistic:
    """The latest figures of a month."""
    return KnownStatistic(
        statistic_id=statistic_id,
        recipient_id=recipient_id,
        period=Month.from_text(month),
        figures=dict(figures),
        delivery_id=identity(delivery, received_at),
        received_at=swedish(received_at),
        first_received_at=swedish(received_at),
        origin="Påhittade uppgifter",
    )


def bup_figures(
    *, completed: tuple[int, int] = (0, 0), waiting: tuple[int, int] = (0, 0)
) -> dict[str, int]:
    """Figures as (within 30 days, all)."""
    return {
        "completed_within_30_days": completed[0], "completed": completed[1],
        "waiting_within_30_days": waiting[0], "waiting": waiting[1],
    }  # fmt: skip


def dossier(
    of: Agreement, *, filings: Sequence[Filing] = (), statistics: Sequence[KnownStatistic] = ()
) -> Dossier:
    """All that is known under an agreement."""
    return Dossier(
        agreement=reference(of),
        known_at=swedish("2024-12-01 12:00"),
        filings=tuple(filings),
        statistics=tuple(statistics),
    )


# --- judging --------------------------------------------------------------------------------


def judge(
    rule: Definition,
    *,
    obligations: Sequence[Definition] = (),
    filings: Sequence[Filing] = (),
    statistics: Sequence[KnownStatistic] = (),
    month: str | None = None,
    now: str = "2024-12-01 12:00",
) -> RuleFinding:
    """What a rule says of region 01."""
    under = agreement(obligations=obligations)
    parsed: Rule = TypeAdapter[Rule](Rule).validate_python(rule)
    subject = Subject(
        agreement=under,
        facts=index_facts(dossier(under, filings=filings, statistics=statistics)),
        recipient_id="01",
        period=None if month is None else Month.from_text(month),
        now=swedish(now),
    )
    return judge_rule(parsed, subject, source="avsnitt 3.7")


def part(
    status: Status, degree: Fraction | None = None, *, severity: Severity = "decides"
) -> RuleFinding:
    """A finding with a status and a degree that fits it, to put together with others."""
    return RuleFinding(
        kind="received",
        source="avsnitt 5",
        severity=severity,
        status=status,
        degree=STATES[status] if degree is None else degree,
        text=Label(sv="Påhittat.", en="Made up."),
        numbers=(),
        evidence=(),
        parts=(),
    )


def words(text: str) -> str:
    """A text with its no-break spaces as ordinary ones, for comparison."""
    return text.replace("\u00a0", " ")
