"""A recommendation as a page."""
