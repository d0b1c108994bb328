"""Where the command line starts."""

from .commands import app


def main() -> None:
    """Run what was asked for."""
    app(prog_name="statsbidrag")


if __name__ == "__main__":
    main()
