"""The history of the schema of submissions."""
