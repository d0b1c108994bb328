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
  from ..models.appropriation import Appropriation
  from ..models.breakdown import Breakdown
  from ..models.condition import Condition
  from ..models.data_set import DataSet
  from ..models.form import Form
  from ..models.interpretation import Interpretation
  from ..models.label import Label
  from ..models.obligation import Obligation
  from ..models.occasion import Occasion
  from ..models.outside_pot import OutsidePot
  from ..models.paragraph import Paragraph
  from ..models.party import Party
  from ..models.party_deadline import PartyDeadline
  from ..models.pot import Pot
  from ..models.pot_group import PotGroup
  from ..models.publication_rule import PublicationRule
  from ..models.published_table import PublishedTable
  from ..models.recipient_group import RecipientGroup
  from ..models.reminders import Reminders
  from ..models.statistic import Statistic
  from ..models.sum_check import SumCheck





T = TypeVar("T", bound="Agreement")



@_attrs_define
class Agreement:
    """ An agreement between the state and SKR: everything needed to judge, share out and explain.

        Attributes:
            grant_year (int):
            id (str):
            occasions (list[Occasion]):
            parties (list[Party]):
            pots (list[OutsidePot | Pot | PotGroup]):
            recipients (list[RecipientGroup]):
            title (Label): A short text for people, in Swedish and English.
            version (str):
            appropriations (list[Appropriation] | Unset):
            assessed_by (None | str | Unset): The party that judges the conditions, and so signs letters and publishes; else
                the first.
            breakdowns (list[Breakdown] | Unset):
            checks (list[SumCheck] | Unset):
            conditions (list[Condition] | Unset):
            data_sets (list[DataSet] | Unset):
            forms (list[Form] | Unset):
            interpretations (list[Interpretation] | Unset):
            obligations (list[Obligation] | Unset):
            paragraphs (list[Paragraph] | Unset): Every section and annex, so that what was left out can be seen.
            party_deadlines (list[PartyDeadline] | Unset):
            publication (None | PublicationRule | Unset):
            published (list[PublishedTable] | Unset):
            registration_number (None | str | Unset): The diarienummer, where our documents give it.
            reminders (None | Reminders | Unset):
            signed (datetime.date | None | Unset):
            statistics (list[Statistic] | Unset):
     """

    grant_year: int
    id: str
    occasions: list[Occasion]
    parties: list[Party]
    pots: list[OutsidePot | Pot | PotGroup]
    recipients: list[RecipientGroup]
    title: Label
    version: str
    appropriations: list[Appropriation] | Unset = UNSET
    assessed_by: None | str | Unset = UNSET
    breakdowns: list[Breakdown] | Unset = UNSET
    checks: list[SumCheck] | Unset = UNSET
    conditions: list[Condition] | Unset = UNSET
    data_sets: list[DataSet] | Unset = UNSET
    forms: list[Form] | Unset = UNSET
    interpretations: list[Interpretation] | Unset = UNSET
    obligations: list[Obligation] | Unset = UNSET
    paragraphs: list[Paragraph] | Unset = UNSET
    party_deadlines: list[PartyDeadline] | Unset = UNSET
    publication: None | PublicationRule | Unset = UNSET
    published: list[PublishedTable] | Unset = UNSET
    registration_number: None | str | Unset = UNSET
    reminders: None | Reminders | Unset = UNSET
    signed: datetime.date | None | Unset = UNSET
    statistics: list[Statistic] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.appropriation import Appropriation # noqa: PLC0415
        from ..models.breakdown import Breakdown # noqa: PLC0415
        from ..models.condition import Condition # noqa: PLC0415
        from ..models.data_set import DataSet # noqa: PLC0415
        from ..models.form import Form # noqa: PLC0415
        from ..models.interpretation import Interpretation # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.obligation import Obligation # noqa: PLC0415
        from ..models.occasion import Occasion # noqa: PLC0415
        from ..models.outside_pot import OutsidePot # noqa: PLC0415
        from ..models.paragraph import Paragraph # noqa: PLC0415
        from ..models.party import Party # noqa: PLC0415
        from ..models.party_deadline import PartyDeadline # noqa: PLC0415
        from ..models.pot import Pot # noqa: PLC0415
        from ..models.pot_group import PotGroup # noqa: PLC0415
        from ..models.publication_rule import PublicationRule # noqa: PLC0415
        from ..models.published_table import PublishedTable # noqa: PLC0415
        from ..models.recipient_group import RecipientGroup # noqa: PLC0415
        from ..models.reminders import Reminders # noqa: PLC0415
        from ..models.statistic import Statistic # noqa: PLC0415
        from ..models.sum_check import SumCheck # noqa: PLC0415
        grant_year = self.grant_year

        id = self.id

        occasions = []
        for occasions_item_data in self.occasions:
            occasions_item = occasions_item_data.to_dict()
            occasions.append(occasions_item)



        parties = []
        for parties_item_data in self.parties:
            parties_item = parties_item_data.to_dict()
            parties.append(parties_item)



        pots = []
        for pots_item_data in self.pots:
            pots_item: dict[str, Any]
            if isinstance(pots_item_data, Pot):
                pots_item = pots_item_data.to_dict()
            elif isinstance(pots_item_data, OutsidePot):
                pots_item = pots_item_data.to_dict()
            else:
                pots_item = pots_item_data.to_dict()

            pots.append(pots_item)



        recipients = []
        for recipients_item_data in self.recipients:
            recipients_item = recipients_item_data.to_dict()
            recipients.append(recipients_item)



        title = self.title.to_dict()

        version = self.version

        appropriations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.appropriations, Unset):
            appropriations = []
            for appropriations_item_data in self.appropriations:
                appropriations_item = appropriations_item_data.to_dict()
                appropriations.append(appropriations_item)



        assessed_by: None | str | Unset
        if isinstance(self.assessed_by, Unset):
            assessed_by = UNSET
        else:
            assessed_by = self.assessed_by

        breakdowns: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.breakdowns, Unset):
            breakdowns = []
            for breakdowns_item_data in self.breakdowns:
                breakdowns_item = breakdowns_item_data.to_dict()
                breakdowns.append(breakdowns_item)



        checks: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.checks, Unset):
            checks = []
            for checks_item_data in self.checks:
                checks_item = checks_item_data.to_dict()
                checks.append(checks_item)



        conditions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.conditions, Unset):
            conditions = []
            for conditions_item_data in self.conditions:
                conditions_item = conditions_item_data.to_dict()
                conditions.append(conditions_item)



        data_sets: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.data_sets, Unset):
            data_sets = []
            for data_sets_item_data in self.data_sets:
                data_sets_item = data_sets_item_data.to_dict()
                data_sets.append(data_sets_item)



        forms: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.forms, Unset):
            forms = []
            for forms_item_data in self.forms:
                forms_item = forms_item_data.to_dict()
                forms.append(forms_item)



        interpretations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.interpretations, Unset):
            interpretations = []
            for interpretations_item_data in self.interpretations:
                interpretations_item = interpretations_item_data.to_dict()
                interpretations.append(interpretations_item)



        obligations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.obligations, Unset):
            obligations = []
            for obligations_item_data in self.obligations:
                obligations_item = obligations_item_data.to_dict()
                obligations.append(obligations_item)



        paragraphs: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.paragraphs, Unset):
            paragraphs = []
            for paragraphs_item_data in self.paragraphs:
                paragraphs_item = paragraphs_item_data.to_dict()
                paragraphs.append(paragraphs_item)



        party_deadlines: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.party_deadlines, Unset):
            party_deadlines = []
            for party_deadlines_item_data in self.party_deadlines:
                party_deadlines_item = party_deadlines_item_data.to_dict()
                party_deadlines.append(party_deadlines_item)



        publication: dict[str, Any] | None | Unset
        if isinstance(self.publication, Unset):
            publication = UNSET
        elif isinstance(self.publication, PublicationRule):
            publication = self.publication.to_dict()
        else:
            publication = self.publication

        published: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.published, Unset):
            published = []
            for published_item_data in self.published:
                published_item = published_item_data.to_dict()
                published.append(published_item)



        registration_number: None | str | Unset
        if isinstance(self.registration_number, Unset):
            registration_number = UNSET
        else:
            registration_number = self.registration_number

        reminders: dict[str, Any] | None | Unset
        if isinstance(self.reminders, Unset):
            reminders = UNSET
        elif isinstance(self.reminders, Reminders):
            reminders = self.reminders.to_dict()
        else:
            reminders = self.reminders

        signed: None | str | Unset
        if isinstance(self.signed, Unset):
            signed = UNSET
        elif isinstance(self.signed, datetime.date):
            signed = self.signed.isoformat()
        else:
            signed = self.signed

        statistics: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.statistics, Unset):
            statistics = []
            for statistics_item_data in self.statistics:
                statistics_item = statistics_item_data.to_dict()
                statistics.append(statistics_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "grant_year": grant_year,
            "id": id,
            "occasions": occasions,
            "parties": parties,
            "pots": pots,
            "recipients": recipients,
            "title": title,
            "version": version,
        })
        if appropriations is not UNSET:
            field_dict["appropriations"] = appropriations
        if assessed_by is not UNSET:
            field_dict["assessed_by"] = assessed_by
        if breakdowns is not UNSET:
            field_dict["breakdowns"] = breakdowns
        if checks is not UNSET:
            field_dict["checks"] = checks
        if conditions is not UNSET:
            field_dict["conditions"] = conditions
        if data_sets is not UNSET:
            field_dict["data_sets"] = data_sets
        if forms is not UNSET:
            field_dict["forms"] = forms
        if interpretations is not UNSET:
            field_dict["interpretations"] = interpretations
        if obligations is not UNSET:
            field_dict["obligations"] = obligations
        if paragraphs is not UNSET:
            field_dict["paragraphs"] = paragraphs
        if party_deadlines is not UNSET:
            field_dict["party_deadlines"] = party_deadlines
        if publication is not UNSET:
            field_dict["publication"] = publication
        if published is not UNSET:
            field_dict["published"] = published
        if registration_number is not UNSET:
            field_dict["registration_number"] = registration_number
        if reminders is not UNSET:
            field_dict["reminders"] = reminders
        if signed is not UNSET:
            field_dict["signed"] = signed
        if statistics is not UNSET:
            field_dict["statistics"] = statistics

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.appropriation import Appropriation # noqa: PLC0415
        from ..models.breakdown import Breakdown # noqa: PLC0415
        from ..models.condition import Condition # noqa: PLC0415
        from ..models.data_set import DataSet # noqa: PLC0415
        from ..models.form import Form # noqa: PLC0415
        from ..models.interpretation import Interpretation # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.obligation import Obligation # noqa: PLC0415
        from ..models.occasion import Occasion # noqa: PLC0415
        from ..models.outside_pot import OutsidePot # noqa: PLC0415
        from ..models.paragraph import Paragraph # noqa: PLC0415
        from ..models.party import Party # noqa: PLC0415
        from ..models.party_deadline import PartyDeadline # noqa: PLC0415
        from ..models.pot import Pot # noqa: PLC0415
        from ..models.pot_group import PotGroup # noqa: PLC0415
        from ..models.publication_rule import PublicationRule # noqa: PLC0415
        from ..models.published_table import PublishedTable # noqa: PLC0415
        from ..models.recipient_group import RecipientGroup # noqa: PLC0415
        from ..models.reminders import Reminders # noqa: PLC0415
        from ..models.statistic import Statistic # noqa: PLC0415
        from ..models.sum_check import SumCheck # noqa: PLC0415
        d = dict(src_dict)
        grant_year = d.pop("grant_year")

        id = d.pop("id")

        occasions = []
        _occasions = d.pop("occasions")
        for occasions_item_data in (_occasions):
            occasions_item = Occasion.from_dict(occasions_item_data)



            occasions.append(occasions_item)


        parties = []
        _parties = d.pop("parties")
        for parties_item_data in (_parties):
            parties_item = Party.from_dict(parties_item_data)



            parties.append(parties_item)


        pots = []
        _pots = d.pop("pots")
        for pots_item_data in (_pots):
            def _parse_pots_item(data: object) -> OutsidePot | Pot | PotGroup:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    pots_item_type_0 = Pot.from_dict(data)



                    return pots_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    pots_item_type_1 = OutsidePot.from_dict(data)



                    return pots_item_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                pots_item_type_2 = PotGroup.from_dict(data)



                return pots_item_type_2

            pots_item = _parse_pots_item(pots_item_data)

            pots.append(pots_item)


        recipients = []
        _recipients = d.pop("recipients")
        for recipients_item_data in (_recipients):
            recipients_item = RecipientGroup.from_dict(recipients_item_data)



            recipients.append(recipients_item)


        title = Label.from_dict(d.pop("title"))




        version = d.pop("version")

        _appropriations = d.pop("appropriations", UNSET)
        appropriations: list[Appropriation] | Unset = UNSET
        if _appropriations is not UNSET:
            appropriations = []
            for appropriations_item_data in _appropriations:
                appropriations_item = Appropriation.from_dict(appropriations_item_data)



                appropriations.append(appropriations_item)


        def _parse_assessed_by(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        assessed_by = _parse_assessed_by(d.pop("assessed_by", UNSET))


        _breakdowns = d.pop("breakdowns", UNSET)
        breakdowns: list[Breakdown] | Unset = UNSET
        if _breakdowns is not UNSET:
            breakdowns = []
            for breakdowns_item_data in _breakdowns:
                breakdowns_item = Breakdown.from_dict(breakdowns_item_data)



                breakdowns.append(breakdowns_item)


        _checks = d.pop("checks", UNSET)
        checks: list[SumCheck] | Unset = UNSET
        if _checks is not UNSET:
            checks = []
            for checks_item_data in _checks:
                checks_item = SumCheck.from_dict(checks_item_data)



                checks.append(checks_item)


        _conditions = d.pop("conditions", UNSET)
        conditions: list[Condition] | Unset = UNSET
        if _conditions is not UNSET:
            conditions = []
            for conditions_item_data in _conditions:
                conditions_item = Condition.from_dict(conditions_item_data)



                conditions.append(conditions_item)


        _data_sets = d.pop("data_sets", UNSET)
        data_sets: list[DataSet] | Unset = UNSET
        if _data_sets is not UNSET:
            data_sets = []
            for data_sets_item_data in _data_sets:
                data_sets_item = DataSet.from_dict(data_sets_item_data)



                data_sets.append(data_sets_item)


        _forms = d.pop("forms", UNSET)
        forms: list[Form] | Unset = UNSET
        if _forms is not UNSET:
            forms = []
            for forms_item_data in _forms:
                forms_item = Form.from_dict(forms_item_data)



                forms.append(forms_item)


        _interpretations = d.pop("interpretations", UNSET)
        interpretations: list[Interpretation] | Unset = UNSET
        if _interpretations is not UNSET:
            interpretations = []
            for interpretations_item_data in _interpretations:
                interpretations_item = Interpretation.from_dict(interpretations_item_data)



                interpretations.append(interpretations_item)


        _obligations = d.pop("obligations", UNSET)
        obligations: list[Obligation] | Unset = UNSET
        if _obligations is not UNSET:
            obligations = []
            for obligations_item_data in _obligations:
                obligations_item = Obligation.from_dict(obligations_item_data)



                obligations.append(obligations_item)


        _paragraphs = d.pop("paragraphs", UNSET)
        paragraphs: list[Paragraph] | Unset = UNSET
        if _paragraphs is not UNSET:
            paragraphs = []
            for paragraphs_item_data in _paragraphs:
                paragraphs_item = Paragraph.from_dict(paragraphs_item_data)



                paragraphs.append(paragraphs_item)


        _party_deadlines = d.pop("party_deadlines", UNSET)
        party_deadlines: list[PartyDeadline] | Unset = UNSET
        if _party_deadlines is not UNSET:
            party_deadlines = []
            for party_deadlines_item_data in _party_deadlines:
                party_deadlines_item = PartyDeadline.from_dict(party_deadlines_item_data)



                party_deadlines.append(party_deadlines_item)


        def _parse_publication(data: object) -> None | PublicationRule | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                publication_type_0 = PublicationRule.from_dict(data)



                return publication_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PublicationRule | Unset, data)

        publication = _parse_publication(d.pop("publication", UNSET))


        _published = d.pop("published", UNSET)
        published: list[PublishedTable] | Unset = UNSET
        if _published is not UNSET:
            published = []
            for published_item_data in _published:
                published_item = PublishedTable.from_dict(published_item_data)



                published.append(published_item)


        def _parse_registration_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registration_number = _parse_registration_number(d.pop("registration_number", UNSET))


        def _parse_reminders(data: object) -> None | Reminders | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                reminders_type_0 = Reminders.from_dict(data)



                return reminders_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reminders | Unset, data)

        reminders = _parse_reminders(d.pop("reminders", UNSET))


        def _parse_signed(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                signed_type_0 = datetime.date.fromisoformat(data)



                return signed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        signed = _parse_signed(d.pop("signed", UNSET))


        _statistics = d.pop("statistics", UNSET)
        statistics: list[Statistic] | Unset = UNSET
        if _statistics is not UNSET:
            statistics = []
            for statistics_item_data in _statistics:
                statistics_item = Statistic.from_dict(statistics_item_data)



                statistics.append(statistics_item)


        agreement = cls(
            grant_year=grant_year,
            id=id,
            occasions=occasions,
            parties=parties,
            pots=pots,
            recipients=recipients,
            title=title,
            version=version,
            appropriations=appropriations,
            assessed_by=assessed_by,
            breakdowns=breakdowns,
            checks=checks,
            conditions=conditions,
            data_sets=data_sets,
            forms=forms,
            interpretations=interpretations,
            obligations=obligations,
            paragraphs=paragraphs,
            party_deadlines=party_deadlines,
            publication=publication,
            published=published,
            registration_number=registration_number,
            reminders=reminders,
            signed=signed,
            statistics=statistics,
        )

        return agreement

