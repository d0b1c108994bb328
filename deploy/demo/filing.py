"""Filing in a recipient's own name, with made-up answers and a made-up action plan in Word."""

import io
from collections.abc import Callable

from docx import Document

from deploy.demo.answers import MADE_UP, answer_form
from deploy.demo.callers import Services, post
from shared.agreements.loader import LoadedAgreement
from shared.schemas.forms import Form, Obligation
from shared.schemas.submissions import FilingBody, Receipt

ACTION_PLAN = "3.6-action-plan"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BOUNDARY = "part-of-a-demo-report"


async def file(
    services: Services,
    loaded: LoadedAgreement,
    obligation: Obligation,
    recipient_id: str,
    *,
    figures: dict[str, int] | None = None,
    leave_out: frozenset[str] = frozenset(),
    action_plan: bool = False,
    supplements: Receipt | None = None,
) -> Receipt:
    """File one obligation for one recipient, in the recipient's own name."""
    agreement = loaded.agreement
    recipient = agreement.recipient(recipient_id)
    form: Form | None = agreement.form(obligation.form) if obligation.form else None
    assert recipient is not None
    assert form is not None
    body = answer_form(form, recipient, figures=figures, leave_out=leave_out)
    content, media_type = body.model_dump_json().encode(), "application/json"
    if action_plan:
        content, media_type = with_action_plan(body, recipient_id)
    role = recipient_id.split("-", maxsplit=1)[0]
    who = f"{role if role in {'rss', 'skr'} else 'region'}.{recipient_id}"
    if supplements is not None:
        return await post(
            services.submissions,
            f"filings/{supplements.filing_id}/versions",
            who=who,
            content=content,
            media_type=media_type,
            answers=Receipt,
            if_match=f'"{supplements.version}"',
        )
    query = {
        "agreement_id": agreement.id,
        "obligation_id": obligation.id,
        "recipient_id": recipient_id,
    }
    return await post(
        services.submissions,
        "filings",
        who=who,
        query=query,
        content=content,
        media_type=media_type,
        answers=Receipt,
    )


def with_action_plan(
    body: FilingBody, recipient_id: str, change: Callable[[bytes], bytes] = bytes
) -> tuple[bytes, str]:
    """A report with a made-up action plan attached, as multipart; `change` is made to the plan."""
    plan = change(_action_plan(recipient_id))
    report = body.model_dump_json().encode()
    parts = [
        (b'name="report"', b"application/json", report),
        (
            f'name="{ACTION_PLAN}"; filename="handlingsplan-{recipient_id}.docx"'.encode(),
            WORD.encode(),
            plan,
        ),
    ]
    content = b"".join(
        b"--%b\r\nContent-Disposition: form-data; %b\r\nContent-Type: %b\r\n\r\n%b\r\n"
        % (BOUNDARY.encode(), disposition, media_type, data)
        for disposition, media_type, data in parts
    )
    return content + f"--{BOUNDARY}--\r\n".encode(), f"multipart/form-data; boundary={BOUNDARY}"


def _action_plan(recipient_id: str) -> bytes:
    """A made-up action plan in Word: one sentence that says what it is."""
    document, held = Document(), io.BytesIO()
    document.add_paragraph(f"Handlingsplan för region {recipient_id}. {MADE_UP}")
    document.save(held)
    return held.getvalue()
