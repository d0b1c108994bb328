from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.obligation_kind import check_obligation_kind
from ..models.obligation_kind import ObligationKind
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.due_date import DueDate
  from ..models.due_monthly import DueMonthly
  from ..models.label import Label
  from ..models.quality_criteria import QualityCriteria
  from ..models.window import Window





T = TypeVar("T", bound="Obligation")



@_attrs_define
class Obligation:
    """ Who must file what, with whom, by when.

        Attributes:
            due (DueDate | DueMonthly):
            id (str):
            kind (ObligationKind):
            label (Label): A short text for people, in Swedish and English.
            recipients (str): The group of recipients that owes it.
            source (str):
            to (list[str]): The parties that receive it.
            form (None | str | Unset):
            if_late (Label | None | Unset): What the agreement says may follow when it does not come in time.
            quality (None | QualityCriteria | Unset): What monthly statistics are held to, beside their deadline.
            supplement_window (None | Unset | Window): When supplements (kompletteringar) may be asked for and sent in.
     """

    due: DueDate | DueMonthly
    id: str
    kind: ObligationKind
    label: Label
    recipients: str
    source: str
    to: list[str]
    form: None | str | Unset = UNSET
    if_late: Label | None | Unset = UNSET
    quality: None | QualityCriteria | Unset = UNSET
    supplement_window: None | Unset | Window = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.due_date import DueDate # noqa: PLC0415
        from ..models.due_monthly import DueMonthly # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.quality_criteria import QualityCriteria # noqa: PLC0415
        from ..models.window import Window # noqa: PLC0415
        due: dict[str, Any]
        if isinstance(self.due, DueDate):
            due = self.due.to_dict()
        else:
            due = self.due.to_dict()


        id = self.id

        kind: str = self.kind

        label = self.label.to_dict()

        recipients = self.recipients

        source = self.source

        to = self.to



        form: None | str | Unset
        if isinstance(self.form, Unset):
            form = UNSET
        else:
            form = self.form

        if_late: dict[str, Any] | None | Unset
        if isinstance(self.if_late, Unset):
            if_late = UNSET
        elif isinstance(self.if_late, Label):
            if_late = self.if_late.to_dict()
        else:
            if_late = self.if_late

        quality: dict[str, Any] | None | Unset
        if isinstance(self.quality, Unset):
            quality = UNSET
        elif isinstance(self.quality, QualityCriteria):
            quality = self.quality.to_dict()
        else:
            quality = self.quality

        supplement_window: dict[str, Any] | None | Unset
        if isinstance(self.supplement_window, Unset):
            supplement_window = UNSET
        elif isinstance(self.supplement_window, Window):
            supplement_window = self.supplement_window.to_dict()
        else:
            supplement_window = self.supplement_window


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "due": due,
            "id": id,
            "kind": kind,
            "label": label,
            "recipients": recipients,
            "source": source,
            "to": to,
        })
        if form is not UNSET:
            field_dict["form"] = form
        if if_late is not UNSET:
            field_dict["if_late"] = if_late
        if quality is not UNSET:
            field_dict["quality"] = quality
        if supplement_window is not UNSET:
            field_dict["supplement_window"] = supplement_window

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.due_date import DueDate # noqa: PLC0415
        from ..models.due_monthly import DueMonthly # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.quality_criteria import QualityCriteria # noqa: PLC0415
        from ..models.window import Window # noqa: PLC0415
        d = dict(src_dict)
        def _parse_due(data: object) -> DueDate | DueMonthly:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                due_type_0 = DueDate.from_dict(data)



                return due_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            due_type_1 = DueMonthly.from_dict(data)



            return due_type_1

        due = _parse_due(d.pop("due"))


        id = d.pop("id")

        kind = check_obligation_kind(d.pop("kind"))




        label = Label.from_dict(d.pop("label"))




        recipients = d.pop("recipients")

        source = d.pop("source")

        to = cast(list[str], d.pop("to"))


        def _parse_form(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        form = _parse_form(d.pop("form", UNSET))


        def _parse_if_late(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                if_late_type_0 = Label.from_dict(data)



                return if_late_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        if_late = _parse_if_late(d.pop("if_late", UNSET))


        def _parse_quality(data: object) -> None | QualityCriteria | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                quality_type_0 = QualityCriteria.from_dict(data)



                return quality_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | QualityCriteria | Unset, data)

        quality = _parse_quality(d.pop("quality", UNSET))


        def _parse_supplement_window(data: object) -> None | Unset | Window:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                supplement_window_type_0 = Window.from_dict(data)



                return supplement_window_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | Window, data)

        supplement_window = _parse_supplement_window(d.pop("supplement_window", UNSET))


        obligation = cls(
            due=due,
            id=id,
            kind=kind,
            label=label,
            recipients=recipients,
            source=source,
            to=to,
            form=form,
            if_late=if_late,
            quality=quality,
            supplement_window=supplement_window,
        )

        return obligation

