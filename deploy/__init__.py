"""Running the three services: locally without installing anything, or as containers."""
