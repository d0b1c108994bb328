"""Clients made from the committed specifications: a Python package, and types for TypeScript.

    python -m deploy.clients            writes clients/python and clients/typescript anew
    python -m deploy.clients --check    says which of them have drifted; exits 1 if any has

Python's generator comes with the development tools; that of TypeScript comes by npm, and where it
is not installed (`npm install --prefix .local/npm openapi-typescript`) its files are left alone.
"""

import filecmp
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from deploy.openapi import FOLDER as SPECIFICATIONS

ROOT = Path(__file__).parents[1]
PYTHON = ROOT / "clients" / "python" / "statsbidrag_client"
TYPESCRIPT = ROOT / "clients" / "typescript"
CONFIGURATION = ROOT / "clients" / "python" / "generator.yaml"
NPM_TOOL = ROOT / ".local" / "npm" / "node_modules" / ".bin" / "openapi-typescript"
SERVICES = ("submissions", "assessment", "allocation")


def generate_python(folder: Path) -> None:
    """One package for each API, in a folder that is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(
        '"""Typed clients of the three APIs, generated: see deploy/clients.py."""\n', "utf-8"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "openapi_python_client", "generate", "--overwrite",
             "--path", str(SPECIFICATIONS / f"{name}.json"), "--meta", "none",
             "--config", str(CONFIGURATION), "--output-path", str(folder / name)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )
        for name in SERVICES
    ]  # fmt: skip
    for process in running:
        said, _ = process.communicate()
        if process.returncode != 0:
            raise RuntimeError(said.decode(errors="replace")[-2000:])


def generate_typescript(folder: Path) -> None:
    """The types of each API in a file of its own."""
    for name in SERVICES:
        source, target = SPECIFICATIONS / f"{name}.json", folder / f"{name}.d.ts"
        command = [str(NPM_TOOL), str(source), "--output", str(target)]
        subprocess.run(command, check=True, capture_output=True)


def operations() -> dict[str, set[str]]:
    """The operations of each specification by their ids."""
    return {
        name: {
            operation["operationId"]
            for methods in json.loads((SPECIFICATIONS / f"{name}.json").read_text("utf-8"))[
                "paths"
            ].values()
            for operation in methods.values()
        }
        for name in SERVICES
    }


def drifted() -> Iterator[str]:
    """What is no longer what the specifications say, by its place under clients/."""
    with TemporaryDirectory() as place:
        made = Path(place) / "python"
        generate_python(made)
        yield from _different(made, PYTHON)
        if NPM_TOOL.exists():
            generate_typescript(Path(place))
            for name in SERVICES:
                file = f"{name}.d.ts"
                if not _are_same(Path(place) / file, TYPESCRIPT / file):
                    yield f"typescript/{file}"


def _different(made: Path, kept: Path) -> Iterator[str]:
    files = {
        file.relative_to(folder)
        for folder in (made, kept)
        for file in folder.rglob("*")
        if file.is_file() and file.suffix != ".pyc"
    }
    for file in sorted(files):
        if not _are_same(made / file, kept / file):
            yield f"python/{file.as_posix()}"


def _are_same(first: Path, second: Path) -> bool:
    return first.is_file() and second.is_file() and filecmp.cmp(first, second, shallow=False)


def main(arguments: list[str]) -> int:
    """Write the clients, or with `--check` only say what has drifted."""
    match arguments:
        case []:
            generate_python(PYTHON)
            if NPM_TOOL.exists():
                generate_typescript(TYPESCRIPT)
            else:
                print("openapi-typescript is not installed: clients/typescript is left as it is")
            return 0
        case ["--check"]:
            found = list(drifted())
            for name in found:
                print(f"clients/{name} has drifted: run `make openapi` and review the change")
            return 1 if found else 0
        case _:
            print("usage: python -m deploy.clients [--check]", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
