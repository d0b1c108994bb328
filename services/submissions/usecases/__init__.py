"""What can be done in submissions, step by step: the only place that knows the order."""
