from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
import datetime

if TYPE_CHECKING:
  from ..models.compilation_plan import CompilationPlan
  from ..models.label import Label





T = TypeVar("T", bound="PartyDeadline")



@_attrs_define
class PartyDeadline:
    """ A deadline of a party that gets no money for it, such as Socialstyrelsen's reports.

        Attributes:
            due (datetime.date):  Example: 2024-09-30.
            id (str):
            label (Label): A short text for people, in Swedish and English.
            party (str):
            source (str):
            compilation (CompilationPlan | None | Unset): What the report holds, where it is compiled from what recipients
                have reported.
            to (list[str] | Unset):
     """

    due: datetime.date
    id: str
    label: Label
    party: str
    source: str
    compilation: CompilationPlan | None | Unset = UNSET
    to: list[str] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.compilation_plan import CompilationPlan # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        due = self.due.isoformat()

        id = self.id

        label = self.label.to_dict()

        party = self.party

        source = self.source

        compilation: dict[str, Any] | None | Unset
        if isinstance(self.compilation, Unset):
            compilation = UNSET
        elif isinstance(self.compilation, CompilationPlan):
            compilation = self.compilation.to_dict()
        else:
            compilation = self.compilation

        to: list[str] | Unset = UNSET
        if not isinstance(self.to, Unset):
            to = self.to




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "due": due,
            "id": id,
            "label": label,
            "party": party,
            "source": source,
        })
        if compilation is not UNSET:
            field_dict["compilation"] = compilation
        if to is not UNSET:
            field_dict["to"] = to

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.compilation_plan import CompilationPlan # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        due = datetime.date.fromisoformat(d.pop("due"))




        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        party = d.pop("party")

        source = d.pop("source")

        def _parse_compilation(data: object) -> CompilationPlan | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                compilation_type_0 = CompilationPlan.from_dict(data)



                return compilation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompilationPlan | None | Unset, data)

        compilation = _parse_compilation(d.pop("compilation", UNSET))


        to = cast(list[str], d.pop("to", UNSET))


        party_deadline = cls(
            due=due,
            id=id,
            label=label,
            party=party,
            source=source,
            compilation=compilation,
            to=to,
        )

        return party_deadline

