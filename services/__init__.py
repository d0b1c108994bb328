"""The three services, alike in shape: each owns its facts and asks the one before it over HTTP."""

from shared.kit.memory import collect_seldom

# First of all: what modules make as they load stays, and looking for garbage among it is a tenth
# of what the start of a service costs.
collect_seldom()
