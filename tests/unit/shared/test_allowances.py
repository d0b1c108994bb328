"""An allowance of requests is refilled evenly, and those who have spent nothing are forgotten."""

import pytest

from shared.kit import rate_limits
from shared.kit.rate_limits import Allowance


def test_an_allowance_is_refilled_evenly_and_never_beyond_itself() -> None:
    allowance = Allowance(60, 60)
    for left in reversed(range(60)):
        allowance.spend("a", now_seconds=1000.0)
        assert allowance.left("a", now_seconds=1000.0) == left

    assert [allowance.left("a", now_seconds=1000.0 + after) for after in (1, 30, 60, 9999)] == [
        1, 30, 60, 60,
    ]  # fmt: skip
    assert allowance.left("b", now_seconds=1000.0) == 60


def test_clients_are_forgotten_once_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate_limits, "CLIENTS_MAXIMUM", 100)
    allowance = Allowance(10, 10)
    for number in range(1000):
        allowance.spend(f"client-{number}", now_seconds=number / 1000)
        assert len(allowance._full_again) <= 101

    assert allowance.left("client-999", now_seconds=1.0) == 9
