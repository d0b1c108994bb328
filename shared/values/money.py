"""Whole kronor: how they are read and written. Arithmetic is on plain `int`."""

KRONOR_MAXIMUM = 2**63 - 1
"""The largest amount a Postgres BIGINT holds; nothing above it is accepted anywhere."""


def kronor_text(kronor: int) -> str:
    """Write an amount the Swedish way, thousands apart by a no-break space: `1 237 500 000 kr`."""
    return f"{kronor:,}".replace(",", "\u00a0") + "\u00a0kr"
