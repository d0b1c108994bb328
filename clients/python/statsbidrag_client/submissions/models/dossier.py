from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.filing import Filing
  from ..models.known_statistic import KnownStatistic





T = TypeVar("T", bound="Dossier")



@_attrs_define
class Dossier:
    """ All that is known under an agreement at one instant: what assessment judges from.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            filings (list[Filing]):
            known_at (str):
            statistics (list[KnownStatistic]):
     """

    agreement: AgreementReference
    filings: list[Filing]
    known_at: str
    statistics: list[KnownStatistic]





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.filing import Filing # noqa: PLC0415
        from ..models.known_statistic import KnownStatistic # noqa: PLC0415
        agreement = self.agreement.to_dict()

        filings = []
        for filings_item_data in self.filings:
            filings_item = filings_item_data.to_dict()
            filings.append(filings_item)



        known_at = self.known_at

        statistics = []
        for statistics_item_data in self.statistics:
            statistics_item = statistics_item_data.to_dict()
            statistics.append(statistics_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "filings": filings,
            "known_at": known_at,
            "statistics": statistics,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.filing import Filing # noqa: PLC0415
        from ..models.known_statistic import KnownStatistic # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        filings = []
        _filings = d.pop("filings")
        for filings_item_data in (_filings):
            filings_item = Filing.from_dict(filings_item_data)



            filings.append(filings_item)


        known_at = d.pop("known_at")

        statistics = []
        _statistics = d.pop("statistics")
        for statistics_item_data in (_statistics):
            statistics_item = KnownStatistic.from_dict(statistics_item_data)



            statistics.append(statistics_item)


        dossier = cls(
            agreement=agreement,
            filings=filings,
            known_at=known_at,
            statistics=statistics,
        )

        return dossier

