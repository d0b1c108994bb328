"""The addresses of submissions: parse, call one use case, answer."""

from services.submissions.api import (
    agreements,
    board,
    draft_files,
    drafts,
    filings,
    forms,
    history,
    statistics,
    supplements,
)
from services.submissions.domain.errors import (
    AlreadyClosed,
    DraftExists,
    DraftTooLarge,
    InQuarantine,
    InvalidDelivery,
    NobodyToLook,
    NoForm,
    NoRightToFile,
    OutsideSupplementWindow,
    UnknownObligation,
    UnknownQuestion,
    WrongPeriod,
)
from shared.agreements.catalogue import UnknownDefinition
from shared.kit.problems import StatusMap

STATUSES: StatusMap = {
    AlreadyClosed: 409,
    DraftExists: 409,
    DraftTooLarge: 413,
    InQuarantine: 409,
    InvalidDelivery: 422,
    NoForm: 404,
    NoRightToFile: 403,
    NobodyToLook: 503,
    OutsideSupplementWindow: 422,
    UnknownDefinition: 409,
    UnknownObligation: 404,
    UnknownQuestion: 422,
    WrongPeriod: 422,
}

ROUTERS = (
    agreements.router,
    forms.router,
    drafts.router,
    draft_files.router,
    filings.busiest,
    filings.router,
    history.router,
    supplements.router,
    board.router,
    statistics.router,
)
