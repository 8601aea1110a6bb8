"""Bodies and their meetings."""
