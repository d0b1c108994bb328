from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.claim_kind import check_claim_kind
from ..models.claim_kind import ClaimKind
from ..models.claim_state import check_claim_state
from ..models.claim_state import ClaimState
from typing import cast
from uuid import UUID
import datetime






T = TypeVar("T", bound="Claim")



@_attrs_define
class Claim:
    """ A claim and where it is.

        Attributes:
            agreement_id (str):
            decided_by (None | str):
            due (datetime.date):  Example: 2025-03-31.
            evidence (list[str]):
            id (UUID):
            kind (ClaimKind):
            kronor (int):
            motivation (str):
            received_kronor (int):
            recipient_id (str):
            registered_at (str):
            registered_by (str):
            source (str):
            state (ClaimState):
            version (int):
     """

    agreement_id: str
    decided_by: None | str
    due: datetime.date
    evidence: list[str]
    id: UUID
    kind: ClaimKind
    kronor: int
    motivation: str
    received_kronor: int
    recipient_id: str
    registered_at: str
    registered_by: str
    source: str
    state: ClaimState
    version: int





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        decided_by: None | str
        decided_by = self.decided_by

        due = self.due.isoformat()

        evidence = self.evidence



        id = str(self.id)

        kind: str = self.kind

        kronor = self.kronor

        motivation = self.motivation

        received_kronor = self.received_kronor

        recipient_id = self.recipient_id

        registered_at = self.registered_at

        registered_by = self.registered_by

        source = self.source

        state: str = self.state

        version = self.version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "decided_by": decided_by,
            "due": due,
            "evidence": evidence,
            "id": id,
            "kind": kind,
            "kronor": kronor,
            "motivation": motivation,
            "received_kronor": received_kronor,
            "recipient_id": recipient_id,
            "registered_at": registered_at,
            "registered_by": registered_by,
            "source": source,
            "state": state,
            "version": version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        def _parse_decided_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decided_by = _parse_decided_by(d.pop("decided_by"))


        due = datetime.date.fromisoformat(d.pop("due"))




        evidence = cast(list[str], d.pop("evidence"))


        id = UUID(d.pop("id"))




        kind = check_claim_kind(d.pop("kind"))




        kronor = d.pop("kronor")

        motivation = d.pop("motivation")

        received_kronor = d.pop("received_kronor")

        recipient_id = d.pop("recipient_id")

        registered_at = d.pop("registered_at")

        registered_by = d.pop("registered_by")

        source = d.pop("source")

        state = check_claim_state(d.pop("state"))




        version = d.pop("version")

        claim = cls(
            agreement_id=agreement_id,
            decided_by=decided_by,
            due=due,
            evidence=evidence,
            id=id,
            kind=kind,
            kronor=kronor,
            motivation=motivation,
            received_kronor=received_kronor,
            recipient_id=recipient_id,
            registered_at=registered_at,
            registered_by=registered_by,
            source=source,
            state=state,
            version=version,
        )

        return claim

