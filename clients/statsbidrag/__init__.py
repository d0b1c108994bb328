"""The command line for people: everything goes through the public APIs, and no service is imported.

python -m clients.statsbidrag --help          in this repository
statsbidrag --help                            where the package is installed
"""
