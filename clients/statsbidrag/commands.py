"""The commands, one module per kind of work."""

from pathlib import Path
from typing import Annotated

import typer

from . import filing, judging, money, proving
from .session import Login, keep_login, token_for_client
from .words import say, t

app = typer.Typer(
    no_args_is_help=True,
    help=t("Statsbidrag från kommandoraden.", "Statsbidrag from the command line."),
)
for module in (filing, judging, money, proving):
    module.register(app)

Url = Annotated[str, typer.Option(help=t("API:ets adress", "The API's address"))]


@app.command(
    help=t("Logga in: spara adresser och åtkomstnyckel.", "Log in: keep addresses and token.")
)
def login(
    base: Annotated[
        str,
        typer.Option(help=t("Det som står före /<tjänst>/v1", "What stands before /<service>/v1")),
    ] = "",
    submissions: Url = "",
    assessment: Url = "",
    allocation: Url = "",
    token: Annotated[
        str, typer.Option(envvar="STATSBIDRAG_TOKEN", help=t("Åtkomstnyckel", "Access token"))
    ] = "",
    token_endpoint: Annotated[
        str, typer.Option(help=t("Utfärdarens adress för nycklar", "The issuer's token endpoint"))
    ] = "",
    issuer: Annotated[str, typer.Option(help=t("Utfärdarens namn", "The issuer's name"))] = "",
    client_id: Annotated[str, typer.Option(help=t("Klientens id", "The client's id"))] = "",
    key: Annotated[
        Path | None,
        typer.Option(help=t("Klientens privata nyckel, PEM", "The client's private key, PEM")),
    ] = None,
    profile: filing.Profile = "default",
) -> None:
    """Keep where the services are and a token: one given, one asked for, or one typed."""
    if key is not None:
        token = token_for_client(token_endpoint, issuer=issuer, client_id=client_id, key=key)
    if not token:
        token = typer.prompt(t("Åtkomstnyckel", "Access token"), hide_input=True)
    kept = Login(
        submissions or f"{base}/submissions/v1",
        assessment or f"{base}/assessment/v1",
        allocation or f"{base}/allocation/v1",
        token,
    )
    file = keep_login(kept, profile)
    say(t(f"Inloggad; sparat i {file}", f"Logged in; kept in {file}"))
