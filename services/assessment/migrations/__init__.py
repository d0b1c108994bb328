"""The history of the schema of assessment."""
