"""What crosses the wire or the disk: frozen Pydantic models that refuse what they do not know."""
