"""What can be done in allocation, step by step: the only place that knows the order."""
