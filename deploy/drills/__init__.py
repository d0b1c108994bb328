"""What operators must have done before the day they need it: restoring, and carrying the load."""
