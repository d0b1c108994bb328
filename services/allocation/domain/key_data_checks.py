"""Is an upload of key data sound? Every recipient once, none unknown, something to share by."""

from services.allocation.domain.errors import InvalidKeyData, UnknownDataSet
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataUpload
from shared.values.errors import Issue


def check_upload(agreement: Agreement, upload: KeyDataUpload) -> None:
    """Raise UnknownDataSet, or InvalidKeyData with an issue per fault, unless all is sound."""
    data_set = agreement.data_set(upload.data_set_id)
    if data_set is None:
        known = ", ".join(each.id for each in agreement.data_sets)
        raise UnknownDataSet(f"The agreement's key data sets are: {known}.")
    expected = agreement.recipient_ids(data_set.recipients)
    issues: list[Issue] = []
    seen: set[str] = set()
    for index, value in enumerate(upload.values):
        pointer = f"/values/{index}/recipient_id"
        if value.recipient_id not in expected:
            message = f"Expected a recipient of the group '{data_set.recipients}'."
            issues.append(Issue(pointer, "unknown-recipient", message))
        elif value.recipient_id in seen:
            issues.append(Issue(pointer, "recipient-given-twice", "Give each recipient once."))
        seen.add(value.recipient_id)
    absent = [recipient_id for recipient_id in expected if recipient_id not in seen]
    if absent:
        message = f"A value is missing for {', '.join(absent)}; give 0 where there is none."
        issues.append(Issue("/values", "recipient-missing", message))
    if sum(value.value for value in upload.values) == 0:
        message = "The values sum to zero: nothing can be shared by them."
        issues.append(Issue("/values", "weights-sum-to-zero", message))
    if issues:
        raise InvalidKeyData(
            f"The key data has {len(issues)} faults; nothing of it was stored. Mend what `errors` "
            "names and upload it again.",
            tuple(issues),
        )
