
""" A client library for accessing Statsbidrag: inlämning (submissions) """
from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
