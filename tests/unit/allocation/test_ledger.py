"""What is posted: which accounts an event moves kronor between, and how many."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from services.allocation.domain.ledger import (
    account,
    appropriation_of,
    claim_source,
    entry,
    moved,
    opening_moves,
    release_moves,
    sha256_of,
)
from shared.agreements.catalogue import Catalogue
from shared.schemas.allocations import Amount, PotBalance
from shared.schemas.base import Label
from shared.schemas.ledger import Account, LedgerTransaction, Posting
from tests.unit.allocation.factories import agreement, pot

NOW = datetime(2024, 12, 20, 9, tzinfo=UTC)
POT, OTHER = account("pot", "made-up", "p"), account("pot", "made-up", "q")


def held(pot_id: str, *, amount: int, **places: int) -> PotBalance:
    """Where a pot's kronor are; nowhere, unless it is said."""
    nothing = dict.fromkeys(
        (
            "carried_in", "allocated", "carried_out", "forfeited", "undistributed", "not_due",
            "outside",
        ),
        0,
    )  # fmt: skip
    kronor = {f"{name}_kronor": value for name, value in {**nothing, **places}.items()}
    label = Label(sv="Påhittad pott", en="Made-up pot")
    return PotBalance(pot_id=pot_id, label=label, amount_kronor=amount, **kronor)


def given(pot_id: str, recipient_id: str, kronor: int) -> Amount:
    return Amount(
        id=uuid4(),
        run_id=uuid4(),
        pot_id=pot_id,
        period=None,
        recipient_id=recipient_id,
        part="share",
        entitled_kronor=max(kronor, 0),
        earlier_kronor=0,
        kronor=kronor,
    )


def posted(moves: list[tuple[Account, int]]) -> dict[str, int]:
    """The postings of the entry that the moves give; nothing where they give none."""
    made = entry(
        moves, business_key="b", kind="k", agreement_id="made-up", effective_at=NOW, subject="s"
    )
    return {} if made is None else dict(made.postings)


def test_an_account_is_named_by_what_it_counts_and_whose_it_is() -> None:
    expected = Account(
        id="pot/made-up/p", kind="pot", agreement_id="made-up", owner_id="p", posts=()
    )
    assert expected == POT


def test_the_appropriation_is_named_by_its_accounts_and_keeps_its_posts_once_as_listed() -> None:
    real = Catalogue.load().get("god-och-nara-vard-2024").agreement
    source = appropriation_of(real)

    assert source.id == "appropriation/god-och-nara-vard-2024/1:6"
    assert [name.split()[0] for name in source.posts] == ["3", "5", "17", "18", "29", "38"]
    assert appropriation_of(agreement(pot("p"))).owner_id == "not-stated"


def test_an_entry_has_one_posting_for_each_account_that_moves() -> None:
    made = entry(
        [*moved(70, away=POT, to=OTHER), *moved(30, away=POT, to=OTHER)],
        business_key="release/1",
        kind="release",
        agreement_id="made-up",
        effective_at=NOW,
        subject="run:1",
    )

    assert made is not None
    assert made.postings == {POT.id: -100, OTHER.id: 100}
    assert made.accounts == (POT, OTHER)
    assert (made.business_key, made.kind, made.agreement_id) == ("release/1", "release", "made-up")
    assert (made.effective_at, made.subject) == (NOW, "run:1")


def test_what_goes_there_and_back_is_no_entry() -> None:
    assert posted([*moved(70, away=POT, to=OTHER), *moved(70, away=OTHER, to=POT)]) == {}


def test_a_move_of_nothing_is_a_fault_of_ours() -> None:
    assert moved(1, away=POT, to=OTHER) == [(POT, -1), (OTHER, 1)]
    with pytest.raises(AssertionError):
        moved(0, away=POT, to=OTHER)


