""" Contains all the data models used in inputs/outputs """

from .account import Account
from .account_kind import AccountKind
from .agreement_reference import AgreementReference
from .amount import Amount
from .amount_part import AmountPart
from .amount_spread import AmountSpread
from .api_info import ApiInfo
from .asked_to_send import AskedToSend
from .assumed_key_data import AssumedKeyData
from .assumption import Assumption
from .audit_entry import AuditEntry
from .audit_entry_facts import AuditEntryFacts
from .audit_head import AuditHead
from .audit_head_service import AuditHeadService
from .balance import Balance
from .balances import Balances
from .chance import Chance
from .change import Change
from .cited_key_data import CitedKeyData
from .claim import Claim
from .claim_decision import ClaimDecision
from .claim_decision_to import ClaimDecisionTo
from .claim_kind import ClaimKind
from .claim_state import ClaimState
from .cloud_event import CloudEvent
from .cloud_event_data import CloudEventData
from .compared_row import ComparedRow
from .debt import Debt
from .debtor import Debtor
from .decision import Decision
from .decision_judgement import DecisionJudgement
from .degree_range import DegreeRange
from .delivery_attempt import DeliveryAttempt
from .delivery_attempt_kind import DeliveryAttemptKind
from .delivery_attempt_outcome import DeliveryAttemptOutcome
from .distance import Distance
from .due_date import DueDate
from .due_date_kind import DueDateKind
from .due_dates import DueDates
from .earlier_line import EarlierLine
from .earlier_line_part import EarlierLinePart
from .economic_report import EconomicReport
from .economic_report_status_type_0 import EconomicReportStatusType0
from .event_feed import EventFeed
from .evidence import Evidence
from .evidence_kind import EvidenceKind
from .explain_amount_in_words_language import ExplainAmountInWordsLanguage
from .explain_total_in_words_language import ExplainTotalInWordsLanguage
from .explain_total_on_paper_language import ExplainTotalOnPaperLanguage
from .explained_pot import ExplainedPot
from .explanation import Explanation
from .figure import Figure
from .figure_unit import FigureUnit
from .forecast import Forecast
from .foreseen_amount import ForeseenAmount
from .foreseen_recipient import ForeseenRecipient
from .forfeited_right import ForfeitedRight
from .forfeited_rights import ForfeitedRights
from .get_file_content_form import GetFileContentForm
from .interpretation import Interpretation
from .interpretation_effect import InterpretationEffect
from .interpretation_effect_status import InterpretationEffectStatus
from .key_data_set import KeyDataSet
from .key_data_upload import KeyDataUpload
from .key_value import KeyValue
from .label import Label
from .ledger_check import LedgerCheck
from .ledger_transaction import LedgerTransaction
from .line_difference import LineDifference
from .line_difference_causes_item import LineDifferenceCausesItem
from .line_difference_part import LineDifferencePart
from .link import Link
from .link_rel import LinkRel
from .measure import Measure
from .measure_kind import MeasureKind
from .missing_count import MissingCount
from .moved import Moved
from .moved_amount import MovedAmount
from .moved_amount_way import MovedAmountWay
from .moved_sum import MovedSum
from .moved_sum_way import MovedSumWay
from .number_used import NumberUsed
from .other_reading import OtherReading
from .outcome import Outcome
from .outcome_set import OutcomeSet
from .outcome_status import OutcomeStatus
from .overpayment_request import OverpaymentRequest
from .page_amount import PageAmount
from .page_audit_entry import PageAuditEntry
from .page_audit_head import PageAuditHead
from .page_delivery_attempt import PageDeliveryAttempt
from .page_ledger_transaction import PageLedgerTransaction
from .page_links import PageLinks
from .page_meta import PageMeta
from .page_run import PageRun
from .page_webhook import PageWebhook
from .payee import Payee
from .payee_giro import PayeeGiro
from .payee_registration import PayeeRegistration
from .payee_registration_giro import PayeeRegistrationGiro
from .payment import Payment
from .payment_file import PaymentFile
from .payment_file_request import PaymentFileRequest
from .payment_outcome import PaymentOutcome
from .payment_outcome_outcome import PaymentOutcomeOutcome
from .payment_state import PaymentState
from .pinned_input import PinnedInput
from .pinned_input_kind import PinnedInputKind
from .posting import Posting
from .pot_balance import PotBalance
from .pot_spread import PotSpread
from .priced_change import PricedChange
from .priced_changes import PricedChanges
from .problem import Problem
from .problem_error import ProblemError
from .proof import Proof
from .proof_amount import ProofAmount
from .proof_definition_files import ProofDefinitionFiles
from .published_table_upload import PublishedTableUpload
from .quantile import Quantile
from .reading import Reading
from .receipt import Receipt
from .receipt_signature import ReceiptSignature
from .recipient_difference import RecipientDifference
from .recipient_difference_causes_item import RecipientDifferenceCausesItem
from .recipient_forecast import RecipientForecast
from .recipient_spread import RecipientSpread
from .reclaim_request import ReclaimRequest
from .recomputation import Recomputation
from .redelivery import Redelivery
from .reference import Reference
from .reference_kind import ReferenceKind
from .repayment_request import RepaymentRequest
from .rule_finding import RuleFinding
from .rule_finding_severity import RuleFindingSeverity
from .rule_finding_status import RuleFindingStatus
from .run import Run
from .run_difference import RunDifference
from .run_event import RunEvent
from .run_event_from_state_type_0 import RunEventFromStateType0
from .run_event_to_state import RunEventToState
from .run_history import RunHistory
from .run_request import RunRequest
from .run_state import RunState
from .scenario_analysis import ScenarioAnalysis
from .scenario_analysis_state import ScenarioAnalysisState
from .scenario_request import ScenarioRequest
from .scenario_request_undecided import ScenarioRequestUndecided
from .scenario_result import ScenarioResult
from .simulation import Simulation
from .simulation_request import SimulationRequest
from .simulation_request_undecided import SimulationRequestUndecided
from .spread import Spread
from .status_reading import StatusReading
from .table_comparison import TableComparison
from .table_comparison_explained_by_item import TableComparisonExplainedByItem
from .tier_worth import TierWorth
from .tier_worth_status import TierWorthStatus
from .total_explanation import TotalExplanation
from .trace_back_in_words_language import TraceBackInWordsLanguage
from .transition_request import TransitionRequest
from .transition_request_to import TransitionRequestTo
from .uncertainty import Uncertainty
from .uncertainty_drawn import UncertaintyDrawn
from .webhook import Webhook
from .webhook_request import WebhookRequest
from .webhook_secret import WebhookSecret
from .webhook_state import WebhookState

