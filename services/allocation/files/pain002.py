"""The bank's status report (pain.002), any version of it: which transfer met with what."""

from dataclasses import dataclass
from typing import Literal

from lxml import etree

from services.allocation.domain.errors import InvalidStatusReport

Verdict = Literal["accepted", "rejected", "pending"]

_VERDICTS: dict[str, Verdict] = {
    # Settled, with the debtor or the creditor.
    "ACSC": "accepted",
    "ACCC": "accepted",
    "RJCT": "rejected",
    "CANC": "rejected",
    # Read, checked or under way, and not yet settled: the outcome stays unknown.
    "ACSP": "pending",
    "RCVD": "pending",
    "ACTC": "pending",
    "ACCP": "pending",
    "ACWC": "pending",
    "PDNG": "pending",
    "PART": "pending",
}


@dataclass(frozen=True, slots=True)
class TransferStatus:
    """What a report says of one transfer."""

    end_to_end_id: str
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class StatusReport:
    """A report: of which file, what holds for all of it, and what for single transfers."""

    message_id: str
    group: Verdict | None
    reason: str
    transfers: tuple[TransferStatus, ...]


def read_status_report(content: bytes) -> StatusReport:
    """Read a report; raises InvalidStatusReport saying what is not there."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        document = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise InvalidStatusReport("What was sent is not an XML document.") from None
    if b"<!DOCTYPE" in content:
        raise InvalidStatusReport("A status report has no document type declaration.")
    message_id = _text(document, "OrgnlMsgId")
    if not str(document.tag).endswith("}Document") or message_id is None:
        raise InvalidStatusReport("A status report (pain.002) names the file in OrgnlMsgId.")
    group, reason = _of_the_whole(document)
    return StatusReport(
        message_id=message_id,
        group=group,
        reason=reason,
        transfers=tuple(_transfer(each) for each in document.iter("{*}TxInfAndSts")),
    )


def _of_the_whole(document: etree._Element) -> tuple[Verdict | None, str]:
    """What holds for the whole file, and why: said of the message, or of the payments in it.

    Our files have one payment information, so that what is said of it is said of the file. Of
    the two the one that settles something counts.
    """
    found: list[tuple[Verdict | None, str]] = []
    for place, name in (("OrgnlGrpInfAndSts", "GrpSts"), ("OrgnlPmtInfAndSts", "PmtInfSts")):
        status = _text(document, name)
        if status is not None:
            element = _first(document, place)
            own = None if element is None else element.find("{*}StsRsnInf")
            found.append((_verdict(status), _reason(own)))
    settled = [each for each in found if each[0] != "pending"]
    return next(iter([*settled, *found]), (None, ""))


def _transfer(element: etree._Element) -> TransferStatus:
    end_to_end_id, status = _text(element, "OrgnlEndToEndId"), _text(element, "TxSts")
    if end_to_end_id is None or status is None:
        raise InvalidStatusReport("Each TxInfAndSts has an OrgnlEndToEndId and a TxSts.")
    return TransferStatus(end_to_end_id, _verdict(status), _reason(element))


def _verdict(code: str) -> Verdict:
    verdict = _VERDICTS.get(code)
    if verdict is None:
        known = ", ".join(sorted(_VERDICTS))
        raise InvalidStatusReport(f"A status is none of those that are known here: {known}.")
    return verdict


def _reason(element: etree._Element | None) -> str:
    """The bank's code and words, for the history of the payment."""
    if element is None:
        return ""
    found = [_text(element, "Cd"), _text(element, "Prtry"), _text(element, "AddtlInf")]
    return " ".join(each for each in found if each)


def _first(element: etree._Element, name: str) -> etree._Element | None:
    return next(element.iter(f"{{*}}{name}"), None)


def _text(element: etree._Element, name: str) -> str | None:
    found = _first(element, name)
    return None if found is None or not found.text else found.text.strip()
