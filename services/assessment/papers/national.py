"""The national compilation as a paper with charts and a map, and as a workbook."""

import io
from collections.abc import Iterator, Sequence
from fractions import Fraction

from services.assessment.domain.papers import (
    Block,
    Bullets,
    Heading,
    Paper,
    Passage,
    Picture,
    Table,
)
from services.assessment.domain.wording import moment, percent
from services.assessment.papers.pictures import bars, county_map
from shared.schemas.compilations import (
    Compilation,
    CompiledPerformance,
    CompiledRecipient,
    RecipientPerformance,
)

_STATUSES = {
    "met": "Uppfyllt",
    "partly_met": "Delvis uppfyllt",
    "not_met": "Inte uppfyllt",
    "officer_judges": "Bedömning väntas",
    "not_applicable": "Inte tillämpligt",
    "awaited": "Underlag väntas",
    None: "Inte prövat",
}
_MEASURES = {"reclaim": "Återkrav", "withhold": "Innehållande", "dialogue": "Dialog"}


def compilation_paper(compilation: Compilation) -> Paper:
    """The compilation in Swedish: overview, map, answers, texts by focus area, measures."""
    return Paper(
        title=f"Nationell sammanställning: {compilation.title.sv}",
        sender=compilation.publisher.sv,
        particulars=(
            *_occasion(compilation),
            ("Avser", compilation.obligation.sv),
            ("Sammanställd", moment(compilation.compiled_at).sv),
            ("Överenskommelsens version", compilation.agreement.version),
        ),
        blocks=(
            *_overview(compilation),
            *_performance(compilation),
            *_answers(compilation),
            *_texts(compilation),
        ),
    )


def _occasion(compilation: Compilation) -> Iterator[tuple[str, str]]:
    occasion = compilation.occasion
    if occasion is not None:
        yield "Redovisning", f"{occasion.label.sv} ({occasion.source})"
        yield "Ska lämnas senast", occasion.due.isoformat()


def _overview(compilation: Compilation) -> Iterator[Block]:
    recipients = compilation.recipients
    came = [each for each in recipients if each.received_at is not None]
    late = sum(each.is_late for each in came)
    complete = sum(each.answered_count == each.required_count for each in came)
    met = [each for each in recipients if each.status == "met"]
    yield Heading("Översikt", 1)
    yield Bullets(
        (
            f"{len(came)} av {len(recipients)} har redovisat, varav {late} för sent.",
            f"Fullständiga redovisningar: {complete}.",
            "Begärda kompletteringar: "
            f"{sum(each.supplement_request_count for each in recipients)}. Kompletterade "
            f"redovisningar: {sum(each.version_count > 1 for each in came)}.",
            f"{len(met)} av {len(recipients)} uppfyller villkoren.",
        )
    )
    yield Table(
        "Var och en: inkommet, fullständighet och bedömning",
        ("Mottagare", "Inkom", "Version", "Besvarat", "Bedömning", "Beslutat"),
        tuple(_row(each) for each in recipients),
    )
    if all(len(each.recipient_id) == 2 for each in recipients):
        names = ", ".join(each.name for each in met) or "ingen"
        yield Picture(
            "Länen efter bedömning. Samma uppgifter står i tabellen ovan.",
            f"Karta över Sveriges län. Uppfyllt i: {names}.",
            county_map({each.recipient_id: each.status or "other" for each in recipients}),
            8,
        )
    measures = [
        f"{each.name}: {_MEASURES[measure.kind].lower()}. {measure.text}"
        for each in recipients
        for measure in each.measures
    ]
    if measures:
        yield Heading("Föreslagna åtgärder", 1)
        yield Bullets(tuple(measures))


def _row(each: CompiledRecipient) -> tuple[str, ...]:
    arrived = "–" if each.received_at is None else moment(each.received_at).sv
    departs = ", avviker från förslaget" if each.departs_from_proposal else ""
    return (
        each.name,
        f"{arrived}, för sent" if each.is_late else arrived,
        str(each.version_count),
        f"{each.answered_count} av {each.required_count}",
        _STATUSES[each.status],
        f"Ja{departs}" if each.is_decided else "Nej",
    )


def _performance(compilation: Compilation) -> Iterator[Block]:
    if compilation.performance:
        yield Heading("Prestationskrav som prövas månad för månad", 1)
    for each in compilation.performance:
        degrees = _degrees_in(each)
        yield Heading(each.label.sv, 2)
        yield Table(
            f"Antal månader efter uppfyllnadsgrad ({each.source})",
            ("Mottagare", *(percent(degree).sv for degree in degrees), "Väntas"),
            tuple(_months(recipient, degrees) for recipient in each.recipients),
        )


