"""The commands, one module per kind of work."""

from pathlib import Path
from typing import Annotated

import typer

from . import filing, judging, money, proving
from .session import SERVICES, Client, Login, keep_login
from .words import say, show_json, t

app = typer.Typer(
    no_args_is_help=True,
    help=t("Statsbidrag från kommandoraden.", "Statsbidrag from the command line."),
    epilog=t(
        "Slutar med 0 om det gick, 1 om det nekades eller inte stämmer, 2 om kommandot är fel, "
        "3 om tjänsten inte svarar, 4 om ingen är inloggad.",
        "Ends with 0 if it went well, 1 if it was refused or does not hold, 2 if the command is "
        "wrong, 3 if the service does not answer, 4 if nobody is logged in.",
    ),
)
for module in (filing, judging, money, proving):
    module.register(app)

Url = Annotated[str, typer.Option(help=t("API:ets adress", "The API's address"))]


@app.command(
    help=t(
        "Logga in: med en åtkomstnyckel, eller som ett system med egen privat nyckel.",
        "Log in: with an access token, or as a system with a private key of its own.",
    )
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
    key: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            dir_okay=False,
            help=t("Klientens privata nyckel, PEM", "The client's private key, PEM"),
        ),
    ] = None,
    client_id: Annotated[str, typer.Option(help=t("Klientens id", "The client's id"))] = "",
    token_endpoint: Annotated[
        str, typer.Option(help=t("Utfärdarens adress för nycklar", "The issuer's token endpoint"))
    ] = "",
    read_only: Annotated[
        bool, typer.Option(help=t("Be bara att få läsa", "Ask to read, and no more"))
    ] = False,
    as_json: filing.AsJson = False,
    profile: filing.Profile = "default",
) -> None:
    """Keep where the services are and who asks: a token, or a key to get tokens with."""
    client = None
    if key is not None:
        if not (client_id and token_endpoint):
            raise typer.BadParameter(
                t("Ange även --client-id och --token-endpoint.",
                  "Give --client-id and --token-endpoint too.")
            )  # fmt: skip
        client = Client(token_endpoint, client_id, str(key.absolute()), read_only)
    elif not token:
        token = typer.prompt(t("Åtkomstnyckel", "Access token"), hide_input=True)
    given = {"submissions": submissions, "assessment": assessment, "allocation": allocation}
    places = {name: (given[name] or f"{base}/{name}/v1").rstrip("/") for name in SERVICES}
    file = keep_login(Login(**places, token=token, client=client), profile)
    if as_json:
        show_json({"kept_in": str(file), **places})
    else:
        say(t(f"Inloggad; sparat i {file}", f"Logged in; kept in {file}"))
