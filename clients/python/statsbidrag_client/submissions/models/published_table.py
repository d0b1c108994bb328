from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.published_column import PublishedColumn





T = TypeVar("T", bound="PublishedTable")



@_attrs_define
class PublishedTable:
    """ A table the authority itself published: the agreement carries its own proof.

        Attributes:
            columns (list[PublishedColumn]):
            file (str):
            id (str):
            recipients (str):
            source (str):
            title (Label): A short text for people, in Swedish and English.
     """

    columns: list[PublishedColumn]
    file: str
    id: str
    recipients: str
    source: str
    title: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.published_column import PublishedColumn # noqa: PLC0415
        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)



        file = self.file

        id = self.id

        recipients = self.recipients

        source = self.source

        title = self.title.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "columns": columns,
            "file": file,
            "id": id,
            "recipients": recipients,
            "source": source,
            "title": title,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.published_column import PublishedColumn # noqa: PLC0415
        d = dict(src_dict)
        columns = []
        _columns = d.pop("columns")
        for columns_item_data in (_columns):
            columns_item = PublishedColumn.from_dict(columns_item_data)



            columns.append(columns_item)


        file = d.pop("file")

        id = d.pop("id")

        recipients = d.pop("recipients")

        source = d.pop("source")

        title = Label.from_dict(d.pop("title"))




        published_table = cls(
            columns=columns,
            file=file,
            id=id,
            recipients=recipients,
            source=source,
            title=title,
        )

        return published_table

