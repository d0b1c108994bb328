"""Check an agreement's folder: does it hold together, and is the rule set whole?

    python -m deploy.check_agreement shared/agreements/definitions/okad-tillganglighet-2024

Says every fault and every notice; fails where something keeps results from being published.
"""

import sys
from pathlib import Path

from services.assessment.domain.errors import ConditionNotJudgeable
from services.assessment.domain.soundness import check_condition
from shared.agreements.loader import load_agreement
from shared.agreements.rule_set import check_rule_set, mapped_by
from shared.agreements.yaml_text import DefinitionError


def main(arguments: list[str]) -> int:
    """Check each folder named; 0 where nothing blocks, 1 where something does."""
    if not arguments:
        print("usage: python -m deploy.check_agreement FOLDER…", file=sys.stderr)
        return 2
    return max(check(Path(each)) for each in arguments)


def check(folder: Path) -> int:
    """Check one folder and print what there is to say."""
    try:
        agreement = load_agreement(folder.resolve()).agreement
        for condition in agreement.conditions:
            check_condition(condition, agreement)
    except (DefinitionError, ConditionNotJudgeable) as error:
        print(f"FAULT    {error}")
        return 1
    findings = check_rule_set(agreement)
    for finding in findings:
        what = "BLOCKS" if finding.blocks == "yes" else "notice"
        print(f"{what:8} {finding.code} {finding.where}: {finding.text.en}")
    mapped = mapped_by(agreement)
    noted = sum(each.note is not None for each in agreement.paragraphs)
    known = sum(each.id in mapped for each in agreement.paragraphs)
    print(
        f"{agreement.id}: {len(agreement.conditions)} conditions, "
        f"{len(agreement.paragraphs)} sections ({known} mapped, {noted} with a note), "
        f"{len(findings)} findings"
    )
    return int(any(each.blocks == "yes" for each in findings))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
