"""The operator's part of webhooks in the system that `make up` keeps running here.

    python -m deploy.webhooks submissions list
    python -m deploy.webhooks submissions approve ID --reason "Avtal 2024:17"

The same as `python -m shared.kit.webhooks.operate`, which is what the image has, but for where the
database is; receivers on this machine may be approved, since it is no production.
"""

import sys

from deploy.local.database import prepare_database
from deploy.local.postgres import attached_postgres
from deploy.local.stack import LOCAL, postgres_folder
from shared.kit.migrations import SERVICES
from shared.kit.webhooks import operate


def main(arguments: list[str]) -> int:
    """Do what `operate` does, in the database that is up."""
    server = attached_postgres(postgres_folder(LOCAL))
    service = arguments[0] if arguments and arguments[0] in SERVICES else None
    if server is None or service is None:
        print("Nothing is up here (`make up`), or no service is named.", file=sys.stderr)
        return operate.IMPOSSIBLE
    return operate.main(arguments, url=prepare_database(server)[service].url, loopback=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
