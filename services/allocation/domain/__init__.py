"""Pots, keys and degrees to kronor, as figures that explain themselves. Pure: no I/O, no clock."""
