"""What was said, by whom, and when: filings, requisitions and statistics, received and kept."""
