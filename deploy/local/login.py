"""Log the command line in, as somebody made up, at what `make up` has started.

python -m deploy.local.login region 12       (make login, or make login WHO="assessor 1")
"""

import sys
from typing import get_args

from clients.statsbidrag.session import Login, keep_login
from deploy.local.claim import read_claim
from deploy.local.issuer import bearer
from deploy.local.stack import LOCAL
from shared.kit.principals import Role


def main(arguments: list[str]) -> int:
    """Keep the login of a role and who holds it, good for an hour."""
    if len(arguments) not in {2, 3} or arguments[0] not in get_args(Role):
        print(
            f"usage: python -m deploy.local.login {'|'.join(get_args(Role))} WHO", file=sys.stderr
        )
        return 2
    claim = read_claim(LOCAL / "stack.json")
    if claim is None or not claim.places:
        print("Nothing is running. Start it first: make up", file=sys.stderr)
        return 1
    token = bearer(".".join(arguments)).removeprefix("Bearer ")
    places = {name: place.api_url for name, place in claim.places.items()}
    login = Login(
        submissions=places["submissions"],
        assessment=places["assessment"],
        allocation=places["allocation"],
        token=token,
    )
    file = keep_login(login, "default")
    print(f"Logged in as {' '.join(arguments)}, made up, for an hour; kept in {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
