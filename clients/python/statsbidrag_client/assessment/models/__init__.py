""" Contains all the data models used in inputs/outputs """

from .agreement_reference import AgreementReference
from .api_info import ApiInfo
from .approval_request import ApprovalRequest
from .asked_question import AskedQuestion
from .asked_to_send import AskedToSend
from .audit_entry import AuditEntry
from .audit_entry_facts import AuditEntryFacts
from .audit_head import AuditHead
from .audit_head_service import AuditHeadService
from .case import Case
from .case_note import CaseNote
from .case_state import CaseState
from .case_step import CaseStep
from .case_step_kind import CaseStepKind
from .cloud_event import CloudEvent
from .cloud_event_data import CloudEventData
from .collected_text import CollectedText
from .comparable_case import ComparableCase
from .comparable_case_judgement import ComparableCaseJudgement
from .compilation import Compilation
from .compilation_request import CompilationRequest
from .compiled_occasion import CompiledOccasion
from .compiled_performance import CompiledPerformance
from .compiled_recipient import CompiledRecipient
from .compiled_recipient_status_type_0 import CompiledRecipientStatusType0
from .compiled_section import CompiledSection
from .condition_count import ConditionCount
from .data_column import DataColumn
from .data_value import DataValue
from .decision import Decision
from .decision_judgement import DecisionJudgement
from .decision_request import DecisionRequest
from .decision_request_judgement import DecisionRequestJudgement
from .degree_change import DegreeChange
from .degree_change_status import DegreeChangeStatus
from .degree_change_status_under_other_reading import DegreeChangeStatusUnderOtherReading
from .delivery_attempt import DeliveryAttempt
from .delivery_attempt_kind import DeliveryAttemptKind
from .delivery_attempt_outcome import DeliveryAttemptOutcome
from .differing import Differing
from .differing_status import DifferingStatus
from .distance import Distance
from .evaluation import Evaluation
from .evaluation_request import EvaluationRequest
from .evaluation_request_scope import EvaluationRequestScope
from .event_feed import EventFeed
from .evidence import Evidence
from .evidence_kind import EvidenceKind
from .get_compilation_format import GetCompilationFormat
from .get_decision_letter_format import GetDecisionLetterFormat
from .get_kept_compilation_format import GetKeptCompilationFormat
from .get_publication_format import GetPublicationFormat
from .kept_document import KeptDocument
from .label import Label
from .link import Link
from .link_rel import LinkRel
from .measure import Measure
from .measure_kind import MeasureKind
from .missing_count import MissingCount
from .month_performance import MonthPerformance
from .month_performance_status import MonthPerformanceStatus
from .months_with_degree import MonthsWithDegree
from .not_delivered import NotDelivered
from .number_used import NumberUsed
from .outcome import Outcome
from .outcome_difference import OutcomeDifference
from .outcome_differences import OutcomeDifferences
from .outcome_set import OutcomeSet
from .outcome_status import OutcomeStatus
from .page_audit_entry import PageAuditEntry
from .page_audit_head import PageAuditHead
from .page_case import PageCase
from .page_delivery_attempt import PageDeliveryAttempt
from .page_kept_document import PageKeptDocument
from .page_links import PageLinks
from .page_meta import PageMeta
from .page_month_performance import PageMonthPerformance
from .page_webhook import PageWebhook
from .problem import Problem
from .problem_error import ProblemError
from .protected_table import ProtectedTable
from .protection_request import ProtectionRequest
from .publication import Publication
from .publication_request import PublicationRequest
from .published_cell import PublishedCell
from .published_count import PublishedCount
from .question_count import QuestionCount
from .reading_effect import ReadingEffect
from .receipt_signature import ReceiptSignature
from .recipient_performance import RecipientPerformance
from .redelivery import Redelivery
from .rule_finding import RuleFinding
from .rule_finding_severity import RuleFindingSeverity
from .rule_finding_status import RuleFindingStatus
from .supplement_draft import SupplementDraft
from .table_count import TableCount
from .webhook import Webhook
from .webhook_request import WebhookRequest
from .webhook_secret import WebhookSecret
from .webhook_state import WebhookState

__all__ = (
    "AgreementReference",
    "ApiInfo",
    "ApprovalRequest",
    "AskedQuestion",
    "AskedToSend",
    "AuditEntry",
    "AuditEntryFacts",
    "AuditHead",
    "AuditHeadService",
    "Case",
    "CaseNote",
    "CaseState",
    "CaseStep",
    "CaseStepKind",
    "CloudEvent",
    "CloudEventData",
    "CollectedText",
    "ComparableCase",
    "ComparableCaseJudgement",
    "Compilation",
    "CompilationRequest",
    "CompiledOccasion",
    "CompiledPerformance",
    "CompiledRecipient",
    "CompiledRecipientStatusType0",
    "CompiledSection",
    "ConditionCount",
    "DataColumn",
    "DataValue",
    "Decision",
    "DecisionJudgement",
    "DecisionRequest",
    "DecisionRequestJudgement",
    "DegreeChange",
    "DegreeChangeStatus",
    "DegreeChangeStatusUnderOtherReading",
    "DeliveryAttempt",
    "DeliveryAttemptKind",
    "DeliveryAttemptOutcome",
    "Differing",
    "DifferingStatus",
    "Distance",
    "Evaluation",
    "EvaluationRequest",
    "EvaluationRequestScope",
    "EventFeed",
    "Evidence",
    "EvidenceKind",
    "GetCompilationFormat",
    "GetDecisionLetterFormat",
    "GetKeptCompilationFormat",
    "GetPublicationFormat",
    "KeptDocument",
    "Label",
    "Link",
    "LinkRel",
    "Measure",
    "MeasureKind",
    "MissingCount",
    "MonthPerformance",
    "MonthPerformanceStatus",
    "MonthsWithDegree",
    "NotDelivered",
    "NumberUsed",
    "Outcome",
    "OutcomeDifference",
    "OutcomeDifferences",
    "OutcomeSet",
    "OutcomeStatus",
    "PageAuditEntry",
    "PageAuditHead",
    "PageCase",
    "PageDeliveryAttempt",
    "PageKeptDocument",
    "PageLinks",
    "PageMeta",
    "PageMonthPerformance",
    "PageWebhook",
    "Problem",
    "ProblemError",
    "ProtectedTable",
    "ProtectionRequest",
    "Publication",
    "PublicationRequest",
    "PublishedCell",
    "PublishedCount",
    "QuestionCount",
    "ReadingEffect",
    "ReceiptSignature",
    "RecipientPerformance",
    "Redelivery",
    "RuleFinding",
    "RuleFindingSeverity",
    "RuleFindingStatus",
    "SupplementDraft",
    "TableCount",
    "Webhook",
    "WebhookRequest",
    "WebhookSecret",
    "WebhookState",
)
