"""The profile is tried on three services that know one made-up agreement beside the real ones."""

from tests.integration.conftest import (
    standing,
    standing_databases,
    the_made_up_definition_is_read_once,
)

__all__ = ["standing", "standing_databases", "the_made_up_definition_is_read_once"]
