"""Plumbing that knows HTTP and SQL and nothing of grants: what makes three services one shape."""
