"""Word, Excel and PDF: written here, and read only in a child process with limits."""

OUTPUT_BYTES_MAXIMUM = 24 * 1024 * 1024
"""How much the child may tell of one file."""
