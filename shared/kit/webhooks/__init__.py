"""Webhooks: events sent to those who have asked, at addresses that an operator has approved."""
