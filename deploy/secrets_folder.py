"""Passwords and keys for containers, made up once, each in a file of its own.

    python -m deploy.secrets_folder .secrets

The folder is closed to others; the files are not, since each is shown only to the containers that
are to have it, whose account is nobody's here. What is there already is left as it is, so that a
database keeps its passwords.
"""

import secrets
import sys
from pathlib import Path

from deploy.local.database import SERVICES
from deploy.local.issuer import local_issuer, local_secret

CALLERS = ("assessment", "allocation")


def _write(file: Path, content: str) -> str:
    """Write a file that is not there; what it holds now."""
    if not file.exists():
        file.touch(0o600)
        file.write_text(content)
        file.chmod(0o444)
    return file.read_text()


def make_secrets(folder: Path) -> None:
    """Make what is missing of the folder."""
    folder.mkdir(mode=0o700, exist_ok=True)
    _write(folder / "postgres_password", secrets.token_hex(24))
    for service in SERVICES:
        for role, url in ((service, "database_url"), (f"{service}_owner", "owner_database_url")):
            password = _write(folder / f"{role}_password", secrets.token_hex(24))
            address = f"postgresql+psycopg://{role}:{password}@postgres/statsbidrag"
            _write(folder / f"{service}_{url}", address)
    for service in CALLERS:
        _write(folder / f"{service}_client_key", local_issuer().client_key_pem(service))
    _write(folder / "issuer.secret", local_secret())


if __name__ == "__main__":
    make_secrets(Path(sys.argv[1]))
