"""The three services, alike in shape: each owns its facts and asks the one before it over HTTP."""
