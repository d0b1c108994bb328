"""Money flow: decided, released, paid, and nothing unaccounted."""

from deploy.grafana.panels import Page, Panel, of_agreement

MONEY_FLOW = Page(
    "money-flow",
    "Statsbidrag: money flow",
    [
        (
            "Every krona somewhere",
            [
                Panel(
                    "Kronor unaccounted (must be 0)",
                    "number",
                    "sum(max by (agreement) (statsbidrag_kronor_unaccounted))",
                    unit="currencySEK",
                    width=6,
                ),
                Panel("Chain whole (1)", "number", "min(statsbidrag_ledger_is_whole)", width=6),
                Panel(
                    "Chain last walked",
                    "number",
                    'time() - max(statsbidrag_figures_measured_timestamp_seconds{watch="chain"})',
                    unit="s",
                    width=6,
                ),
                Panel("Transactions", "number", "max(statsbidrag_ledger_transactions)", width=6),
            ],
        ),
        (
            "Decided, released, paid",
            [
                Panel(
                    "Runs, kronor by state",
                    "line",
                    of_agreement("runs_kronor", "agreement", "state"),
                    legend="{{agreement}} {{state}}",
                    unit="currencySEK",
                    width=12,
                ),
                Panel(
                    "Payments, kronor by state",
                    "line",
                    of_agreement("payments_kronor", "agreement", "state"),
                    legend="{{agreement}} {{state}}",
                    unit="currencySEK",
                    width=12,
                ),
                Panel(
                    "With the bank, longest",
                    "table",
                    of_agreement("payments_oldest_seconds", "agreement", only='state="sent"'),
                    unit="s",
                    width=12,
                ),
                Panel(
                    "The ledger's accounts",
                    "table",
                    of_agreement("ledger_kronor", "agreement", "account"),
                    unit="currencySEK",
                    width=12,
                ),
            ],
        ),
        (
            "What the money waits for",
            [
                Panel(
                    "Cases by state",
                    "line",
                    of_agreement("cases", "agreement", "state"),
                    legend="{{agreement}} {{state}}",
                    width=12,
                ),
                Panel(
                    "Outcomes that are out of date",
                    "line",
                    of_agreement("evaluations_stale", "agreement"),
                    legend="{{agreement}}",
                    width=12,
                ),
            ],
        ),
    ],
    refresh="1m",
)
