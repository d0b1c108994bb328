"""Files that leave and enter allocation: bank files, status reports, tables and letters."""
