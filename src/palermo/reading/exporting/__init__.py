"""Exporting: readings to JSON and Markdown."""
