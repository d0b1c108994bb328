"""Check a proof with nothing else running: no service, no database, no network.

    python -m deploy.verify_proof FILE

Computes the run again from the definition, outcomes and key data in the file, and compares the
hash of the result, the hashes of the inputs, and every amount of the recipient, derivation and
all. Exits 0 where all agree, 1 where something does not.
"""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import ValidationError

from services.allocation.domain.allocate import allocate
from services.allocation.domain.lifecycle import due_at
from services.allocation.domain.lines import Allocation
from services.allocation.domain.results import by_key, result_sha256
from shared.agreements.loader import LoadedAgreement, load_definition
from shared.schemas.proofs import Proof
from shared.values.money import kronor_text


def definition_in(proof: Proof) -> LoadedAgreement:
    """The definition the proof carries."""
    name = proof.run.agreement.id
    with TemporaryDirectory() as place:
        folder = Path(place) / name
        for file, text in proof.definition_files.items():
            path = folder / file
            if not path.resolve().is_relative_to(folder.resolve()):
                raise ValueError(f"the file name {file} leads out of the definition")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return load_definition(folder, name=name)


def computed(proof: Proof, loaded: LoadedAgreement) -> Allocation:
    """The run, computed again."""
    given = {
        (each.pot_id, each.period, each.recipient_id, each.part): each.kronor
        for each in proof.earlier
    }
    return allocate(
        loaded.agreement,
        occasion_id=proof.run.occasion_id,
        outcomes=by_key(proof.outcomes),
        key_data={each.data_set_id: each for each in proof.key_data},
        earlier=due_at(loaded.agreement, given, occasion_id=proof.run.occasion_id),
    )


def faults(proof: Proof) -> Iterator[str]:
    """What does not agree, a sentence each; nothing where the proof holds."""
    loaded = definition_in(proof)
    pins = {(each.kind, each.id): each.sha256 for each in proof.run.inputs}
    if loaded.sha256 != pins["definition", proof.run.agreement.id]:
        yield "the definition is not the one the run pinned"
    if proof.outcomes.content_sha256() != pins["outcome_set", proof.run.agreement.id]:
        yield "the outcomes are not those the run pinned"
    for each in proof.key_data:
        listing = "".join(f"{value.recipient_id},{value.value}\n" for value in each.values)
        if hashlib.sha256(listing.encode()).hexdigest() != pins["key_data_set", str(each.id)]:
            yield f"the key data {each.data_set_id} is not what the run pinned"
    allocation = computed(proof, loaded)
    if result_sha256(allocation) != proof.run.result_sha256:
        yield "the result computed here has another hash than the run"
    lines = {line.key: line for line in allocation.lines if line.recipient_id == proof.recipient_id}
    claimed = {
        (a.pot_id, a.period, a.recipient_id, a.part): (a, each.figure)
        for each in proof.amounts
        for a in (each.amount,)
    }
    if set(lines) != set(claimed):
        yield "the recipient's amounts are not the lines computed here"
    for key in sorted(set(lines) & set(claimed), key=str):
        amount, figure = claimed[key]
        line = lines[key]
        if (amount.entitled_kronor, amount.earlier_kronor, amount.kronor) != (
            line.entitled_kronor,
            line.earlier_kronor,
            line.kronor,
        ):
            yield f"{key[0]}: the proof says {amount.kronor}, computed here {line.kronor}"
        if figure != line.figure:
            yield f"{key[0]}: the derivation is not the one computed here"


def main(arguments: list[str]) -> int:
    """Check the file named and say what came of it."""
    if len(arguments) != 1:
        print("usage: python -m deploy.verify_proof FILE", file=sys.stderr)
        return 2
    try:
        proof = Proof.model_validate_json(Path(arguments[0]).read_bytes())
    except (OSError, ValidationError) as error:
        print(f"not a proof: {error}", file=sys.stderr)
        return 2
    found = list(faults(proof))
    for fault in found:
        print(f"FEL / WRONG: {fault}")
    total = sum(each.amount.kronor for each in proof.amounts)
    verdict = "håller inte / does not hold" if found else "håller / holds"
    print(
        f"{proof.run.agreement.id}, {proof.run.occasion_id}, {proof.recipient_id}: "
        f"{kronor_text(total)}; beviset {verdict}; {proof.run.result_sha256}"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
