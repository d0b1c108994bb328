"""How much, to whom, when, and why: pots, keys and degrees to kronor."""
