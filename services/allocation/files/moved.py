"""From a paragraph, decision or filing to the kronor it moved, in words."""

from collections.abc import Iterator

from services.allocation.files.wording import WORDS, Language, in_language
from shared.schemas.explanations import Moved, Way
from shared.values.money import kronor_text

_WORDS: dict[Language, dict[str, str]] = {
    "sv": {
        "title": "Kronor som vilar på",
        "occasion": "Utbetalningstillfälle",
        "direct": "Direkt",
        "through_another_pot": "Genom en annan pott, som fylls eller delas efter dessa",
        "total": "Summa av de direkta",
        "none": "Inget belopp vilar på detta.",
    },
    "en": {
        "title": "Kronor that rest on",
        "occasion": "Payment occasion",
        "direct": "Directly",
        "through_another_pot": "Through another pot, filled or shared by these",
        "total": "Sum of the direct ones",
        "none": "No amount rests on this.",
    },
}
_WAYS: tuple[Way, ...] = ("direct", "through_another_pot")


def moved_text(moved: Moved, language: Language) -> str:
    """What was moved, way by way and pot by pot, each recipient's months together."""
    words = _WORDS[language]
    lines = [
        f"{words['title']}: {in_language(moved.subject, language)}",
        "",
        f"{WORDS[language]['agreement']}: {in_language(moved.title, language)}",
        f"{words['occasion']}: {in_language(moved.occasion, language)}",
        f"{words['total']}: {kronor_text(moved.total_kronor)}",
        *(line for way in _WAYS for line in _lines(moved, way, language)),
    ]
    if not moved.sums:
        lines += ["", words["none"]]
    return "\n".join(lines) + "\n"


def _lines(moved: Moved, way: Way, language: Language) -> Iterator[str]:
    sums = [each for each in moved.sums if each.way == way]
    if sums:
        yield from ("", _WORDS[language][way].upper())
    for pot_id in dict.fromkeys(each.pot_id for each in sums):
        of_pot = [each for each in sums if each.pot_id == pot_id]
        total = kronor_text(sum(each.kronor for each in of_pot))
        yield from ("", f"{in_language(of_pot[0].pot, language)}: {total}")
        for each in of_pot:
            yield f"  {each.recipient}: {kronor_text(each.kronor)}"
