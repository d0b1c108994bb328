"""What is promised, tried on real processes: kills, faults between services, races."""
