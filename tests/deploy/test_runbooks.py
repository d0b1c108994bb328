"""What the runbooks say to do can be done: addresses, parameters, queries and commands exist."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import psycopg
import pytest

from deploy.local.database import ServiceDatabase
from deploy.local.postgres import Server

ROOT = Path(__file__).parents[2]
BESIDE = ("when-an-alert-fires", "day-of-the-deadline")
PAGES = [
    *(ROOT / f"docs/{name}.md" for name in BESIDE),
    *sorted((ROOT / "docs/runbooks").glob("*.md")),
]
QUOTED = re.compile(r"`([^`]+)`")
ADDRESS = re.compile(r"(GET|POST|curl).*?\$(SUBMISSIONS|ASSESSMENT|ALLOCATION)(/[^\s\"`]+)")


def quoted(page: str) -> list[str]:
    """What stands between backticks, on one line."""
    return [" ".join(words.split()) for words in QUOTED.findall(page)]


def faults_of_addresses(page: str) -> Iterator[str]:
    """Addresses that no specification knows, with parameters that it does not take."""
    for words in quoted(page):
        for verb, service, address in ADDRESS.findall(words):
            name, parts = service.lower(), urlsplit(address)
            known = json.loads((ROOT / f"docs/openapi/{name}.json").read_text())["paths"]
            path = re.sub(r"<[^>]+>", "{id}", parts.path)
            operation = known.get(path, {}).get("post" if verb == "POST" else "get")
            if operation is None:
                yield f"{service} has no {verb} {path}"
                continue
            taken = {each["name"] for each in operation.get("parameters", [])}
            asked = {key for key, _ in parse_qsl(parts.query, keep_blank_values=True)}
            yield from (f"{path} takes no {key}" for key in sorted(asked - taken))
        if words.startswith("curl") and "$" in words and "$OPERATOR" not in words:
            yield f"{words}: says not who asks"


def faults_of_commands(page: str) -> Iterator[str]:
    """Make's targets that there are not, and files."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for words in quoted(page):
        if words.startswith("make ") and words.split()[1] not in targets:
            yield f"no such target: {words}"
        if words.startswith(("deploy/", "docs/")) and not (ROOT / words).exists():
            yield f"no such file: {words}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_says_can_be_asked(page: Path) -> None:
    assert [*faults_of_addresses(page.read_text()), *faults_of_commands(page.read_text())] == []


def test_its_queries_are_taken(server: Server, template: dict[str, ServiceDatabase]) -> None:
    name = template["allocation"].url.rpartition("/")[2]
    found = [words for page in PAGES for words in quoted(page.read_text())
             if words.startswith("SELECT ")]  # fmt: skip
    assert len(found) >= 4
    with psycopg.connect(server.url(name), autocommit=True) as connection:
        for query in found:
            connection.execute(query.replace("<pid>", "0").encode())


@pytest.mark.parametrize(
    "planted",
    [
        '`curl -H "$OPERATOR" "$SUBMISSIONS/agreements/<id>/boards"`',
        '`curl -H "$OPERATOR" "$SUBMISSIONS/agreements/<id>/board?state=x"`',
        '`curl "$ALLOCATION/ledger-checks"`',
        "`make tea`",
    ],
)
def test_a_page_that_is_wrong_is_told(planted: str) -> None:
    assert [*faults_of_addresses(planted), *faults_of_commands(planted)]
