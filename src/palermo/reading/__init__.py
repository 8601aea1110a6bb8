"""The reading library: documents in, readings out. No Django, no network, no database."""
