"""An agreement (överenskommelse) as data: what a folder's definition says, parsed and frozen."""

from typing import Annotated, Literal

from pydantic import Field, JsonValue, StringConstraints, model_validator

from shared.schemas.base import (
    Day,
    DefinedInteger,
    Identifier,
    Label,
    RecipientId,
    Schema,
    Sha256,
    Source,
)
from shared.schemas.conditions import Condition
from shared.schemas.data_descriptions import (
    Breakdown,
    CompilationPlan,
    PublicationRule,
    Statistic,
)
from shared.schemas.forms import Form, Obligation, Reminders
from shared.schemas.pots import AnyPot, OutsidePot, Pot, PotGroup, walk_pots
from shared.values.regions import REGIONS


class Party(Schema):
    """An authority or organisation the agreement names."""

    id: Identifier
    name: Label
    organisation_number: str | None = None


class Recipient(Schema):
    """One who may get money."""

    id: RecipientId
    name: str
    organisation_number: str | None = None
    """None where the documents do not give it."""


class RecipientGroup(Schema):
    """A group of recipients: its members listed, or the register of the 21 regions."""

    id: Identifier
    label: Label
    source: Source
    register_name: Literal["regions"] | None = None
    """`regions` stands for the 21 regions of `shared.values.regions`."""
    members: Annotated[tuple[Recipient, ...], Field(min_length=1)]

    @model_validator(mode="before")
    @classmethod
    def _fill_from_register(cls, value: object) -> object:
        """Put the register's members in place, so that readers see one shape."""
        if not isinstance(value, dict) or "members" in value:
            return value
        if value.get("register_name") == "regions":
            members = [
                {
                    "id": region.code,
                    "name": region.name,
                    "organisation_number": region.organisation_number,
                }
                for region in REGIONS
            ]
            return {**value, "members": members}
        return value


class DataSet(Schema):
    """Key data a pot is shared by: what is counted, when, and who says so."""

    id: Identifier
    label: Label
    unit: Label
    recipients: Identifier
    as_of: Day | None = None
    source: Source
    note: Label | None = None
    """What a reader must know, such as that the figures are of another year."""
    file: str | None = None
    """A CSV in the agreement's folder that holds the values, where the documents give them."""
    column: str | None = None


class SumCheck(Schema):
    """Pots that together make up a sum the agreement states: checked when it is loaded."""

    id: Identifier
    source: Source
    pots: Annotated[tuple[Identifier, ...], Field(min_length=1)]
    equals: DefinedInteger


class Occasion(Schema):
    """A payment occasion (utbetalningstillfälle); the order of the list is their order in time."""

    id: Identifier
    label: Label
    source: Source
    earliest: Day | None = None
    """The first day the payment may be made, where the agreement gives one."""
    needs_requisition: Literal["yes", "no"]


class Appropriation(Schema):
    """Where the cost is charged (anslag and anslagsposter). Which pot goes where is not given."""

    account: str
    title: str
    posts: tuple[str, ...]
    source: Source


class PartyDeadline(Schema):
    """A deadline of a party that gets no money for it, such as Socialstyrelsen's reports."""

    id: Identifier
    label: Label
    source: Source
    party: Identifier
    to: tuple[Identifier, ...] = ()
    due: Day
    compilation: CompilationPlan | None = None
    """What the report holds, where it is compiled from what recipients have reported."""


class Change(Schema):
    """One place of the definition that another reading replaces."""

    path: Annotated[str, StringConstraints(pattern=r"^/")]
    """Steps from the top, list items by their id: `/pots/bonus/unreleased`."""
    value: JsonValue
    """What stands there instead; null removes it."""


class OtherReading(Schema):
    """Another way to read an unclear passage, as changes to the definition."""

    id: Identifier
    reading: Label
    changes: tuple[Change, ...] = ()
    """None where the other reading moves no krona, or cannot be computed from our documents."""


class Interpretation(Schema):
    """What a document leaves open, the reading chosen, and the others."""

    id: Identifier
    source: Source
    unclear: Label
    reading: Label
    others: tuple[OtherReading, ...] = ()


class Paragraph(Schema):
    """A section or annex of the agreement: mapped by what names it as a source, or noted."""

    id: Annotated[str, StringConstraints(pattern=r"^(bilaga \d+|\d+(\.\d+)*)$")]
    title: Annotated[str, StringConstraints(min_length=1)]
    """In the agreement's own words."""
    note: Label | None = None
    """Why nothing is computed from it, where nothing is."""


class PublishedColumn(Schema):
    """A column of a published table: pots whose amounts it adds up, or key data it shows."""

    column: str
    pots: tuple[Identifier, ...] = ()
    data_set: Identifier | None = None


