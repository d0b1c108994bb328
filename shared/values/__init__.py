"""Pure values: money, shares, periods, recipients. Standard library only."""
