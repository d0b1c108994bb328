"""The specifications of the three APIs, committed so that a change of the API is seen in review.

    python -m deploy.openapi            writes docs/openapi/<service>.json
    python -m deploy.openapi --check    says which of them have drifted; exits 1 if any has

The applications are built from settings that name no real database or sibling; nothing connects.
"""

import json
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from starlette.applications import Starlette

from services.allocation.main import create_app as create_allocation
from services.allocation.settings import AllocationSettings
from services.assessment.main import create_app as create_assessment
from services.assessment.settings import AssessmentSettings
from services.submissions.main import create_app as create_submissions
from services.submissions.settings import SubmissionsSettings

FOLDER = Path(__file__).parents[1] / "docs" / "openapi"
_NO_SIBLING = "http://sibling.invalid"


def applications() -> Mapping[str, Starlette]:
    """The three services by name, wired to nothing."""
    common = {
        "environment": "test",
        "database_url": "postgresql+psycopg://nobody@database.invalid/none",
        "token_issuer": "https://issuer.invalid",
        "token_keys": "https://issuer.invalid/jwks.json",
    }
    calling = {**common, "token_endpoint": "https://issuer.invalid/token", "client_key": "none"}
    asks_submissions = {**calling, "submissions_url": _NO_SIBLING}
    asks_assessment = {**calling, "assessment_url": _NO_SIBLING}
    return {
        "submissions": create_submissions(SubmissionsSettings.model_validate(common)),
        "assessment": create_assessment(AssessmentSettings.model_validate(asks_submissions)),
        "allocation": create_allocation(AllocationSettings.model_validate(asks_assessment)),
    }


@cache
def specifications() -> Mapping[str, str]:
    """Each service's specification as the text of its file."""
    return {
        name: json.dumps(app.state.api.openapi(), indent=2, sort_keys=True, ensure_ascii=False)
        + "\n"
        for name, app in applications().items()
    }


def drifted(folder: Path = FOLDER) -> list[str]:
    """The names of files that are not what the services say of themselves, or are not there."""
    return [
        f"{name}.json"
        for name, text in specifications().items()
        if not (file := folder / f"{name}.json").is_file() or file.read_text("utf-8") != text
    ]


def write(folder: Path = FOLDER) -> None:
    """Write the three files anew."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in specifications().items():
        (folder / f"{name}.json").write_text(text, "utf-8")


def main(arguments: list[str]) -> int:
    """Write the files, or with `--check` only say which of them have drifted."""
    match arguments:
        case []:
            write()
            return 0
        case ["--check"]:
            names = drifted()
            for name in names:
                print(f"docs/openapi/{name} has drifted: run `make openapi` and review the change")
            return 1 if names else 0
        case _:
            print("usage: python -m deploy.openapi [--check]", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
