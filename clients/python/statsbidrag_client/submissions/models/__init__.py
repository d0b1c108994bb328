""" Contains all the data models used in inputs/outputs """

from .agreement import Agreement
from .agreement_reference import AgreementReference
from .all_of import AllOf
from .all_of_severity import AllOfSeverity
from .alternative import Alternative
from .answered import Answered
from .answered_severity import AnsweredSeverity
from .answered_yes import AnsweredYes
from .answered_yes_severity import AnsweredYesSeverity
from .any_of import AnyOf
from .any_of_severity import AnyOfSeverity
from .api_info import ApiInfo
from .appropriation import Appropriation
from .arithmetic import Arithmetic
from .asked_to_send import AskedToSend
from .attachment import Attachment
from .attachment_present import AttachmentPresent
from .attachment_present_severity import AttachmentPresentSeverity
from .attachment_question import AttachmentQuestion
from .attachment_question_may_refer_to_earlier_report import AttachmentQuestionMayReferToEarlierReport
from .attachment_question_required import AttachmentQuestionRequired
from .audit_entry import AuditEntry
from .audit_entry_facts import AuditEntryFacts
from .audit_head import AuditHead
from .audit_head_service import AuditHeadService
from .base_and_rest_key import BaseAndRestKey
from .better_of import BetterOf
from .better_of_severity import BetterOfSeverity
from .board_row import BoardRow
from .board_row_state import BoardRowState
from .breakdown import Breakdown
from .carry import Carry
from .category import Category
from .ceiling import Ceiling
from .change import Change
from .choice_question import ChoiceQuestion
from .choice_question_may_refer_to_earlier_report import ChoiceQuestionMayReferToEarlierReport
from .choice_question_required import ChoiceQuestionRequired
from .closing import Closing
from .closing_request import ClosingRequest
from .cloud_event import CloudEvent
from .cloud_event_data import CloudEventData
from .column import Column
from .column_kind import ColumnKind
from .compilation_plan import CompilationPlan
from .compilation_plan_contents_item import CompilationPlanContentsItem
from .condition import Condition
from .data_quality import DataQuality
from .data_set import DataSet
from .data_set_key import DataSetKey
from .delivery_attempt import DeliveryAttempt
from .delivery_attempt_kind import DeliveryAttemptKind
from .delivery_attempt_outcome import DeliveryAttemptOutcome
from .difference import Difference
from .difference_after_type_3_item import DifferenceAfterType3Item
from .difference_before_type_3_item import DifferenceBeforeType3Item
from .difference_kind import DifferenceKind
from .differences import Differences
from .dossier import Dossier
from .draft import Draft
from .draft_request import DraftRequest
from .due_date import DueDate
from .due_date_moves_to_working_day import DueDateMovesToWorkingDay
from .due_monthly import DueMonthly
from .due_monthly_moves_to_working_day import DueMonthlyMovesToWorkingDay
from .earned_key import EarnedKey
from .equal_key import EqualKey
from .event_feed import EventFeed
from .every_month_reported import EveryMonthReported
from .every_month_reported_severity import EveryMonthReportedSeverity
from .export_board_csv_language import ExportBoardCsvLanguage
from .export_board_csv_states_type_0_item import ExportBoardCsvStatesType0Item
from .export_board_workbook_language import ExportBoardWorkbookLanguage
from .export_board_workbook_states_type_0_item import ExportBoardWorkbookStatesType0Item
from .figure_question import FigureQuestion
from .figure_question_may_refer_to_earlier_report import FigureQuestionMayReferToEarlierReport
from .figure_question_required import FigureQuestionRequired
from .figures_add_up import FiguresAddUp
from .figures_add_up_severity import FiguresAddUpSeverity
from .file_fault import FileFault
from .file_report import FileReport
from .file_report_files_body import FileReportFilesBody
from .file_report_json_body import FileReportJsonBody
from .filing import Filing
from .filing_body import FilingBody
from .filing_body_answers import FilingBodyAnswers
from .filing_body_answers_additional_property_type_3_item import FilingBodyAnswersAdditionalPropertyType3Item
from .filing_finding import FilingFinding
from .filing_state import FilingState
from .filing_summary import FilingSummary
from .filing_summary_state import FilingSummaryState
from .filing_version import FilingVersion
from .forfeit import Forfeit
from .form import Form
from .get_blank_document_language import GetBlankDocumentLanguage
from .get_blank_workbook_language import GetBlankWorkbookLanguage
from .get_board_states_type_0_item import GetBoardStatesType0Item
from .get_form_schema_response_get_form_schema import GetFormSchemaResponseGetFormSchema
from .given_answer import GivenAnswer
from .given_weights_key import GivenWeightsKey
from .given_weights_key_weights_type_0 import GivenWeightsKeyWeightsType0
from .interpretation import Interpretation
from .known_statistic import KnownStatistic
from .known_statistic_breakdown import KnownStatisticBreakdown
from .known_statistic_figures import KnownStatisticFigures
from .label import Label
from .leave import Leave
from .link import Link
from .link_rel import LinkRel
from .missing_data_plan import MissingDataPlan
from .obligation import Obligation
from .obligation_kind import ObligationKind
from .occasion import Occasion
from .occasion_needs_requisition import OccasionNeedsRequisition
from .officer_judges import OfficerJudges
from .officer_judges_severity import OfficerJudgesSeverity
from .one_sided_offering import OneSidedOffering
from .other_reading import OtherReading
from .outside_pot import OutsidePot
from .page_audit_entry import PageAuditEntry
from .page_audit_head import PageAuditHead
from .page_board_row import PageBoardRow
from .page_data_quality import PageDataQuality
from .page_delivery_attempt import PageDeliveryAttempt
from .page_filing_summary import PageFilingSummary
from .page_known_statistic import PageKnownStatistic
from .page_links import PageLinks
from .page_meta import PageMeta
from .page_webhook import PageWebhook
from .paragraph import Paragraph
from .party import Party
from .party_deadline import PartyDeadline
from .period_occasion import PeriodOccasion
from .periods import Periods
from .plan_found import PlanFound
from .pot import Pot
from .pot_group import PotGroup
from .pot_rounding import PotRounding
from .problem import Problem
from .problem_error import ProblemError
from .publication_rule import PublicationRule
from .published_column import PublishedColumn
from .published_table import PublishedTable
from .quality_criteria import QualityCriteria
from .receipt import Receipt
from .receipt_key import ReceiptKey
from .receipt_signature import ReceiptSignature
from .received import Received
from .received_severity import ReceivedSeverity
from .recipient import Recipient
from .recipient_group import RecipientGroup
from .redelivery import Redelivery
from .redistribute import Redistribute
from .redistribute_among import RedistributeAmong
from .reminders import Reminders
from .response_rate import ResponseRate
from .response_rate_found import ResponseRateFound
from .same_offering import SameOffering
from .section import Section
from .section_compiled import SectionCompiled
from .share_at_least import ShareAtLeast
from .share_at_least_severity import ShareAtLeastSeverity
from .share_improved import ShareImproved
from .share_improved_severity import ShareImprovedSeverity
from .single_key import SingleKey
from .statistic import Statistic
from .statistic_figure import StatisticFigure
from .statistic_figure_required import StatisticFigureRequired
from .statistic_row import StatisticRow
from .statistic_row_breakdown import StatisticRowBreakdown
from .statistic_row_figures import StatisticRowFigures
from .statistics_delivery import StatisticsDelivery
from .statistics_receipt import StatisticsReceipt
from .sum_check import SumCheck
from .supplement_filing_files_body import SupplementFilingFilesBody
from .supplement_filing_json_body import SupplementFilingJsonBody
from .supplement_request import SupplementRequest
from .supplement_request_request import SupplementRequestRequest
from .table_question import TableQuestion
from .table_question_may_refer_to_earlier_report import TableQuestionMayReferToEarlierReport
from .table_question_required import TableQuestionRequired
from .text_question import TextQuestion
from .text_question_format_type_0 import TextQuestionFormatType0
from .text_question_may_refer_to_earlier_report import TextQuestionMayReferToEarlierReport
from .text_question_required import TextQuestionRequired
from .tier import Tier
from .validate_filing_files_body import ValidateFilingFilesBody
from .validate_filing_json_body import ValidateFilingJsonBody
from .validation import Validation
from .value_at_most import ValueAtMost
from .value_at_most_severity import ValueAtMostSeverity
from .webhook import Webhook
from .webhook_request import WebhookRequest
from .webhook_secret import WebhookSecret
from .webhook_state import WebhookState
from .weighted_class import WeightedClass
from .weighted_classes_key import WeightedClassesKey
from .when_more_than import WhenMoreThan
from .window import Window
from .yes_no_question import YesNoQuestion
from .yes_no_question_may_refer_to_earlier_report import YesNoQuestionMayReferToEarlierReport
from .yes_no_question_required import YesNoQuestionRequired

