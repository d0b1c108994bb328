from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.audit_entry_facts import AuditEntryFacts





T = TypeVar("T", bound="AuditEntry")



@_attrs_define
class AuditEntry:
    """ Who did or tried what to which thing, when and why; `sha256` is over all but `person`.

        Attributes:
            action (str): What was done; `refused` for an attempt.
            at (str):
            facts (AuditEntryFacts): Ids and hashes; `person` is the salted hash of a recipient's person.
            person (None | str): Who signed in for a recipient, unless that has been erased; no part of the chain.
            position (int): Its place in the service's chain, from 1 and without gaps.
            previous_sha256 (str):
            principal (str): Role, and organisation or person; `nobody` where no token was believed.
            reason (None | str): Why, in the officer's words; of an attempt, the code it was refused with.
            sha256 (str):
            subject (str):
            trace_id (str):
     """

    action: str
    at: str
    facts: AuditEntryFacts
    person: None | str
    position: int
    previous_sha256: str
    principal: str
    reason: None | str
    sha256: str
    subject: str
    trace_id: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.audit_entry_facts import AuditEntryFacts # noqa: PLC0415
        action = self.action

        at = self.at

        facts = self.facts.to_dict()

        person: None | str
        person = self.person

        position = self.position

        previous_sha256 = self.previous_sha256

        principal = self.principal

        reason: None | str
        reason = self.reason

        sha256 = self.sha256

        subject = self.subject

        trace_id = self.trace_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "action": action,
            "at": at,
            "facts": facts,
            "person": person,
            "position": position,
            "previous_sha256": previous_sha256,
            "principal": principal,
            "reason": reason,
            "sha256": sha256,
            "subject": subject,
            "trace_id": trace_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audit_entry_facts import AuditEntryFacts # noqa: PLC0415
        d = dict(src_dict)
        action = d.pop("action")

        at = d.pop("at")

        facts = AuditEntryFacts.from_dict(d.pop("facts"))




        def _parse_person(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        person = _parse_person(d.pop("person"))


        position = d.pop("position")

        previous_sha256 = d.pop("previous_sha256")

        principal = d.pop("principal")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))


        sha256 = d.pop("sha256")

        subject = d.pop("subject")

        trace_id = d.pop("trace_id")

        audit_entry = cls(
            action=action,
            at=at,
            facts=facts,
            person=person,
            position=position,
            previous_sha256=previous_sha256,
            principal=principal,
            reason=reason,
            sha256=sha256,
            subject=subject,
            trace_id=trace_id,
        )

        return audit_entry