def _degrees_in(performance: CompiledPerformance) -> list[Fraction]:
    return sorted({each.degree for one in performance.recipients for each in one.degrees})


def _months(recipient: RecipientPerformance, degrees: Sequence[Fraction]) -> tuple[str, ...]:
    months = {each.degree: each.months for each in recipient.degrees}
    counts = (months.get(degree, 0) for degree in degrees)
    return (recipient.name, *map(str, counts), str(recipient.awaited))


def _answers(compilation: Compilation) -> Iterator[Block]:
    if not compilation.questions:
        return
    yield Heading("Svar på ja- och nejfrågor", 1)
    rows = [
        (each.question_id, len(each.yes), len(each.no), len(each.unanswered))
        for each in compilation.questions
    ]
    told = "; ".join(f"{name}: {yes} ja, {no} nej" for name, yes, no, _ in rows)
    yield Picture("Svar per fråga, antal mottagare", f"Stapeldiagram. {told}.", bars(rows), 16)
    yield Table(
        "Svar per fråga",
        ("Fråga", "Lydelse", "Ja", "Nej", "Inget svar", "Svarade nej"),
        tuple(
            (
                each.question_id,
                each.label.sv,
                str(len(each.yes)),
                str(len(each.no)),
                str(len(each.unanswered)),
                ", ".join(each.no) or "–",
            )
            for each in compilation.questions
        ),
    )


def _texts(compilation: Compilation) -> Iterator[Block]:
    names = {each.recipient_id: each.name for each in compilation.recipients}
    for section in compilation.sections:
        texts = [each for each in compilation.texts if each.section_id == section.id]
        if not texts:
            continue
        yield Heading(section.title.sv, 1)
        for question_id in dict.fromkeys(each.question_id for each in texts):
            of_question = [each for each in texts if each.question_id == question_id]
            yield Heading(f"{of_question[0].label.sv} ({question_id})", 2)
            for each in of_question:
                yield Passage(f"{names[each.recipient_id]}: {each.text}")


def as_workbook(compilation: Compilation) -> bytes:
    """The compilation as Excel: recipients, answers, texts, measures; a sheet each."""
    import xlsxwriter  # noqa: PLC0415 - slow to import

    written = io.BytesIO()
    names = {each.recipient_id: each.name for each in compilation.recipients}
    with xlsxwriter.Workbook(
        written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties({"title": compilation.title.sv, "author": compilation.publisher.sv})
        bold = book.add_format({"bold": True, "text_wrap": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for sheet_name, header, rows in _sheets(compilation, names):
            sheet = book.add_worksheet(sheet_name)
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, header, bold)
            for place, row in enumerate(rows, start=1):
                sheet.write_row(place, 0, row, wrapped)
            sheet.set_column(0, len(header) - 1, 24)
    return written.getvalue()


_Sheet = tuple[str, tuple[str, ...], list[tuple[str | int, ...]]]


def _sheets(compilation: Compilation, names: dict[str, str]) -> Iterator[_Sheet]:
    header = ("Mottagare", "Inkom", "Version", "Besvarat", "Bedömning", "Beslutat")
    yield "Mottagare", header, [_row(each) for each in compilation.recipients]
    yield (
        "Svar",
        ("Fråga", "Lydelse", "Ja", "Nej", "Inget svar"),
        [
            (each.question_id, each.label.sv, len(each.yes), len(each.no), len(each.unanswered))
            for each in compilation.questions
        ],
    )
    yield (
        "Texter",
        ("Avsnitt", "Fråga", "Mottagare", "Text"),
        [
            (each.section_id, each.question_id, names[each.recipient_id], each.text)
            for each in compilation.texts
        ],
    )
    yield (
        "Månader",
        ("Villkor", "Mottagare", "Uppfyllnadsgrad", "Antal månader"),
        [
            (each.label.sv, one.name, percent(reached.degree).sv, reached.months)
            for each in compilation.performance
            for one in each.recipients
            for reached in one.degrees
        ],
    )
    yield (
        "Åtgärder",
        ("Mottagare", "Slag", "Åtgärd"),
        [
            (each.name, _MEASURES[measure.kind], measure.text)
            for each in compilation.recipients
            for measure in each.measures
        ],
    )
