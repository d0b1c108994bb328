"""Conditions to degrees, purely: rules over what is known, findings that explain themselves."""
