"""A proof read on its own: its hashes, its references, and every figure reckoned again.

What is not tried here is that the rules of sharing give the result: that takes the service's own
code (`python -m deploy.verify_proof`, or `verify-proof --ask`).
"""

import hashlib
import json
import re
from collections.abc import Iterator
from fractions import Fraction

from .words import Json, t

_STEP = re.compile(r"\{(\d+)\}|([+−×÷])")


def faults(proof: Json) -> Iterator[str]:
    """What does not hold, a sentence each; nothing where the proof does."""
    try:
        yield from _faults_of_inputs(proof)
        for each in proof["amounts"]:
            yield from _faults_of_amount(each, proof)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, ZeroDivisionError):
        yield t("Filen är inget bevis.", "The file is no proof.")


def _faults_of_inputs(proof: Json) -> Iterator[str]:
    """The definition, the outcomes and the key data must be those that the run pinned."""
    pins = {(each["kind"], each["id"]): each["sha256"] for each in proof["run"]["inputs"]}
    agreement_id = proof["run"]["agreement"]["id"]
    listing = "".join(
        f"{_sha256(text)}  {name}\n" for name, text in sorted(proof["definition_files"].items())
    )
    if _sha256(listing) != pins["definition", agreement_id]:
        yield t("Definitionen är inte den som körningen låste.",
                "The definition is not the one the run pinned.")  # fmt: skip
    outcomes = {name: proof["outcomes"][name] for name in ("agreement", "outcomes")}
    text = json.dumps(outcomes, ensure_ascii=False, separators=(",", ":"))
    if _sha256(text) != pins["outcome_set", agreement_id]:
        yield t("Utfallen är inte de som körningen låste.",
                "The outcomes are not those the run pinned.")  # fmt: skip
    for each in proof["key_data"]:
        rows = "".join(f"{row['recipient_id']},{row['value']}\n" for row in each["values"])
        if _sha256(rows) != pins.get(("key_data_set", each["id"])):
            name = each["data_set_id"]
            yield t(f"Nyckeldata {name} är inte vad körningen låste.",
                    f"The key data {name} is not what the run pinned.")  # fmt: skip


def _faults_of_amount(each: Json, proof: Json) -> Iterator[str]:
    amount, figure = each["amount"], each["figure"]
    of = f"{amount['pot_id']} {amount['period'] or ''}".strip()
    if amount["recipient_id"] != proof["recipient_id"] or amount["run_id"] != proof["run"]["id"]:
        yield t(f"{of}: beloppet är någon annans.", f"{of}: the amount is another's.")
    is_summed = amount["kronor"] == amount["entitled_kronor"] - amount["earlier_kronor"]
    if not is_summed or Fraction(figure["value"]) != amount["kronor"]:
        yield t(f"{of}: beloppet är inte vad härledningen säger.",
                f"{of}: the amount is not what its derivation says.")  # fmt: skip
    yield from _faults_of_figure(figure, proof, of=of)


def _faults_of_figure(figure: Json, proof: Json, *, of: str) -> Iterator[str]:
    """A figure must follow from its inputs, to less than a krona where it is rounded."""
    value, name = Fraction(figure["value"]), t(figure["name"]["sv"], figure["name"]["en"])
    if figure["expression"]:
        numbers = [Fraction(each["value"]) for each in figure["inputs"]]
        exact = reckon(figure["expression"], numbers)
        is_rounded = figure["unit"] == "kronor" and value.denominator == 1
        if value != exact and not (is_rounded and abs(value - exact) < 1):
            yield t(f"{of}: {name} följer inte av sina delar.",
                    f"{of}: {name} does not follow from its parts.")  # fmt: skip
    elif not _is_known(figure, proof):
        yield t(f"{of}: {name} är inte vad utfallet säger.",
                f"{of}: {name} is not what the outcome says.")  # fmt: skip
    for each in figure["inputs"]:
        yield from _faults_of_figure(each, proof, of=of)


def _is_known(figure: Json, proof: Json) -> bool:
    """A degree taken from an outcome must be that outcome's."""
    reference = figure["reference"]
    if reference is None or reference["kind"] != "outcome" or figure["unit"] != "share":
        return True
    degrees = [
        each["degree"] for each in proof["outcomes"]["outcomes"] if each["id"] == reference["id"]
    ]
    return [Fraction(each) for each in degrees] == [Fraction(figure["value"])]


def reckon(expression: str, numbers: list[Fraction]) -> Fraction:
    """The value of `{0} × {1} ÷ {2}` and the like: exact, products before sums."""
    total, product, sign, operator = Fraction(0), Fraction(1), 1, "×"
    for place, found in _STEP.findall(expression):
        if place:
            number = numbers[int(place)]
            product = product * number if operator == "×" else Fraction(product, number)
        elif found in "+−":
            total, product = total + sign * product, Fraction(1)
            sign, operator = (1 if found == "+" else -1), "×"
        else:
            operator = found
    return total + sign * product


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
