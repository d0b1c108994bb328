"""Made-up requests by the thousand, from the three specifications: `make fuzz`."""
