"""A whole system on one machine: a Postgres from a wheel, three services, nothing installed."""
