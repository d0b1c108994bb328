"""The history of the schema of allocation."""
