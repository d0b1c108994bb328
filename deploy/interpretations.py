"""Every interpretation's effect per recipient, on a run of a service that is up.

    python -m deploy.interpretations RUN_ID [ALLOCATION_URL] [TOKEN]

The address is that of the API, such as http://127.0.0.1:8003/allocation/v1; the token defaults to
one of the local issuer's for a payer.
"""

import sys

import httpx
from pydantic import TypeAdapter

from deploy.local.issuer import bearer
from shared.schemas.foreseen import InterpretationEffect
from shared.values.money import kronor_text

_EFFECTS = TypeAdapter(list[InterpretationEffect])
_STATUSES = {
    "computed": "ändrar / changes",
    "moves_nothing": "flyttar ingen krona / moves no krona",
    "needs_assessment": "ändrar villkor som måste bedömas om / needs assessment",
    "not_computed": "räknas inte / not computed",
    "cannot_be_computed": "kan inte räknas / cannot be computed",
}


def lines_of(effects: list[InterpretationEffect]) -> list[str]:
    """A line for each reading, and one for each recipient it would change something for."""
    lines = []
    for effect in effects:
        lines.append(f"{effect.reading_id}: {_STATUSES[effect.status]}")
        if effect.why is not None:
            lines.append(f"    {effect.why}")
        for each in effect.recipients:
            sign = "+" if each.difference_kronor > 0 else ""
            lines.append(f"    {each.recipient_id:8} {sign}{kronor_text(each.difference_kronor)}")
    return lines


def main(arguments: list[str]) -> int:
    """Ask the service and print what it says."""
    if not arguments:
        print("usage: python -m deploy.interpretations RUN_ID [URL] [TOKEN]", file=sys.stderr)
        return 2
    url = arguments[1] if len(arguments) > 1 else "http://127.0.0.1:8003/allocation/v1"
    authorization = f"Bearer {arguments[2]}" if len(arguments) > 2 else bearer("payer.1")
    response = httpx.get(
        f"{url}/runs/{arguments[0]}/interpretation-effects",
        headers={"Authorization": authorization},
        timeout=600,
    )
    if response.status_code != httpx.codes.OK:
        print(response.text, file=sys.stderr)
        return 1
    print("\n".join(lines_of(_EFFECTS.validate_json(response.content))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
