"""Every query of submissions, by name; rows become schemas here and nowhere else."""
