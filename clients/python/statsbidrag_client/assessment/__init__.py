
""" A client library for accessing Statsbidrag: bedömning (assessment) """
from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
