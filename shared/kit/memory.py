"""How the collector treats what a service has loaded when it starts."""

import gc


def collect_seldom() -> None:
    """Look for garbage after 200,000 new objects, not 700."""
    gc.set_threshold(200_000, 20, 100)


def keep_what_is_loaded() -> None:
    """Never look at it again: that takes a tenth off every request.

    Nor now: that would take a tenth of a second of a start, and hardly any of it is garbage.
    """
    gc.freeze()
