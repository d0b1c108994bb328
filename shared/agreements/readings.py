"""Read a definition another way: one interpretation replaced, everything else as it stands."""

import copy
import json
from collections.abc import Sequence

from shared.agreements.loader import LoadedAgreement, agreement_from
from shared.agreements.yaml_text import DefinitionError, Document, Place, Tree
from shared.schemas.agreements import Agreement, Change, OtherReading
from shared.schemas.conditions import obligations_read_by
from shared.values.errors import NotFound


def with_reading(loaded: LoadedAgreement, *, interpretation_id: str, reading_id: str) -> Agreement:
    """The agreement as it would be under another reading of one of its interpretations.

    Raises NotFound for an unknown interpretation or reading, and DefinitionError if the changed
    definition does not hold together.
    """
    reading = _find(loaded.agreement, interpretation_id, reading_id)
    tree = copy.deepcopy(loaded.tree)
    for change in reading.changes:
        _apply(tree, change)
    name = f"{loaded.agreement.id} ({interpretation_id}: {reading_id})"
    document = Document(tree, {(): Place(name, 1, 1)})
    return agreement_from(document, name=name)


def _find(agreement: Agreement, interpretation_id: str, reading_id: str) -> OtherReading:
    for interpretation in agreement.interpretations:
        for reading in interpretation.others:
            if (interpretation.id, reading.id) == (interpretation_id, reading_id):
                return reading
    raise NotFound(
        f"{agreement.id} has no other reading '{reading_id}' of interpretation "
        f"'{interpretation_id}'."
    )


def _apply(tree: Tree, change: Change) -> None:
    """Replace, add or (null) remove what stands at the change's path."""
    *steps, last = change.path.strip("/").split("/")
    holder = tree
    for step in steps:
        holder = _step_into(holder, step, change.path)
    value = json.loads(json.dumps(change.value))
    if isinstance(holder, dict):
        if value is not None:
            holder[last] = value
        elif last in holder:
            del holder[last]
        else:
            raise DefinitionError(f"the change {change.path} removes '{last}', which is not there")
        return
    if isinstance(holder, list):
        items, position = _position(holder, last, change.path)
        items[position : position + 1] = [] if value is None else [value]
        return
    raise DefinitionError(f"the change {change.path} leads to a text, where nothing can be changed")


def _step_into(holder: Tree, step: str, path: str) -> Tree:
    """One step down: a key, or a list item."""
    if isinstance(holder, dict) and step in holder:
        return holder[step]
    if isinstance(holder, list):
        items, position = _position(holder, step, path)
        return items[position]
    raise DefinitionError(f"the change {path} names '{step}', which is not there")


def _position(items: list[Tree], step: str, path: str) -> tuple[list[Tree], int]:
    """Where a list item is: by its id (pots at any depth), or by its number."""
    found = _by_id(items, step)
    if found is not None:
        return found
    if step.isdecimal() and int(step) < len(items):
        return items, int(step)
    raise DefinitionError(f"the change {path} names '{step}', which is not there")


def _by_id(items: list[Tree], wanted: str) -> tuple[list[Tree], int] | None:
    for position, item in enumerate(items):
        if isinstance(item, dict):
            if item.get("id") == wanted:
                return items, position
            parts = item.get("parts")
            deeper = _by_id(parts, wanted) if isinstance(parts, list) else None
            if deeper is not None:
                return deeper
    return None


def with_changes(loaded: LoadedAgreement, changes: Sequence[Change]) -> Agreement:
    """The agreement as it would be with some places changed; raises as `with_reading` does."""
    tree = copy.deepcopy(loaded.tree)
    for change in changes:
        _apply(tree, change)
    name = f"{loaded.agreement.id} (changed)"
    return agreement_from(Document(tree, {(): Place(name, 1, 1)}), name=name)


def judged_otherwise(today: Agreement, other: Agreement) -> tuple[str, ...]:
    """The conditions that another reading judges by other rules, or from other obligations."""
    conditions = {each.id: each for each in today.conditions}
    obligations = {each.id: each for each in today.obligations}
    changed = {each.id for each in other.obligations if obligations.get(each.id) != each}
    return tuple(
        each.id
        for each in other.conditions
        if conditions.get(each.id) != each or obligations_read_by(each.rule) & changed
    )
