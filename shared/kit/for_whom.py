"""How a transaction tells Postgres for whom it is: what policies on rows compare."""

ROLE_SETTING = "statsbidrag.role"
RECIPIENT_SETTING = "statsbidrag.recipient"
INTERNAL = "internal"
"""The role of a service at its own work: after a reply, or for several callers at once."""
