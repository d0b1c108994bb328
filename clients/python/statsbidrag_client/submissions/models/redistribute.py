from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.redistribute_among import check_redistribute_among
from ..models.redistribute_among import RedistributeAmong
from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.data_set_key import DataSetKey
  from ..models.equal_key import EqualKey
  from ..models.given_weights_key import GivenWeightsKey
  from ..models.weighted_classes_key import WeightedClassesKey





T = TypeVar("T", bound="Redistribute")



@_attrs_define
class Redistribute:
    """ Shared by a key among those who were released.

        Attributes:
            key (DataSetKey | EqualKey | GivenWeightsKey | WeightedClassesKey):
            kind (Literal['redistribute']):
            among (RedistributeAmong | Unset): `met`: those whose degree is 100 %; `earning`: those whose degree is above 0
                %. Default: 'met'.
            source (None | str | Unset):
     """

    key: DataSetKey | EqualKey | GivenWeightsKey | WeightedClassesKey
    kind: Literal['redistribute']
    among: RedistributeAmong | Unset = 'met'
    source: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.data_set_key import DataSetKey # noqa: PLC0415
        from ..models.equal_key import EqualKey # noqa: PLC0415
        from ..models.given_weights_key import GivenWeightsKey # noqa: PLC0415
        from ..models.weighted_classes_key import WeightedClassesKey # noqa: PLC0415
        key: dict[str, Any]
        if isinstance(self.key, DataSetKey):
            key = self.key.to_dict()
        elif isinstance(self.key, WeightedClassesKey):
            key = self.key.to_dict()
        elif isinstance(self.key, GivenWeightsKey):
            key = self.key.to_dict()
        else:
            key = self.key.to_dict()


        kind = self.kind

        among: str | Unset = UNSET
        if not isinstance(self.among, Unset):
            among = self.among


        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "key": key,
            "kind": kind,
        })
        if among is not UNSET:
            field_dict["among"] = among
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.data_set_key import DataSetKey # noqa: PLC0415
        from ..models.equal_key import EqualKey # noqa: PLC0415
        from ..models.given_weights_key import GivenWeightsKey # noqa: PLC0415
        from ..models.weighted_classes_key import WeightedClassesKey # noqa: PLC0415
        d = dict(src_dict)
        def _parse_key(data: object) -> DataSetKey | EqualKey | GivenWeightsKey | WeightedClassesKey:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                key_type_0 = DataSetKey.from_dict(data)



                return key_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                key_type_1 = WeightedClassesKey.from_dict(data)



                return key_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                key_type_2 = GivenWeightsKey.from_dict(data)



                return key_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            key_type_3 = EqualKey.from_dict(data)



            return key_type_3

        key = _parse_key(d.pop("key"))


        kind = cast(Literal['redistribute'] , d.pop("kind"))
        if kind != 'redistribute':
            raise ValueError(f"kind must match const 'redistribute', got '{kind}'")

        _among = d.pop("among", UNSET)
        among: RedistributeAmong | Unset
        if isinstance(_among,  Unset):
            among = UNSET
        else:
            among = check_redistribute_among(_among)




        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        redistribute = cls(
            key=key,
            kind=kind,
            among=among,
            source=source,
        )

        return redistribute