__all__ = (
    "Account",
    "AccountKind",
    "AgreementReference",
    "Amount",
    "AmountPart",
    "AmountSpread",
    "ApiInfo",
    "AskedToSend",
    "AssumedKeyData",
    "Assumption",
    "AuditEntry",
    "AuditEntryFacts",
    "AuditHead",
    "AuditHeadService",
    "Balance",
    "Balances",
    "Chance",
    "Change",
    "CitedKeyData",
    "Claim",
    "ClaimDecision",
    "ClaimDecisionTo",
    "ClaimKind",
    "ClaimState",
    "CloudEvent",
    "CloudEventData",
    "ComparedRow",
    "Debt",
    "Debtor",
    "Decision",
    "DecisionJudgement",
    "DegreeRange",
    "DeliveryAttempt",
    "DeliveryAttemptKind",
    "DeliveryAttemptOutcome",
    "Distance",
    "DueDate",
    "DueDateKind",
    "DueDates",
    "EarlierLine",
    "EarlierLinePart",
    "EconomicReport",
    "EconomicReportStatusType0",
    "EventFeed",
    "Evidence",
    "EvidenceKind",
    "ExplainAmountInWordsLanguage",
    "ExplainedPot",
    "ExplainTotalInWordsLanguage",
    "ExplainTotalOnPaperLanguage",
    "Explanation",
    "Figure",
    "FigureUnit",
    "Forecast",
    "ForeseenAmount",
    "ForeseenRecipient",
    "ForfeitedRight",
    "ForfeitedRights",
    "GetFileContentForm",
    "Interpretation",
    "InterpretationEffect",
    "InterpretationEffectStatus",
    "KeyDataSet",
    "KeyDataUpload",
    "KeyValue",
    "Label",
    "LedgerCheck",
    "LedgerTransaction",
    "LineDifference",
    "LineDifferenceCausesItem",
    "LineDifferencePart",
    "Link",
    "LinkRel",
    "Measure",
    "MeasureKind",
    "MissingCount",
    "Moved",
    "MovedAmount",
    "MovedAmountWay",
    "MovedSum",
    "MovedSumWay",
    "NumberUsed",
    "OtherReading",
    "Outcome",
    "OutcomeSet",
    "OutcomeStatus",
    "OverpaymentRequest",
    "PageAmount",
    "PageAuditEntry",
    "PageAuditHead",
    "PageDeliveryAttempt",
    "PageLedgerTransaction",
    "PageLinks",
    "PageMeta",
    "PageRun",
    "PageWebhook",
    "Payee",
    "PayeeGiro",
    "PayeeRegistration",
    "PayeeRegistrationGiro",
    "Payment",
    "PaymentFile",
    "PaymentFileRequest",
    "PaymentOutcome",
    "PaymentOutcomeOutcome",
    "PaymentState",
    "PinnedInput",
    "PinnedInputKind",
    "Posting",
    "PotBalance",
    "PotSpread",
    "PricedChange",
    "PricedChanges",
    "Problem",
    "ProblemError",
    "Proof",
    "ProofAmount",
    "ProofDefinitionFiles",
    "PublishedTableUpload",
    "Quantile",
    "Reading",
    "Receipt",
    "ReceiptSignature",
    "RecipientDifference",
    "RecipientDifferenceCausesItem",
    "RecipientForecast",
    "RecipientSpread",
    "ReclaimRequest",
    "Recomputation",
    "Redelivery",
    "Reference",
    "ReferenceKind",
    "RepaymentRequest",
    "RuleFinding",
    "RuleFindingSeverity",
    "RuleFindingStatus",
    "Run",
    "RunDifference",
    "RunEvent",
    "RunEventFromStateType0",
    "RunEventToState",
    "RunHistory",
    "RunRequest",
    "RunState",
    "ScenarioAnalysis",
    "ScenarioAnalysisState",
    "ScenarioRequest",
    "ScenarioRequestUndecided",
    "ScenarioResult",
    "Simulation",
    "SimulationRequest",
    "SimulationRequestUndecided",
    "Spread",
    "StatusReading",
    "TableComparison",
    "TableComparisonExplainedByItem",
    "TierWorth",
    "TierWorthStatus",
    "TotalExplanation",
    "TraceBackInWordsLanguage",
    "TransitionRequest",
    "TransitionRequestTo",
    "Uncertainty",
    "UncertaintyDrawn",
    "Webhook",
    "WebhookRequest",
    "WebhookSecret",
    "WebhookState",
)
