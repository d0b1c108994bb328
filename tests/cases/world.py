"""What a worked example is computed from: the folder's own key data, and conditions met in full."""

from services.allocation.domain.lines import OutcomeKey
from shared.agreements.loader import LoadedAgreement
from shared.agreements.tables import key_data_of
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet
from shared.schemas.assessments import Outcome
from shared.schemas.conditions import Condition
from shared.values.periods import Month
from tests.unit.allocation.factories import key_data, outcome, outcomes


def key_data_in(loaded: LoadedAgreement) -> dict[str, KeyDataSet]:
    """The key data the agreement's folder holds, as if it had been uploaded."""
    held = {each.id: key_data_of(loaded, each) for each in loaded.agreement.data_sets}
    return {
        data_set_id: key_data(values, data_set_id=data_set_id)
        for data_set_id, values in held.items()
        if values is not None
    }


def everything_met(agreement: Agreement) -> dict[OutcomeKey, Outcome]:
    """Every condition met in full by all it concerns, in every month."""
    return outcomes(
        *(
            outcome(condition.id, recipient_id, period=month)
            for condition in agreement.conditions
            for recipient_id in agreement.recipient_ids(condition.recipients)
            for month in months_of(condition)
        )
    )


def months_of(condition: Condition) -> tuple[Month | None, ...]:
    """The months a condition is judged in, or none in particular."""
    return (None,) if condition.periods is None else condition.periods.months()
