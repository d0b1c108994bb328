"""The agreements' obligations and forms against the documents, read by hand a second time."""

import pytest

from services.submissions.domain.completeness import find_faults
from shared.agreements.catalogue import Catalogue
from shared.schemas.agreements import Agreement
from shared.schemas.forms import DueDate, Form
from shared.schemas.submissions import FilingBody

OT24, GNV24 = "okad-tillganglighet-2024", "god-och-nara-vard-2024"
CATALOGUE = Catalogue.load()

DUE = {
    (OT24, "requisition", "regions", "kammarkollegiet", "2024-12-01", 1),
    (OT24, "requisition", "skr", "kammarkollegiet", "2024-12-01", 1),
    (OT24, "report", "regions", "socialstyrelsen", "2024-09-30", 1),
    (OT24, "interim_report", "skr", "regeringskansliet socialstyrelsen", "2024-09-30", 1),
    (OT24, "activity_report", "skr", "regeringskansliet socialstyrelsen", "2025-03-31", 1),
    (OT24, "economic_report", "skr", "kammarkollegiet", "2025-03-31", 1),
    (OT24, "repayment", "skr", "kammarkollegiet", "2025-03-31", 1),
    (GNV24, "requisition", "regions", "kammarkollegiet", "2024-12-01", 1),
    (GNV24, "requisition", "rss", "kammarkollegiet", "2024-12-01", 1),
    (GNV24, "requisition", "skr", "kammarkollegiet", "2024-12-01", 1),
    (GNV24, "report", "regions", "socialstyrelsen", "2025-03-31", 1),
    (GNV24, "report", "rss", "socialstyrelsen", "2025-03-31", 1),
    (GNV24, "economic_report", "regions", "kammarkollegiet", "2025-03-31", 1),
    (GNV24, "economic_report", "rss", "kammarkollegiet", "2025-03-31", 1),
    (GNV24, "economic_report", "skr", "kammarkollegiet", "2025-03-31", 1),
    (GNV24, "repayment", "skr", "kammarkollegiet", "2025-03-31", 1),
    (GNV24, "interim_report", "skr", "regeringskansliet", "2024-09-30", 1),
    (GNV24, "activity_report", "skr", "regeringskansliet", "2025-03-31", 1),
    (GNV24, "final_report", "skr", "regeringskansliet", "2025-03-31", 3),
}
"""Kind, who, to whom, by when and how many, as the agreements' sections 5-6 and 10-13 say."""

QUESTIONS_OF_THE_REPORT = {
    "contact": 5, "general": 4, "3.1": 7, "3.2": 4, "3.3": 5, "3.4": 6, "3.5": 3, "3.6": 9,
    "3.7": 2,
}  # fmt: skip
"""How many fields each part of Socialstyrelsen's form has."""

ANNEX_REQUISITION = """
    recipient-name organisation-number contact-person postal-address phone fax email
    agreement-registration-number decision-registration-number agreement-name requested-amount
    period giro payment-reference assurance signatory-date signatory-signature signatory-name
"""
ANNEX_ACCOUNT = """
    recipient-name organisation-number contact-person postal-address phone fax email
    agreement-registration-number decision-registration-number agreement-name agreed-grant
    paid-grant period grant-received larger-costs total-costs unspent-funds attestation deviations
    attestation-date attestation-signature attestation-name attestation-position attestation-phone
    attestation-email
"""


def agreement(agreement_id: str) -> Agreement:
    return CATALOGUE.get(agreement_id).agreement


def form_of(agreement_id: str, form_id: str) -> Form:
    found = agreement(agreement_id).form(form_id)
    assert found is not None
    return found


def test_who_owes_what_to_whom_by_when_is_what_the_agreements_say() -> None:
    counted: dict[tuple[str, ...], int] = {}
    for name in (OT24, GNV24):
        for each in agreement(name).obligations:
            if isinstance(each.due, DueDate):
                row = (name, each.kind, each.recipients, " ".join(each.to), str(each.due.date))
                counted[row] = counted.get(row, 0) + 1
    assert {(*row, count) for row, count in counted.items()} == DUE


def test_socialstyrelsens_form_has_as_many_fields_in_each_part() -> None:
    sections = form_of(OT24, "region-report").sections
    assert {each.id: len(each.questions) for each in sections} == QUESTIONS_OF_THE_REPORT


@pytest.mark.parametrize("agreement_id", [OT24, GNV24])
@pytest.mark.parametrize(
    ("form_id", "fields"), [("requisition", ANNEX_REQUISITION), ("economic-report", ANNEX_ACCOUNT)]
)
def test_every_field_of_the_annex_is_asked(agreement_id: str, form_id: str, fields: str) -> None:
    assert set(fields.split()) <= form_of(agreement_id, form_id).question_ids


@pytest.mark.parametrize("agreement_id", [OT24, GNV24])
def test_an_account_judged_wrong_says_what_deviates_and_what_is_done(agreement_id: str) -> None:
    """Annex 2 (GNV24: 1), point 4, alternative 2."""
    asked = form_of(agreement_id, "economic-report")

    def missing(attestation: str) -> bool:
        faults = find_faults(asked, FilingBody(answers={"attestation": attestation}), ())
        return "deviations" in {fault.question_id for fault in faults}

    assert (missing("alt-1"), missing("alt-2")) == (False, True)


@pytest.mark.parametrize("form_id", ["requisition", "economic-report", "skr-activity-report"])
def test_all_papers_of_close_care_bear_both_registration_numbers(form_id: str) -> None:
    """Section 13.1, the last paragraph."""
    numbers = {"agreement-registration-number", "decision-registration-number"}
    assert numbers <= form_of(GNV24, form_id).question_ids
