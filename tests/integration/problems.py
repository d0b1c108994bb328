"""Reading refusals: every one of them is a problem (RFC 9457), whoever answers it."""

import re

import httpx

from shared.schemas.problems import Problem


def refused(response: httpx.Response, status: int, code: str) -> Problem:
    """The problem of a refused request, once it has the shape that all of them have."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem = Problem.model_validate_json(response.content)
    # Who may not do a thing is refused by the token's scope, or where that covers it by the role.
    accepted = {"not-allowed", "forbidden"} if code == "not-allowed" else {code}
    assert problem.code in accepted, problem
    assert problem.status == status
    assert problem.type.endswith(f"/problems/{problem.code}")
    assert problem.instance == response.request.url.path
    assert problem.title
    assert problem.detail
    assert re.fullmatch(r"(?!0{32})[0-9a-f]{32}", problem.trace_id)
    return problem


def pointers(problem: Problem) -> dict[str, str]:
    """Where the faults are and what they are called."""
    return {fault.pointer: fault.code for fault in problem.errors}
