"""Deadline day: who has filed, and can people file?"""

from deploy.grafana.panels import Page, Panel, of_agreement, slowest, sum_of, turned_away

DEADLINE_DAY = Page(
    "deadline-day",
    "Statsbidrag: deadline day",
    [
        (
            "What is due next",
            [
                Panel(
                    "Time left",
                    "table",
                    f"sort({of_agreement('deadline_seconds_left', 'agreement', 'obligation')})",
                    unit="s",
                    width=12,
                ),
                Panel(
                    "Have not filed",
                    "table",
                    f"{of_agreement('filings_awaited', 'agreement', 'obligation')} > 0",
                    width=12,
                ),
            ],
        ),
        (
            "What comes in",
            [
                Panel(
                    "Filings an hour",
                    "line",
                    of_agreement("filings_received", "obligation", over="1h"),
                    legend="{{obligation}}",
                    width=12,
                ),
                Panel(
                    "Received late",
                    "number",
                    sum_of("filings_received", only='late="yes"'),
                    width=4,
                ),
                Panel(
                    "Supplements asked for",
                    "number",
                    sum_of("board_places", only='state="supplement_requested"'),
                    width=4,
                ),
                Panel(
                    "Files not looked into, oldest",
                    "number",
                    "max(statsbidrag_filings_unread_oldest_seconds)",
                    unit="s",
                    width=4,
                ),
            ],
        ),
        (
            "Can people file?",
            [
                Panel(
                    "Intake, slowest 1 in 100",
                    "line",
                    slowest(only='service="submissions", method="POST"'),
                    unit="s",
                    width=6,
                ),
                Panel(
                    "Answers of submissions",
                    "line",
                    'sum by (status) (rate(http_requests_total{service="submissions"}[5m]))',
                    legend="{{status}}",
                    unit="reqps",
                    width=6,
                ),
                turned_away(width=6),
                Panel(
                    "Clock, off the database's",
                    "line",
                    "statsbidrag_clock_offset_seconds",
                    legend="{{service}}",
                    unit="s",
                    width=6,
                ),
            ],
        ),
    ],
)
