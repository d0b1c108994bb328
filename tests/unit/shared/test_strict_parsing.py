"""The strict parser refuses every abuse, and nothing that is only unusual."""

import sys

import pytest

from shared.kit.strict_json import MalformedJson, parse_strictly
from tests.json_abuses import ABUSES


def test_every_abuse_is_seen_by_the_parser_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """Not by a rule further in, which another operation may not have."""
    for name, content in ABUSES.items():
        with pytest.raises(MalformedJson):
            raise AssertionError(f"{name} was read as {parse_strictly(content)!r}")
    with capsys.disabled():
        sys.stdout.write(
            f"\nJSON abuses {len(ABUSES)} · taken 0 (by each operation: test_json_abuse.py)\n"
        )


@pytest.mark.parametrize(
    "content",
    [b'{"a": "[[[["}', b"[" * 32 + b"]" * 32, b'{"a": 9223372036854775807}',
     b'{"a": "\\ud83d\\ude00"}',
     b'{"a": -9223372036854775808}', b" {} \n", b'{"a": 1e308}', '{"å": "日本"}'.encode()],
)  # fmt: skip
def test_what_is_only_unusual_is_read(content: bytes) -> None:
    parse_strictly(content)
