"""Search over recommendations and paragraphs."""
