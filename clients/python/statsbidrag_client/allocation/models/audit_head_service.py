from typing import Literal

AuditHeadService = Literal['allocation', 'assessment', 'submissions']

AUDIT_HEAD_SERVICE_VALUES: set[AuditHeadService] = { 'allocation', 'assessment', 'submissions',  }

def check_audit_head_service(value: str) -> AuditHeadService:
    if value in AUDIT_HEAD_SERVICE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AUDIT_HEAD_SERVICE_VALUES!r}")
