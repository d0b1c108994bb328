"""The year's result as tables for people."""

from collections import Counter
from fractions import Fraction

from rich.console import Console
from rich.table import Table
from rich.tree import Tree

from deploy.demo.results import Compared, Results, by_recipient
from shared.agreements.tables import read_table
from shared.schemas.agreements import PublishedTable
from shared.schemas.assessments import OutcomeSet
from shared.schemas.explanations import Explanation
from shared.schemas.pots import GivenWeightsKey
from shared.schemas.traces import Figure
from shared.values.money import kronor_text
from shared.values.shares import percent_text

BUP = ("bup-first-visit/share", "bup-investigation/share", "bup-treatment/share")

OT24_COLUMNS: dict[str, set[tuple[str, str]]] = {
    "Första, allmän": {("first", "first-general/share")},
    "Första, 0–18*": {("first", "first-bup/share")},
    "Aug: BUP jan–jun": {("august-2024", place) for place in BUP},
    "Dec: andra, allmän": {("december-2024", "second-general/share")},
    "Dec: andra, 0–18*": {("december-2024", "second-bup/share")},
    "Dec: kvarvarande": {
        ("december-2024", "second-general/redistribution"),
        ("december-2024", "second-bup/redistribution"),
    },
    "Dec: BUP jul–nov": {("december-2024", place) for place in BUP},
    "Dec: bonuspott": {("december-2024", "bup-bonus/share")},
}


def print_year(console: Console, results: Results) -> None:
    """ÖT24 per region: first payment, August, December, and the sum."""
    agreement = results.loaded.agreement
    table = Table(title=f"{agreement.title.sv}: utbetalt per region, kronor")
    table.add_column("Region")
    for name in (*OT24_COLUMNS, "Summa"):
        table.add_column(name, justify="right")
    rows = by_recipient(results, OT24_COLUMNS)
    totals = dict.fromkeys(OT24_COLUMNS, 0)
    for recipient_id in agreement.recipient_ids("regions"):
        row = rows[recipient_id]
        recipient = agreement.recipient(recipient_id)
        assert recipient is not None
        for name, kronor in row.items():
            totals[name] += kronor
        table.add_row(recipient.name, *map(_grouped, [*row.values(), sum(row.values())]))
    table.add_section()
    table.add_row("Totalt", *map(_grouped, [*totals.values(), sum(totals.values())]))
    console.print(table)
    skr = results.kronor("skr", [pot.id for pot in agreement.shared_pots()])
    console.print(f"SKR: {kronor_text(skr)}.", highlight=False)
    for balance in results.runs[-1].pots:
        left = balance.forfeited_kronor + balance.undistributed_kronor + balance.not_due_kronor
        if left:
            console.print(f"Betalas inte ut: {balance.label.sv}, {kronor_text(left)}")
    console.print(
        "* Nyckeln 0–18 år är verklig men avser 2019-12-31; 2023 års siffror fanns inte att tillgå."
        "\n  Väntetiderna och regionernas redovisningar är påhittade."
    )


def print_degrees(console: Console, outcomes: OutcomeSet) -> None:
    """How the made-up waiting times turned out: degrees, months without any, empty months."""
    monthly = [outcome for outcome in outcomes.outcomes if outcome.period is not None]
    degrees = Counter(outcome.degree for outcome in monthly)
    spread = ", ".join(f"{percent_text(each)}: {degrees[each]}" for each in sorted(degrees))
    best: dict[tuple[str, str], Fraction] = {}
    for outcome in monthly:
        place = (outcome.condition_id, str(outcome.period))
        best[place] = max(best.get(place, outcome.degree), outcome.degree)
    nobody = ", ".join(" ".join(place) for place, degree in sorted(best.items()) if not degree)
    console.print(
        f"BUP: {len(monthly)} bedömda månadspotter ({spread}); ingen region kvalificerar sig: "
        f"{nobody or 'förekommer inte'}.",
        highlight=False,
    )


def print_comparison(console: Console, results: Results, compared: list[Compared]) -> None:
    """Each published column beside the computed amounts, and the tables that are inputs."""
    agreement = results.loaded.agreement
    for each in compared:
        table = Table(title=f"{each.table.title.sv}: {each.column.column}")
        for name in ("Mottagare", "Publicerat", "Beräknat", "Skillnad"):
            table.add_column(name, justify="left" if name == "Mottagare" else "right")
        for recipient_id, (published, computed) in each.rows.items():
            recipient = agreement.recipient(recipient_id)
            assert recipient is not None
            difference = computed - published
            table.add_row(
                recipient.name,
                _grouped(published),
                _grouped(computed),
                f"[red]{difference:+d}[/red]" if difference else "0",
            )
        console.print(table)
    for input_table in agreement.published:
        if not any(column.pots for column in input_table.columns):
            _print_input(console, results, input_table)


def _print_input(console: Console, results: Results, published: PublishedTable) -> None:
    """A table that is a key here: shown beside what is shared by it, and counted as no proof."""
    loaded = results.loaded
    columns = read_table(loaded.folder / published.file)
    for column in published.columns:
        pots = [
            pot.id
            for pot in loaded.agreement.shared_pots()
            if isinstance(pot.key, GivenWeightsKey) and pot.key.data_set == column.data_set
        ]
        table = Table(title=f"{published.title.sv} – ingångsvärde, inte kontroll")
        for name in ("Mottagare", "Publicerat (nyckeln)", "Beräknat"):
            table.add_column(name, justify="left" if name == "Mottagare" else "right")
        for recipient_id in loaded.agreement.recipient_ids(published.recipients):
            recipient = loaded.agreement.recipient(recipient_id)
            assert recipient is not None
            table.add_row(
                recipient.name,
                _grouped(columns[column.column][recipient_id]),
                _grouped(results.kronor(recipient_id, pots)),
            )
        console.print(table)
        console.print("Invånarna bakom nyckeln är inte publicerade, så den räknas inte om här.")


def print_explanation(console: Console, explanation: Explanation, *, depth: int) -> None:
    """One amount, unfolded towards its paragraphs."""
    console.print(_branch(explanation.figure, depth))


def _branch(figure: Figure, depth: int) -> Tree:
    said = f"[bold]{figure.name.sv}[/bold] = {_shown(figure)}"
    if figure.formula:
        said += f"\n{figure.formula.sv}"
    if figure.source:
        said += f"\n[dim]{figure.source}[/dim]"
    tree = Tree(said)
    for part in figure.inputs[:4] if depth else ():
        tree.add(_branch(part, depth - 1))
    if depth and len(figure.inputs) > 4:
        tree.add(f"… och {len(figure.inputs) - 4} till")
    return tree


def _shown(figure: Figure) -> str:
    """A figure as people write it; a part of a krona stays an exact fraction."""
    number = figure.number()
    if figure.unit != "kronor":
        return figure.value if number.denominator > 1 else _grouped(number.numerator)
    rest = number - number.numerator // number.denominator
    part = f" + {rest} kr" if rest else ""
    return kronor_text(number.numerator // number.denominator) + part


def _grouped(kronor: int) -> str:
    return f"{kronor:,}".replace(",", "\u00a0")
