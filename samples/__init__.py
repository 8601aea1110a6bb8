"""Documents invented for this project, and how they are made."""
