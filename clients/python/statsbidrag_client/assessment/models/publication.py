from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.data_column import DataColumn
  from ..models.label import Label
  from ..models.not_delivered import NotDelivered
  from ..models.published_count import PublishedCount





T = TypeVar("T", bound="Publication")



@_attrs_define
class Publication:
    """ A month's statistics as open data (öppna data), with what a reader must know of them.

    The tables by region and sex, age and care offering are protected together: what one hides
    follows from none of the others, nor from an earlier publication of the month.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            cell_count (int):
            cells (list[PublishedCount]):
            columns (list[DataColumn]):
            delivery_ids (list[UUID]):
            hidden_count (int): Counts hidden, small ones and those that protect them together.
            hidden_small_count (int):
            id (UUID):
            licence (Literal['CC0-1.0']):
            made_at (str):
            not_delivered (list[NotDelivered]):
            number (int): Counts the publications of this month.
            origins (list[str]):
            period (str):
            protection_level (int): No hidden count can be computed more closely than within an interval this wide.
            publisher (Label): A short text for people, in Swedish and English.
            rule (Label): A short text for people, in Swedish and English.
            source (None | str):
            threshold (int):
            title (Label): A short text for people, in Swedish and English.
     """

    agreement: AgreementReference
    cell_count: int
    cells: list[PublishedCount]
    columns: list[DataColumn]
    delivery_ids: list[UUID]
    hidden_count: int
    hidden_small_count: int
    id: UUID
    licence: Literal['CC0-1.0']
    made_at: str
    not_delivered: list[NotDelivered]
    number: int
    origins: list[str]
    period: str
    protection_level: int
    publisher: Label
    rule: Label
    source: None | str
    threshold: int
    title: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.data_column import DataColumn # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.not_delivered import NotDelivered # noqa: PLC0415
        from ..models.published_count import PublishedCount # noqa: PLC0415
        agreement = self.agreement.to_dict()

        cell_count = self.cell_count

        cells = []
        for cells_item_data in self.cells:
            cells_item = cells_item_data.to_dict()
            cells.append(cells_item)



        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)



        delivery_ids = []
        for delivery_ids_item_data in self.delivery_ids:
            delivery_ids_item = str(delivery_ids_item_data)
            delivery_ids.append(delivery_ids_item)



        hidden_count = self.hidden_count

        hidden_small_count = self.hidden_small_count

        id = str(self.id)

        licence = self.licence

        made_at = self.made_at

        not_delivered = []
        for not_delivered_item_data in self.not_delivered:
            not_delivered_item = not_delivered_item_data.to_dict()
            not_delivered.append(not_delivered_item)



        number = self.number

        origins = self.origins



        period = self.period

        protection_level = self.protection_level

        publisher = self.publisher.to_dict()

        rule = self.rule.to_dict()

        source: None | str
        source = self.source

        threshold = self.threshold

        title = self.title.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "cell_count": cell_count,
            "cells": cells,
            "columns": columns,
            "delivery_ids": delivery_ids,
            "hidden_count": hidden_count,
            "hidden_small_count": hidden_small_count,
            "id": id,
            "licence": licence,
            "made_at": made_at,
            "not_delivered": not_delivered,
            "number": number,
            "origins": origins,
            "period": period,
            "protection_level": protection_level,
            "publisher": publisher,
            "rule": rule,
            "source": source,
            "threshold": threshold,
            "title": title,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.data_column import DataColumn # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.not_delivered import NotDelivered # noqa: PLC0415
        from ..models.published_count import PublishedCount # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        cell_count = d.pop("cell_count")

        cells = []
        _cells = d.pop("cells")
        for cells_item_data in (_cells):
            cells_item = PublishedCount.from_dict(cells_item_data)



            cells.append(cells_item)


        columns = []
        _columns = d.pop("columns")
        for columns_item_data in (_columns):
            columns_item = DataColumn.from_dict(columns_item_data)



            columns.append(columns_item)


        delivery_ids = []
        _delivery_ids = d.pop("delivery_ids")
        for delivery_ids_item_data in (_delivery_ids):
            delivery_ids_item = UUID(delivery_ids_item_data)



            delivery_ids.append(delivery_ids_item)


        hidden_count = d.pop("hidden_count")

        hidden_small_count = d.pop("hidden_small_count")

        id = UUID(d.pop("id"))




        licence = cast(Literal['CC0-1.0'] , d.pop("licence"))
        if licence != 'CC0-1.0':
            raise ValueError(f"licence must match const 'CC0-1.0', got '{licence}'")

        made_at = d.pop("made_at")

        not_delivered = []
        _not_delivered = d.pop("not_delivered")
        for not_delivered_item_data in (_not_delivered):
            not_delivered_item = NotDelivered.from_dict(not_delivered_item_data)



            not_delivered.append(not_delivered_item)


        number = d.pop("number")

        origins = cast(list[str], d.pop("origins"))


        period = d.pop("period")

        protection_level = d.pop("protection_level")

        publisher = Label.from_dict(d.pop("publisher"))




        rule = Label.from_dict(d.pop("rule"))




        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))


        threshold = d.pop("threshold")

        title = Label.from_dict(d.pop("title"))




        publication = cls(
            agreement=agreement,
            cell_count=cell_count,
            cells=cells,
            columns=columns,
            delivery_ids=delivery_ids,
            hidden_count=hidden_count,
            hidden_small_count=hidden_small_count,
            id=id,
            licence=licence,
            made_at=made_at,
            not_delivered=not_delivered,
            number=number,
            origins=origins,
            period=period,
            protection_level=protection_level,
            publisher=publisher,
            rule=rule,
            source=source,
            threshold=threshold,
            title=title,
        )

        return publication

