"""Tokens nobody should believe: each differs in little from one that is believed."""

import base64
import hmac
import json
import time
from collections.abc import Callable, Mapping

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from joserfc import jwe
from joserfc.jwk import ECKey, OctKey, RSAKey
from joserfc.jws import JWSRegistry

from deploy.local.issuer import RESOURCES, local_issuer

WHO = "assessor.1"
KEY = local_issuer().signing_key
STRANGER = ECKey.generate_key("P-256")
STRANGER_RSA = RSAKey.generate_key(2048)
Forge = Callable[[], str]


def packed(content: bytes) -> str:
    """base64url without padding."""
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def json_bytes(content: object) -> bytes:
    return json.dumps(content).encode()


def header(**changes: object) -> dict[str, object]:
    """The header of a good token, changed; None removes a member."""
    return _changed({"alg": "ES256", "typ": "at+jwt", "kid": local_issuer().key_id}, changes)


def claims(**changes: object) -> dict[str, object]:
    """What a good token says, changed; None removes a claim."""
    return _changed(local_issuer().claims(WHO), changes)


def _changed(whole: Mapping[str, object], changes: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in {**whole, **changes}.items() if value is not None}


def signed(
    head: Mapping[str, object] | bytes,
    body: Mapping[str, object] | bytes,
    *,
    key: ECKey | RSAKey = KEY,
    algorithm: str = "ES256",
) -> str:
    """A rightly made signature over bytes that no library would make."""
    parts = [each if isinstance(each, bytes) else json_bytes(each) for each in (head, body)]
    content = ".".join(map(packed, parts))
    signature = JWSRegistry.algorithms[algorithm].sign(content.encode(), key)
    return f"{content}.{packed(signature)}"


def good() -> str:
    """A token that is believed."""
    return signed(header(), claims())


def with_mac(secret: bytes, name: str = "sha256") -> str:
    """A token 'signed' with a secret that everybody knows: the public key."""
    head = header(alg="HS" + name.removeprefix("sha"))
    content = f"{packed(json_bytes(head))}.{packed(json_bytes(claims()))}"
    return f"{content}.{packed(hmac.new(secret, content.encode(), name).digest())}"


def unsigned(alg: str) -> str:
    head = header(alg=alg)
    return f"{packed(json_bytes(head))}.{packed(json_bytes(claims()))}."


def doctored(**changes: object) -> str:
    """A good token whose claims were changed after it was signed."""
    first, _, last = good().split(".")
    return f"{first}.{packed(json_bytes(claims(**changes)))}.{last}"


def encrypted(inner: bytes) -> str:
    """A JWE that holds a good token."""
    head = {"alg": "dir", "enc": "A128CBC-HS256", "cty": "at+jwt"}
    return jwe.encrypt_compact(head, inner, OctKey.import_key(b"k" * 32))


def _der_signature() -> str:
    content = good().rpartition(".")[0]
    private = KEY.private_key
    assert private is not None
    return f"{content}.{packed(private.sign(content.encode(), ec.ECDSA(hashes.SHA256())))}"


