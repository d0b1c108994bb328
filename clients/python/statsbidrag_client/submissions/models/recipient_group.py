from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.recipient import Recipient





T = TypeVar("T", bound="RecipientGroup")



@_attrs_define
class RecipientGroup:
    """ A group of recipients: its members listed, or the register of the 21 regions.

        Attributes:
            id (str):
            label (Label): A short text for people, in Swedish and English.
            members (list[Recipient]):
            source (str):
            register_name (Literal['regions'] | None | Unset): `regions` stands for the 21 regions of
                `shared.values.regions`.
     """

    id: str
    label: Label
    members: list[Recipient]
    source: str
    register_name: Literal['regions'] | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.recipient import Recipient # noqa: PLC0415
        id = self.id

        label = self.label.to_dict()

        members = []
        for members_item_data in self.members:
            members_item = members_item_data.to_dict()
            members.append(members_item)



        source = self.source

        register_name: Literal['regions'] | None | Unset
        if isinstance(self.register_name, Unset):
            register_name = UNSET
        else:
            register_name = self.register_name


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "label": label,
            "members": members,
            "source": source,
        })
        if register_name is not UNSET:
            field_dict["register_name"] = register_name

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.recipient import Recipient # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        members = []
        _members = d.pop("members")
        for members_item_data in (_members):
            members_item = Recipient.from_dict(members_item_data)



            members.append(members_item)


        source = d.pop("source")

        def _parse_register_name(data: object) -> Literal['regions'] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            register_name_type_0 = cast(Literal['regions'] , data)
            if register_name_type_0 != 'regions':
                raise ValueError(f"register_name_type_0 must match const 'regions', got '{register_name_type_0}'")
            return register_name_type_0
            return cast(Literal['regions'] | None | Unset, data)

        register_name = _parse_register_name(d.pop("register_name", UNSET))


        recipient_group = cls(
            id=id,
            label=label,
            members=members,
            source=source,
            register_name=register_name,
        )

        return recipient_group

