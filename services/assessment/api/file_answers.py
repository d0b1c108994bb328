"""Answers that are files: their media types, and how they are told of in the specification."""

from typing import Any

from starlette.responses import Response

_MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
}


def files(*formats: str) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that answers with a file of one of these formats."""
    binary = {"schema": {"type": "string", "format": "binary"}}
    content = {_MEDIA_TYPES[each].split(";")[0]: binary for each in formats}
    return {200: {"description": "The document.", "content": content}}


def file_answer(content: bytes, *, name: str, ending: str) -> Response:
    """A file to save, under a name."""
    return Response(
        content,
        media_type=_MEDIA_TYPES[ending],
        headers={
            "Content-Disposition": f'attachment; filename="{name}.{ending}"',
            "X-Content-Type-Options": "nosniff",
        },
    )