class PublishedTable(Schema):
    """A table the authority itself published: the agreement carries its own proof."""

    id: Identifier
    title: Label
    source: Source
    file: str
    recipients: Identifier
    columns: Annotated[tuple[PublishedColumn, ...], Field(min_length=1)]


class Agreement(Schema):
    """An agreement between the state and SKR: everything needed to judge, share out and explain."""

    id: Identifier
    version: Annotated[
        str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$"), Field(examples=["1.0.0"])
    ]
    title: Label
    grant_year: DefinedInteger
    registration_number: str | None = None
    """The diarienummer, where our documents give it."""
    signed: Day | None = None
    parties: Annotated[tuple[Party, ...], Field(min_length=1)]
    assessed_by: Identifier | None = None
    """The party that judges the conditions, and so signs letters and publishes; else the first."""
    appropriations: tuple[Appropriation, ...] = ()
    recipients: Annotated[tuple[RecipientGroup, ...], Field(min_length=1)]
    data_sets: tuple[DataSet, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    publication: PublicationRule | None = None
    statistics: tuple[Statistic, ...] = ()
    forms: tuple[Form, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    reminders: Reminders | None = None
    party_deadlines: tuple[PartyDeadline, ...] = ()
    conditions: tuple[Condition, ...] = ()
    occasions: Annotated[tuple[Occasion, ...], Field(min_length=1)]
    pots: Annotated[tuple[AnyPot, ...], Field(min_length=1)]
    checks: tuple[SumCheck, ...] = ()
    interpretations: tuple[Interpretation, ...] = ()
    published: tuple[PublishedTable, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    """Every section and annex, so that what was left out can be seen."""

    @property
    def assessing_party(self) -> Party:
        """The authority that judges the conditions, writes letters and publishes."""
        return next((each for each in self.parties if each.id == self.assessed_by), self.parties[0])

    def group(self, group_id: str) -> RecipientGroup | None:
        """The group of recipients of that id, or None."""
        return next((group for group in self.recipients if group.id == group_id), None)

    def recipient_ids(self, group_id: str) -> tuple[str, ...]:
        """The ids of a group's members, in id order: the order ties are broken in."""
        group = self.group(group_id)
        assert group is not None, group_id
        return tuple(sorted(member.id for member in group.members))

    def recipient(self, recipient_id: str) -> Recipient | None:
        """The recipient of that id in any group, or None."""
        members = (member for group in self.recipients for member in group.members)
        return next((member for member in members if member.id == recipient_id), None)

    def shared_pots(self) -> tuple[Pot, ...]:
        """The pots that are shared out here, in the definition's order."""
        return tuple(pot for pot in walk_pots(self.pots) if isinstance(pot, Pot))

    def outside_pots(self) -> tuple[OutsidePot, ...]:
        """The pots the agreement names that are not paid here."""
        return tuple(pot for pot in walk_pots(self.pots) if isinstance(pot, OutsidePot))

    def pot(self, pot_id: str) -> Pot | OutsidePot | PotGroup | None:
        """The pot or group of that id, or None."""
        return next((pot for pot in walk_pots(self.pots) if pot.id == pot_id), None)

    def condition(self, condition_id: str) -> Condition | None:
        """The condition of that id, or None."""
        return next((each for each in self.conditions if each.id == condition_id), None)

    def obligation(self, obligation_id: str) -> Obligation | None:
        """The obligation of that id, or None."""
        return next((each for each in self.obligations if each.id == obligation_id), None)

    def form(self, form_id: str) -> Form | None:
        """The form of that id, or None."""
        return next((each for each in self.forms if each.id == form_id), None)

    def occasion(self, occasion_id: str) -> Occasion | None:
        """The payment occasion of that id, or None."""
        return next((each for each in self.occasions if each.id == occasion_id), None)

    def statistic(self, statistic_id: str) -> Statistic | None:
        """The statistic of that id, or None."""
        return next((each for each in self.statistics if each.id == statistic_id), None)

    def statistics_owed(self, obligation: Obligation) -> tuple[str, ...]:
        """The ids of the statistics that every recipient owes under a monthly obligation."""
        owed = (each for each in self.statistics if each.recipients == obligation.recipients)
        return tuple(each.id for each in owed)

    def breakdown(self, breakdown_id: str) -> Breakdown | None:
        """The breakdown of that id, or None."""
        return next((each for each in self.breakdowns if each.id == breakdown_id), None)

    def data_set(self, data_set_id: str) -> DataSet | None:
        """The key data set of that id, or None."""
        return next((each for each in self.data_sets if each.id == data_set_id), None)


class AgreementReference(Schema):
    """Which definition something was filed, judged or computed under."""

    id: Identifier
    version: Annotated[
        str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$"), Field(examples=["1.0.0"])
    ]
    sha256: Sha256
    """Over the definition's files; `shared.agreements.loader` says how."""
