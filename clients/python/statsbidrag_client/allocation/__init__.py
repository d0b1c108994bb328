
""" A client library for accessing Statsbidrag: fördelning (allocation) """
from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
