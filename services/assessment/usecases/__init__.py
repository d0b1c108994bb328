"""What can be done in assessment, step by step: the only place that knows the order."""