__all__ = (
    "Agreement",
    "AgreementReference",
    "AllOf",
    "AllOfSeverity",
    "Alternative",
    "Answered",
    "AnsweredSeverity",
    "AnsweredYes",
    "AnsweredYesSeverity",
    "AnyOf",
    "AnyOfSeverity",
    "ApiInfo",
    "Appropriation",
    "Arithmetic",
    "AskedToSend",
    "Attachment",
    "AttachmentPresent",
    "AttachmentPresentSeverity",
    "AttachmentQuestion",
    "AttachmentQuestionMayReferToEarlierReport",
    "AttachmentQuestionRequired",
    "AuditEntry",
    "AuditEntryFacts",
    "AuditHead",
    "AuditHeadService",
    "BaseAndRestKey",
    "BetterOf",
    "BetterOfSeverity",
    "BoardRow",
    "BoardRowState",
    "Breakdown",
    "Carry",
    "Category",
    "Ceiling",
    "Change",
    "ChoiceQuestion",
    "ChoiceQuestionMayReferToEarlierReport",
    "ChoiceQuestionRequired",
    "Closing",
    "ClosingRequest",
    "CloudEvent",
    "CloudEventData",
    "Column",
    "ColumnKind",
    "CompilationPlan",
    "CompilationPlanContentsItem",
    "Condition",
    "DataQuality",
    "DataSet",
    "DataSetKey",
    "DeliveryAttempt",
    "DeliveryAttemptKind",
    "DeliveryAttemptOutcome",
    "Difference",
    "DifferenceAfterType3Item",
    "DifferenceBeforeType3Item",
    "DifferenceKind",
    "Differences",
    "Dossier",
    "Draft",
    "DraftRequest",
    "DueDate",
    "DueDateMovesToWorkingDay",
    "DueMonthly",
    "DueMonthlyMovesToWorkingDay",
    "EarnedKey",
    "EqualKey",
    "EventFeed",
    "EveryMonthReported",
    "EveryMonthReportedSeverity",
    "ExportBoardCsvLanguage",
    "ExportBoardCsvStatesType0Item",
    "ExportBoardWorkbookLanguage",
    "ExportBoardWorkbookStatesType0Item",
    "FigureQuestion",
    "FigureQuestionMayReferToEarlierReport",
    "FigureQuestionRequired",
    "FiguresAddUp",
    "FiguresAddUpSeverity",
    "FileFault",
    "FileReport",
    "FileReportFilesBody",
    "FileReportJsonBody",
    "Filing",
    "FilingBody",
    "FilingBodyAnswers",
    "FilingBodyAnswersAdditionalPropertyType3Item",
    "FilingFinding",
    "FilingState",
    "FilingSummary",
    "FilingSummaryState",
    "FilingVersion",
    "Forfeit",
    "Form",
    "GetBlankDocumentLanguage",
    "GetBlankWorkbookLanguage",
    "GetBoardStatesType0Item",
    "GetFormSchemaResponseGetFormSchema",
    "GivenAnswer",
    "GivenWeightsKey",
    "GivenWeightsKeyWeightsType0",
    "Interpretation",
    "KnownStatistic",
    "KnownStatisticBreakdown",
    "KnownStatisticFigures",
    "Label",
    "Leave",
    "Link",
    "LinkRel",
    "MissingDataPlan",
    "Obligation",
    "ObligationKind",
    "Occasion",
    "OccasionNeedsRequisition",
    "OfficerJudges",
    "OfficerJudgesSeverity",
    "OneSidedOffering",
    "OtherReading",
    "OutsidePot",
    "PageAuditEntry",
    "PageAuditHead",
    "PageBoardRow",
    "PageDataQuality",
    "PageDeliveryAttempt",
    "PageFilingSummary",
    "PageKnownStatistic",
    "PageLinks",
    "PageMeta",
    "PageWebhook",
    "Paragraph",
    "Party",
    "PartyDeadline",
    "PeriodOccasion",
    "Periods",
    "PlanFound",
    "Pot",
    "PotGroup",
    "PotRounding",
    "Problem",
    "ProblemError",
    "PublicationRule",
    "PublishedColumn",
    "PublishedTable",
    "QualityCriteria",
    "Receipt",
    "ReceiptKey",
    "ReceiptSignature",
    "Received",
    "ReceivedSeverity",
    "Recipient",
    "RecipientGroup",
    "Redelivery",
    "Redistribute",
    "RedistributeAmong",
    "Reminders",
    "ResponseRate",
    "ResponseRateFound",
    "SameOffering",
    "Section",
    "SectionCompiled",
    "ShareAtLeast",
    "ShareAtLeastSeverity",
    "ShareImproved",
    "ShareImprovedSeverity",
    "SingleKey",
    "Statistic",
    "StatisticFigure",
    "StatisticFigureRequired",
    "StatisticRow",
    "StatisticRowBreakdown",
    "StatisticRowFigures",
    "StatisticsDelivery",
    "StatisticsReceipt",
    "SumCheck",
    "SupplementFilingFilesBody",
    "SupplementFilingJsonBody",
    "SupplementRequest",
    "SupplementRequestRequest",
    "TableQuestion",
    "TableQuestionMayReferToEarlierReport",
    "TableQuestionRequired",
    "TextQuestion",
    "TextQuestionFormatType0",
    "TextQuestionMayReferToEarlierReport",
    "TextQuestionRequired",
    "Tier",
    "ValidateFilingFilesBody",
    "ValidateFilingJsonBody",
    "Validation",
    "ValueAtMost",
    "ValueAtMostSeverity",
    "Webhook",
    "WebhookRequest",
    "WebhookSecret",
    "WebhookState",
    "WeightedClass",
    "WeightedClassesKey",
    "WhenMoreThan",
    "Window",
    "YesNoQuestion",
    "YesNoQuestionMayReferToEarlierReport",
    "YesNoQuestionRequired",
)
