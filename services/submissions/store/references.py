"""Which definition a row was written under."""

from services.submissions.tables import DeliveryRow, DraftRow, FilingRow
from shared.schemas.agreements import AgreementReference


def reference_of(row: FilingRow | DeliveryRow | DraftRow) -> AgreementReference:
    """The definition's id, version and hash."""
    return AgreementReference(
        id=row.agreement_id, version=row.agreement_version, sha256=row.agreement_sha256
    )
