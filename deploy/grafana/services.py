"""The services: their users, their parts."""

from deploy.grafana.panels import Page, Panel, slowest, turned_away

SERVICES = Page(
    "services",
    "Statsbidrag: services",
    [
        (
            "Users",
            [
                Panel(
                    "Requests",
                    "line",
                    "sum by (service) (rate(http_requests_total[5m]))",
                    legend="{{service}}",
                    unit="reqps",
                ),
                Panel(
                    "Faults (5xx)",
                    "line",
                    'sum by (service, handler) (rate(http_requests_total{status=~"5.."}[5m]))',
                    legend="{{service}} {{handler}}",
                    unit="reqps",
                ),
                Panel(
                    "Slowest 1 in 100",
                    "line",
                    slowest("service"),
                    legend="{{service}}",
                    unit="s",
                ),
            ],
        ),
        (
            "Turned away in front of them",
            [
                turned_away(width=12),
                Panel(
                    "Waiting in its queue",
                    "line",
                    "sum by (service) (haproxy_backend_current_queue)",
                    legend="{{service}}",
                    width=12,
                ),
            ],
        ),
        (
            "Parts",
            [
                Panel(
                    "Up", "number", 'min by (service) (up{job="statsbidrag"})', legend="{{service}}"
                ),
                Panel(
                    "Calls to siblings",
                    "line",
                    "sum by (service, outcome) (rate(statsbidrag_peer_calls_total[5m]))",
                    legend="{{service}} {{outcome}}",
                    unit="reqps",
                ),
                Panel(
                    "Connections in use",
                    "line",
                    'max by (service) (statsbidrag_database_connections{state="in_use"})',
                    legend="{{service}}",
                ),
                Panel(
                    "Memory",
                    "line",
                    'max by (service) (process_resident_memory_bytes{job="statsbidrag"})',
                    legend="{{service}}",
                    unit="bytes",
                ),
                Panel(
                    "Processor",
                    "line",
                    'sum by (service) (rate(process_cpu_seconds_total{job="statsbidrag"}[5m]))',
                    legend="{{service}}",
                ),
                Panel(
                    "Last archived segment",
                    "number",
                    "time() - max(statsbidrag_database_archived_timestamp_seconds)",
                    unit="s",
                ),
            ],
        ),
    ],
)
