"""The bank's payment file: ISO 20022 pain.001.001.03, giro payments as Swedish banks take them.

A bankgiro is an `Othr` account with the proprietary scheme `BGNR` and the clearing member 9900
(Bankgirot); a plusgiro number is a `BBAN` with clearing member 9500 (PlusGirot). The same transfers
give the same bytes: nothing in the file is taken from a clock or drawn at random.
"""

from collections.abc import Sequence
from datetime import date, datetime

from lxml import etree

from shared.schemas.base import utc_text
from shared.schemas.payments import Debtor, Transfer

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"
# The type stubs know no default namespace, which has None for its prefix.
_NSMAP: dict[str, str] = {None: NAMESPACE}  # type: ignore[dict-item]
_CLEARING = {"bankgiro": "9900", "plusgiro": "9500"}
_NAME_LENGTH = 70
_MESSAGE_LENGTH = 140


def payment_initiation(
    transfers: Sequence[Transfer],
    *,
    message_id: str,
    made_at: datetime,
    execution_date: date,
    debtor: Debtor,
) -> bytes:
    """The file as bytes: one group, one payment information, a transaction for each transfer."""
    assert transfers, message_id
    document = etree.Element("Document", nsmap=_NSMAP)
    initiation = etree.SubElement(document, "CstmrCdtTrfInitn")
    count, total = str(len(transfers)), f"{sum(each.kronor for each in transfers)}.00"
    _header(initiation, debtor, message_id=message_id, made_at=made_at, count=count, total=total)
    information = etree.SubElement(initiation, "PmtInf")
    _put(information, "PmtInfId", message_id)
    _put(information, "PmtMtd", "TRF")
    _put(information, "NbOfTxs", count)
    _put(information, "CtrlSum", total)
    _put(information, "PmtTpInf/SvcLvl/Cd", "NURG")
    _put(information, "ReqdExctnDt", execution_date.isoformat())
    _party(etree.SubElement(information, "Dbtr"), debtor.name, debtor.organisation_number)
    account = etree.SubElement(information, "DbtrAcct")
    _put(account, "Id/Othr/Id", debtor.bankgiro)
    _put(account, "Id/Othr/SchmeNm/Prtry", "BGNR")
    _put(account, "Ccy", "SEK")
    _put(information, "DbtrAgt/FinInstnId/BIC", debtor.agent_bic)
    for transfer in transfers:
        _transfer(etree.SubElement(information, "CdtTrfTxInf"), transfer)
    _into_namespace(document)
    return etree.tostring(document, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _header(
    initiation: etree._Element,
    debtor: Debtor,
    *,
    message_id: str,
    made_at: datetime,
    count: str,
    total: str,
) -> None:
    header = etree.SubElement(initiation, "GrpHdr")
    _put(header, "MsgId", message_id)
    _put(header, "CreDtTm", utc_text(made_at))
    _put(header, "NbOfTxs", count)
    _put(header, "CtrlSum", total)
    _party(etree.SubElement(header, "InitgPty"), debtor.name, debtor.organisation_number)


def _transfer(transaction: etree._Element, transfer: Transfer) -> None:
    _put(transaction, "PmtId/InstrId", transfer.end_to_end_id)
    _put(transaction, "PmtId/EndToEndId", transfer.end_to_end_id)
    amount = _put(transaction, "Amt/InstdAmt", f"{transfer.kronor}.00")
    amount.set("Ccy", "SEK")
    agent = etree.SubElement(transaction, "CdtrAgt")
    _put(agent, "FinInstnId/ClrSysMmbId/ClrSysId/Cd", "SESBA")
    _put(agent, "FinInstnId/ClrSysMmbId/MmbId", _CLEARING[transfer.giro])
    _party(etree.SubElement(transaction, "Cdtr"), transfer.name, transfer.organisation_number)
    account = etree.SubElement(transaction, "CdtrAcct")
    _put(account, "Id/Othr/Id", transfer.giro_number)
    if transfer.giro == "bankgiro":
        _put(account, "Id/Othr/SchmeNm/Prtry", "BGNR")
    else:
        _put(account, "Id/Othr/SchmeNm/Cd", "BBAN")
    _put(transaction, "RmtInf/Ustrd", transfer.message[:_MESSAGE_LENGTH])


def _party(party: etree._Element, name: str, organisation_number: str | None) -> None:
    _put(party, "Nm", name[:_NAME_LENGTH])
    if organisation_number is None:
        return
    _put(party, "Id/OrgId/Othr/Id", organisation_number.replace("-", ""))
    _put(party, "Id/OrgId/Othr/SchmeNm/Cd", "BANK")


def _put(parent: etree._Element, path: str, text: str) -> etree._Element:
    """Set the text at a path below an element, making the elements that are not there."""
    for step in path.split("/"):
        found = parent.find(step)
        parent = etree.SubElement(parent, step) if found is None else found
    parent.text = text
    return parent


def _into_namespace(document: etree._Element) -> None:
    for element in document.iter():
        assert isinstance(element.tag, str)
        element.tag = f"{{{NAMESPACE}}}{element.tag}"
    etree.cleanup_namespaces(document, top_nsmap=_NSMAP)
