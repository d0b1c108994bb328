"""The addresses of allocation: parse, call one use case, answer."""

from services.allocation.api import (
    claims,
    explanations,
    foreseen,
    key_data,
    ledger,
    lifecycle,
    payments,
    runs,
    scenarios,
)
from services.allocation.domain import errors
from shared.agreements.catalogue import UnknownDefinition
from shared.kit.http import PeerRefused, PeerUnavailable
from shared.kit.problems import StatusMap

STATUSES: StatusMap = {
    errors.BaseAmountsExceedPot: 409,
    errors.EarlierRunsOutOfStep: 409,
    errors.InvalidKeyData: 422,
    errors.InvalidPayee: 422,
    errors.InvalidSimulation: 422,
    errors.InvalidStatusReport: 422,
    errors.InvalidTable: 422,
    errors.KeyDataIncomplete: 409,
    errors.KeyDataMissing: 409,
    errors.MoreThanOutstanding: 409,
    errors.NothingToClaim: 409,
    errors.NothingToSend: 409,
    errors.OutcomesMissing: 409,
    errors.OutcomesUndecided: 409,
    errors.PayeesMissing: 409,
    errors.ReasonMissing: 409,
    errors.RunOutOfDate: 409,
    errors.SamePerson: 403,
    errors.StepNotAllowed: 409,
    errors.UnknownDataSet: 404,
    errors.UnknownOccasion: 404,
    errors.WeightsSumToZero: 409,
    PeerRefused: 409,
    PeerUnavailable: 503,
    UnknownDefinition: 409,
}

ROUTERS = (
    key_data.router,
    runs.router,
    lifecycle.router,
    explanations.router,
    foreseen.router,
    scenarios.router,
    ledger.router,
    payments.router,
    claims.router,
)
