"""Every query of allocation, by name; rows become schemas here and nowhere else."""
