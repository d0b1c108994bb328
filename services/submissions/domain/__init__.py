"""What is right and what is wrong with what was filed. Pure: no I/O, no clock."""
