"""A token of the local issuer, for trying the services out by hand.

    AUTH="Authorization: Bearer $(python -m deploy.token region 09)"
    python -m deploy.token assessor 1            roles: region, rss, skr, assessor, approver, payer,
    python -m deploy.token region 09 anna        auditor, statistics-supplier, service, public

It is good for an hour, at services that were started here (`make up`), and nowhere else.
"""

import sys
from typing import get_args

from deploy.local.issuer import bearer
from shared.kit.principals import Role


def main(arguments: list[str]) -> int:
    """Print the token of a role, who holds it and, for a recipient, which person."""
    if len(arguments) not in {2, 3} or arguments[0] not in get_args(Role):
        roles = "|".join(get_args(Role))
        print(f"usage: python -m deploy.token {roles} WHO [PERSON]", file=sys.stderr)
        return 2
    print(bearer(".".join(arguments)).removeprefix("Bearer "))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
