"""A bank for tests: giro numbers with right check digits, and status reports on files."""

from collections.abc import Sequence
from typing import Any

from lxml import etree
from stdnum import luhn

from tests.wire import Wire, as_role, post

PAIN_002 = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"
PAIN_001 = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.03}"


def giro_of(place: int) -> str:
    """A made-up bankgiro number that passes its check."""
    stem = str(5_000_00 + place)
    return stem + luhn.calc_check_digit(stem)


def status_report(message_id: str, statuses: Sequence[tuple[str, str]]) -> bytes:
    """A pain.002.001.03 that says what became of each transfer."""
    document = etree.Element(f"{{{PAIN_002}}}Document")

    def put(parent: etree._Element, path: str, text: str | None = None) -> etree._Element:
        for step in path.split("/"):
            parent = etree.SubElement(parent, f"{{{PAIN_002}}}{step}")
        parent.text = text
        return parent

    report = put(document, "CstmrPmtStsRpt")
    header = put(report, "GrpHdr")
    put(header, "MsgId", "BANK-1")
    put(header, "CreDtTm", "2024-12-16T08:00:00Z")
    group = put(report, "OrgnlGrpInfAndSts")
    put(group, "OrgnlMsgId", message_id)
    put(group, "OrgnlMsgNmId", "pain.001.001.03")
    information = put(report, "OrgnlPmtInfAndSts")
    put(information, "OrgnlPmtInfId", message_id)
    for end_to_end_id, status in statuses:
        transfer = put(information, "TxInfAndSts")
        put(transfer, "OrgnlEndToEndId", end_to_end_id)
        put(transfer, "TxSts", status)
        if status == "RJCT":
            put(transfer, "StsRsnInf/Rsn/Cd", "AC01")
    return etree.tostring(document, xml_declaration=True, encoding="UTF-8")


async def transfers_in(wire: Wire, file: Any) -> dict[str, str]:
    """EndToEndId by the payment's recipient, read out of the file itself."""
    listed = await wire.allocation.get(
        f"/payment-files/{file['id']}/content?form=csv", headers=as_role("payer.1")
    )
    lines = listed.content.decode("utf-8-sig").splitlines()[1:]
    return {line.split(";")[1]: line.split(";")[0] for line in lines}


async def answer_file(wire: Wire, file: Any, *, rejected: frozenset[str] = frozenset()) -> Any:
    """The bank takes a file and answers: all are settled but those of some recipients."""
    transfers = await transfers_in(wire, file)
    statuses = [
        (name, "RJCT" if recipient_id in rejected else "ACSC")
        for recipient_id, name in transfers.items()
    ]
    response = await post(
        wire.allocation,
        "/payment-status-reports",
        "payer.2",
        content=status_report(file["id"], statuses),
        headers={"Content-Type": "application/xml"},
    )
    assert response.status_code == 201, response.text
    return response.json()
