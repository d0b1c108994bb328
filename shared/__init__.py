"""What the three services share: values, schemas, agreements and plumbing. Imports no service."""
