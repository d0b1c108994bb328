"""Every query of assessment, by name; rows become schemas here and nowhere else."""

from services.assessment.store.cases import (
    add_approval,
    add_decision,
    add_step,
    agreement_of_case,
    count_cases,
    list_cases,
    lock_case,
    open_cases,
)
from services.assessment.store.documents import (
    add_document,
    document_of,
    latest_document,
    list_documents,
)
from services.assessment.store.evaluations import (
    add_evaluation,
    add_outcomes,
    evaluation_of,
    facts_of_latest,
    latest_outcomes,
    outcome_before,
    outcomes_of,
)
from services.assessment.store.rows import CaseFilter, Identity, StoredCase, StoredOutcome

__all__ = [
    "CaseFilter",
    "Identity",
    "StoredCase",
    "StoredOutcome",
    "add_approval",
    "add_decision",
    "add_document",
    "add_evaluation",
    "add_outcomes",
    "add_step",
    "agreement_of_case",
    "count_cases",
    "document_of",
    "evaluation_of",
    "facts_of_latest",
    "latest_document",
    "latest_outcomes",
    "list_cases",
    "list_documents",
    "lock_case",
    "open_cases",
    "outcome_before",
    "outcomes_of",
]
