"""Word, Excel and PDF: written here, and read only in a child process with limits."""
