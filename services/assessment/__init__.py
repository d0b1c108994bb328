"""Which conditions are met, by whom, to what degree, and why."""