def test_the_appropriation_fills_the_pots_with_what_is_paid_here() -> None:
    of = agreement(pot("p"), pot("q"))
    now = [held("p", amount=1000, outside=200), held("q", amount=50)]

    assert posted(opening_moves(of, now, [])) == {
        "appropriation/made-up/not-stated": -850, POT.id: 800, OTHER.id: 50,
    }  # fmt: skip


def test_a_later_definition_moves_only_what_it_changes() -> None:
    of = agreement(pot("p"), pot("q"))
    before = [held("p", amount=1000), held("q", amount=50)]

    assert posted(opening_moves(of, before, before)) == {}
    assert posted(opening_moves(of, [held("p", amount=900), held("new", amount=7)], before)) == {
        "appropriation/made-up/not-stated": 143, "pot/made-up/new": 7, POT.id: -100, OTHER.id: -50,
    }  # fmt: skip


def test_a_release_gives_to_recipients_other_pots_and_the_state() -> None:
    now = [
        held("p", amount=1000, allocated=600, carried_out=250, forfeited=100, undistributed=50),
        held("q", amount=0, carried_in=250, allocated=250),
    ]
    amounts = [given("p", "a", 400), given("p", "b", 200), given("q", "a", 250)]

    assert posted(release_moves("made-up", amounts, now, [])) == {
        "forfeited/made-up/state": 100,
        "undistributed/made-up/state": 50,
        "recipient/made-up/a": 650,
        "recipient/made-up/b": 200,
        POT.id: -1000,
    }


def test_a_later_release_posts_the_change_since_the_one_before() -> None:
    before = [held("p", amount=1000, allocated=600, forfeited=300, undistributed=100)]
    now = [held("p", amount=1000, allocated=750, forfeited=210, undistributed=40)]

    assert posted(release_moves("made-up", [given("p", "a", 150)], now, before)) == {
        "forfeited/made-up/state": -90,
        "undistributed/made-up/state": -60,
        "recipient/made-up/a": 150,
    }
    assert posted(release_moves("made-up", [], before, before)) == {}


def test_a_pot_that_is_gone_gives_back_what_it_had_forfeited() -> None:
    before = [held("p", amount=1000, forfeited=300, undistributed=700)]

    assert posted(release_moves("made-up", [], [], before)) == {
        "forfeited/made-up/state": -300, "undistributed/made-up/state": -700, POT.id: 1000,
    }  # fmt: skip


def test_what_was_paid_in_excess_fills_the_recipients_hole_and_the_rest_is_the_states() -> None:
    assert claim_source("overpayment", "made-up", "a").id == "recipient/made-up/a"
    assert claim_source("repayment", "made-up", "a").id == "repaid/made-up/state"


def test_a_transactions_hash_is_over_all_it_says_and_the_one_before() -> None:
    first = LedgerTransaction(
        number=1,
        previous_sha256=None,
        sha256="0" * 64,
        business_key="b",
        kind="k",
        agreement_id="made-up",
        effective_at=NOW,
        recorded_at=NOW,
        recorded_by="payer:2",
        subject="s",
        postings=(Posting(account_id="x", kronor=-1), Posting(account_id="y", kronor=1)),
    )

    # By sha256sum, over an empty line and then what stands above, line by line.
    assert sha256_of(first) == "8ef3a06586d23f31655341c92c8deb5526fb0d4c02d43fce1f748a4aa3bf43b2"
    for change in (
        {"number": 2}, {"previous_sha256": "1" * 64}, {"business_key": "c"}, {"kind": "l"},
        {"agreement_id": "other"}, {"effective_at": datetime(2024, 12, 21, tzinfo=UTC)},
        {"recorded_at": datetime(2024, 12, 21, tzinfo=UTC)}, {"recorded_by": "payer:3"},
        {"subject": "t"}, {"postings": first.postings[:1]},
    ):  # fmt: skip
        assert sha256_of(first.model_copy(update=change)) != sha256_of(first), change
