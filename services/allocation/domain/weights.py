"""Weights and their figures: from counted units, classes, given numbers, or earned kronor."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from services.allocation.domain.basis import Basis
from services.allocation.domain.figures import bare, kronor_of, named
from services.allocation.domain.key_data import cited, counts, refuse_gaps
from services.allocation.domain.lines import Line
from shared.schemas.base import Label
from shared.schemas.pots import EarnedKey, Pot, WeightedClass
from shared.schemas.traces import Figure, Reference, Unit, exact


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of those who share a sum, each with its figure, and what they sum to."""

    figures: Mapping[str, Figure]
    numbers: Mapping[str, int]
    total: Figure
    base_kronor: int = 0
    """The base amount (grundbelopp) everyone gets before the weights are used."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """Who is weighed, for which pot, and from what."""

    recipients: tuple[str, ...]
    pot: Pot
    basis: Basis
    settled: Mapping[str, tuple[Line, ...]]
    """What the pots that are already settled give, by pot id."""


def by_data_set(data_set_id: str, weighing: Weighing) -> Weights:
    """The weight is what a key data set counts: inhabitants, persons in care."""
    counted = counts(data_set_id, recipients=weighing.recipients, basis=weighing.basis)
    key_data = weighing.basis.key_data[data_set_id]
    return _summed(
        counted,
        of=_label_of(data_set_id, weighing),
        unit="count",
        source=key_data.source,
        reference=cited(key_data),
    )


def by_classes(classes: tuple[WeightedClass, ...], weighing: Weighing) -> Weights:
    """The weight is a sum over classes, each counted unit with its class's weight."""
    counted = [
        counts(each.data_set, recipients=weighing.recipients, basis=weighing.basis)
        for each in classes
    ]
    class_weights = [_class_weight(each, weighing) for each in classes]
    name = Label(sv="Viktad summa", en="Weighted sum")
    formula = Label(
        sv="summan över klasserna av antalet × klassens vikt",
        en="the sum over the classes of the number × the class's weight",
    )
    figures = {}
    for recipient_id in weighing.recipients:
        terms = [each[recipient_id] for each in counted]
        products = (term.number() * each.weight for term, each in zip(terms, classes, strict=True))
        figures[recipient_id] = Figure(
            name=named(name, weighing.basis.names[recipient_id]),
            value=exact(sum(products)),
            unit="weight",
            formula=formula,
            expression=" + ".join(
                f"{{{2 * place}}} × {{{2 * place + 1}}}" for place in range(len(terms))
            ),
            source=weighing.pot.source,
            inputs=tuple(each for pair in zip(terms, class_weights, strict=True) for each in pair),
        )
    return _summed(figures, of=name, unit="weight", source=weighing.pot.source)


def by_given_weights(given: Mapping[str, int], weighing: Weighing) -> Weights:
    """The weight is what the definition itself says; raises KeyDataIncomplete for a gap."""
    refuse_gaps(
        given,
        recipients=weighing.recipients,
        holder=f"The list of weights in the definition of pot {weighing.pot.id}",
    )
    name = Label(sv="Vikt enligt definitionen", en="Weight given in the definition")
    return by_rule(given.__getitem__, weighing, name=name)


def by_rule(rule: Callable[[str], int], weighing: Weighing, *, name: Label) -> Weights:
    """The weight is a fact of the definition, such as 1 for everyone."""
    figures = {
        recipient_id: Figure(
            name=named(name, weighing.basis.names[recipient_id]),
            value=exact(rule(recipient_id)),
            unit="weight",
            source=weighing.pot.source,
        )
        for recipient_id in weighing.recipients
    }
    return _summed(figures, of=name, unit="weight", source=weighing.pot.source)


def by_earned(key: EarnedKey, weighing: Weighing) -> Weights:
    """The weight is the recipient's kronor from the named pots, over every month due so far."""
    earned: dict[str, list[Figure]] = defaultdict(list)
    for pot_id in key.pots:
        for line in weighing.settled[pot_id]:
            earned[line.recipient_id].append(bare(line.figure))
    formula = Label(
        sv="summan av vad mottagaren tjänat in ur potterna; varje belopp har sin egen förklaring",
        en="the sum of what the recipient earned from the pots; each has its explanation",
    )
    source = weighing.pot.source
    figures = {
        recipient_id: kronor_of(
            earned[recipient_id],
            name=Label(
                sv=f"Intjänat av {weighing.basis.names[recipient_id]}",
                en=f"Earned by {weighing.basis.names[recipient_id]}",
            ),
            formula=formula,
            source=source,
        )
        for recipient_id in weighing.recipients
    }
    total = kronor_of(
        [bare(figure) for figure in figures.values()],
        name=Label(sv="Intjänat av alla", en="Earned by all"),
        formula=Label(
            sv="summan av vad var och en tjänat in", en="the sum of what each of them has earned"
        ),
        source=source,
    )
    return Weights(figures, {each: figure.kronor() for each, figure in figures.items()}, total)


def _class_weight(weighted: WeightedClass, weighing: Weighing) -> Figure:
    label = _label_of(weighted.data_set, weighing)
    return Figure(
        name=Label(sv=f"Klassens vikt: {label.sv}", en=f"Weight of the class: {label.en}"),
        value=exact(weighted.weight),
        unit="weight",
        source=weighing.pot.source,
    )


def _label_of(data_set_id: str, weighing: Weighing) -> Label:
    defined = weighing.basis.agreement.data_set(data_set_id)
    assert defined is not None, data_set_id
    return defined.label


def _summed(
    figures: Mapping[str, Figure],
    *,
    of: Label,
    unit: Unit,
    source: str,
    reference: Reference | None = None,
) -> Weights:
    """Add the weights up. The sum does not list them: it stands in every recipient's derivation."""
    numbers = {recipient_id: int(figure.value) for recipient_id, figure in figures.items()}
    total = Figure(
        name=Label(sv=f"Summan av vikterna: {of.sv}", en=f"Sum of the weights: {of.en}"),
        value=exact(sum(numbers.values())),
        unit=unit,
        formula=Label(
            sv=f"summan av vikterna för de mottagare som delar ({len(numbers)} st.)",
            en=f"the sum of the weights of the recipients who share ({len(numbers)})",
        ),
        source=source,
        reference=reference,
    )
    return Weights(figures, numbers, total)
