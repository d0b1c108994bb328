"""The made-up issuer over HTTP: its key set, its metadata and the token endpoint for services.

issuer_url()                                   started in this process when first asked for
python -m deploy.local.issuer_server serve HOST PORT       in a container
"""

import json
import sys
import threading
import time
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from deploy.local.issuer import ISSUER, NotIssued, local_issuer
from deploy.local.processes import LOOPBACK


def identity_environment(service: str, url: str) -> dict[str, str]:
    """What a service is told of the issuer at `url`, and the key it proves itself with."""
    return {
        "STATSBIDRAG_TOKEN_ISSUER": ISSUER,
        "STATSBIDRAG_TOKEN_KEYS": f"{url}/jwks.json",
        "STATSBIDRAG_TOKEN_ENDPOINT": f"{url}/token",
        f"{service.upper()}_CLIENT_KEY": local_issuer().client_key_pem(service),
    }


@cache
def issuer_url() -> str:
    """Where the issuer listens: started in this process when first asked for, ends with it."""
    server = _make_server(LOOPBACK, 0)
    threading.Thread(target=server.serve_forever, daemon=True, name="local issuer").start()
    return f"http://{LOOPBACK}:{server.server_port}"


def _make_server(host: str, port: int) -> ThreadingHTTPServer:
    issuer = local_issuer()

    class Handler(BaseHTTPRequestHandler):
        """Two documents and the token endpoint."""

        timeout = 5

        def do_GET(self) -> None:
            """The key set, and the issuer's metadata (RFC 8414)."""
            match self.path:
                case "/jwks.json":
                    self._answer(200, issuer.key_set())
                case "/.well-known/oauth-authorization-server":
                    self._answer(200, json.dumps(_metadata(self.headers["Host"])).encode())
                case _:
                    self._answer(404, b"{}")

        def do_POST(self) -> None:
            """The token endpoint."""
            length = min(int(self.headers["Content-Length"] or 0), 65_536)
            sent = parse_qs(self.rfile.read(length).decode("ascii", "replace"))
            form = {name: values[0] for name, values in sent.items() if len(values) == 1}
            try:
                granted = issuer.grant(form, now=int(time.time()))
            except NotIssued as refusal:
                self._answer(400, json.dumps({"error": str(refusal)}).encode())
            else:
                self._answer(200, json.dumps(granted).encode())

        def _answer(self, status: int, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Cache-Control", "no-store")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing: nobody reads it."""

    return ThreadingHTTPServer((host, port), Handler)


def _metadata(host: str) -> dict[str, object]:
    return {
        "issuer": ISSUER,
        "jwks_uri": f"http://{host}/jwks.json",
        "token_endpoint": f"http://{host}/token",
        "grant_types_supported": ["client_credentials"],
        "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        "token_endpoint_auth_signing_alg_values_supported": ["ES256"],
    }


def main(arguments: list[str]) -> int:
    """Serve on a host and port, in a container."""
    match arguments:
        case ["serve", host, port]:
            _make_server(host, int(port)).serve_forever()
            return 0
        case _:
            print("usage: python -m deploy.local.issuer_server serve HOST PORT", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