NOW = int(time.time())
PUBLIC = KEY.as_dict(private=False)
STRANGE_PUBLIC = STRANGER.as_dict(private=False)
ATTACKS: dict[str, Forge] = {
    # --- no signature, or one that everybody can make
    "alg none": lambda: unsigned("none"),
    "alg None": lambda: unsigned("None"),
    "alg NONE": lambda: unsigned("NONE"),
    "alg empty": lambda: unsigned(""),
    "signature cut off": lambda: good().rpartition(".")[0] + ".",
    "signature and its point cut off": lambda: good().rpartition(".")[0],
    "signature of zeros": lambda: good().rpartition(".")[0] + "." + packed(bytes(64)),
    "HS256 with the public key in PEM": lambda: with_mac(KEY.as_pem(private=False)),
    "HS256 with the public key in DER": lambda: with_mac(KEY.as_der(private=False)),
    "HS256 with the public key as JSON": lambda: with_mac(json_bytes(PUBLIC)),
    "HS384 with the public key": lambda: with_mac(KEY.as_pem(private=False), "sha384"),
    "HS512 with an empty secret": lambda: with_mac(b"", "sha512"),
    # --- another key
    "a stranger's key under our key id": lambda: signed(header(), claims(), key=STRANGER),
    "a stranger's key under its own id": lambda: signed(
        header(kid=STRANGER.thumbprint()), claims(), key=STRANGER
    ),
    "a stranger's RSA key": lambda: signed(
        header(alg="RS256"), claims(), key=STRANGER_RSA, algorithm="RS256"
    ),
    "RS256 named over an ES256 signature": lambda: signed(header(alg="RS256"), claims()),
    "PS256 named": lambda: signed(header(alg="PS256"), claims()),
    "ES384 named": lambda: signed(header(alg="ES384"), claims()),
    "the client's key of a service": lambda: signed(
        header(), claims(), key=ECKey.import_key(local_issuer().client_key_pem("assessment"))
    ),
    # --- a header that says where the key is
    "no key id": lambda: signed(header(kid=None), claims()),
    "an empty key id": lambda: signed(header(kid=""), claims()),
    "a path as key id": lambda: signed(header(kid="../../../../dev/null"), claims()),
    "SQL as key id": lambda: signed(header(kid="' UNION SELECT 'key"), claims()),
    "a number as key id": lambda: signed(header(kid=1), claims()),
    "jku": lambda: signed(header(jku="https://evil.invalid/jwks.json"), claims(), key=STRANGER),
    "jku beside a right signature": lambda: signed(header(jku="https://evil.invalid"), claims()),
    "x5u": lambda: signed(header(x5u="https://evil.invalid/key.pem"), claims(), key=STRANGER),
    "x5c": lambda: signed(header(x5c=[packed(b"certificate")]), claims(), key=STRANGER),
    "the key itself in the header": lambda: signed(
        header(jwk=STRANGE_PUBLIC), claims(), key=STRANGER
    ),
    # --- a header that changes how the rest is read
    "b64 false": lambda: signed(header(b64=False, crit=["b64"]), claims()),
    "crit of what nobody knows": lambda: signed(header(crit=["exp"], exp=NOW), claims()),
    "zip": lambda: signed(header(zip="DEF"), claims()),
    "cty JWT": lambda: signed(header(cty="JWT"), claims()),
    "a token in a token": lambda: signed(header(cty="JWT"), good().encode()),
    "alg twice": lambda: signed(json_bytes(header()).replace(b"{", b'{"alg":"none",', 1), claims()),
    "typ JWT": lambda: signed(header(typ="JWT"), claims()),
    "typ of an id token": lambda: signed(header(typ="id_token+jwt"), claims()),
    "typ of a logout token": lambda: signed(header(typ="logout+jwt"), claims()),
    "no typ": lambda: signed(header(typ=None), claims()),
    "an encrypted token": lambda: encrypted(good().encode()),
    "JWS as JSON": lambda: json.dumps({"payload": packed(json_bytes(claims())), "signatures": []}),
    # --- changed on the way
    "a role put in afterwards": lambda: doctored(role="payer"),
    "a longer life put in afterwards": lambda: doctored(exp=NOW + 10**6),
    "cut short": lambda: good()[:-3],
    "one character more": lambda: good() + "A",
    "a signature in DER": _der_signature,
    "padded": lambda: good() + "==",
    "a stray bit in the last character": lambda: good()[:-1] + _next(good()[-1]),
    "a line break inside": lambda: good().replace(".", ".\n", 1),
    "four parts": lambda: good() + ".e30",
    "longer than 8 KB": lambda: signed(header(), claims(padding="x" * 8200)),
    # --- not from, not for, not now
    "another issuer": lambda: signed(header(), claims(iss="https://evil.invalid")),
    "the issuer with a slash more": lambda: signed(
        header(), claims(iss=f"{local_issuer().claims(WHO)['iss']}/")
    ),
    "no issuer": lambda: signed(header(), claims(iss=None)),
    "two issuers": lambda: signed(header(), claims(iss=[claims()["iss"]])),
    "a sibling's token": lambda: signed(header(), claims(aud=RESOURCES.format("allocation"))),
    "both siblings' token": lambda: signed(
        header(), claims(aud=[RESOURCES.format(each) for each in ("allocation", "assessment")])
    ),
    "an audience that begins alike": lambda: signed(
        header(), claims(aud=RESOURCES.format("submissions") + ".evil.invalid")
    ),
    "an empty audience": lambda: signed(header(), claims(aud=[])),
    "no audience": lambda: signed(header(), claims(aud=None)),
    "expired": lambda: signed(header(), claims(iat=NOW - 7200, exp=NOW - 3600)),
    "expired a second ago": lambda: signed(header(), claims(exp=NOW - 1)),
    "no expiry": lambda: signed(header(), claims(exp=None)),
    "an expiry in text": lambda: signed(header(), claims(exp=str(NOW + 600))),
    "an expiry with decimals": lambda: signed(header(), claims(exp=NOW + 600.5)),
    "an expiry in the year 5000": lambda: signed(header(), claims(exp=95617584000)),
    "an expiry without end": lambda: signed(
        header(), json_bytes(claims(exp=None)).replace(b"{", b'{"exp":Infinity,', 1)
    ),
    "issued tomorrow": lambda: signed(header(), claims(iat=NOW + 86400, exp=NOW + 87000)),
    "no time of issue": lambda: signed(header(), claims(iat=None)),
    "not before tomorrow": lambda: signed(header(), claims(nbf=NOW + 86400)),
    "a claim twice": lambda: signed(
        header(), json_bytes(claims(role="public")).replace(b"{", b'{"role":"assessor",', 1)
    ),
    "claims that are no object": lambda: signed(header(), b"[]"),
    "claims that are no JSON": lambda: signed(header(), b"role=assessor"),
    # --- who, and whose
    "no subject": lambda: signed(header(), claims(sub=None)),
    "an empty subject": lambda: signed(header(), claims(sub="")),
    "a subject with a line break": lambda: signed(header(), claims(sub="1\nassessor:2")),
    "no client": lambda: signed(header(), claims(client_id=None)),
    "no token id": lambda: signed(header(), claims(jti=None)),
    "no role": lambda: signed(header(), claims(role=None)),
    "a role nobody has": lambda: signed(header(), claims(role="administrator")),
    "the role of the service's own work": lambda: signed(header(), claims(role="internal")),
    "two roles": lambda: signed(header(), claims(role=["assessor", "payer"])),
    "a region without a region": lambda: signed(header(), claims(role="region")),
    "an assessor with a region": lambda: signed(header(), claims(organisation="01")),
    "a region of every region": lambda: signed(
        header(), claims(role="region", organisation=["01", "02"])
    ),
    "a region named by a pattern": lambda: signed(
        header(), claims(role="region", organisation="%")
    ),
    "a person as a service": lambda: signed(header(), claims(role="service")),
    "a client as an assessor": lambda: signed(header(), claims(sub="x", client_id="x")),
    "no scope": lambda: signed(header(), claims(scope=None)),
    "a list of scopes": lambda: signed(header(), claims(scope=["submissions.read"])),
}
"""What is sent as a token, and none of it believed: 401."""

SCOPES_THAT_DO_NOT_REACH = ("", "assessment.read", "submissions.write", "submissions.reader")


def _next(character: str) -> str:
    """The next character of base64url: the last of a signature holds two bits that say nothing."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return alphabet[alphabet.index(character) ^ 1]
