"""The crash test in its shortest form: a service and Postgres killed under load."""

import pytest

from deploy.harness import crash


def test_nothing_acknowledged_is_lost_when_parts_are_killed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert crash.main(["--kills", "2"]) == 0

    said = capsys.readouterr().out
    assert "lost 0 · duplicated 0 · changed 0 · unknown 0 · refused 0 · kills 2" in said
    assert "10 000 single-bit changes, 0 verify" in said
