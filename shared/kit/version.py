"""The version of the code: one for the three services, stored with everything they compute."""

VERSION = "0.2.0"
