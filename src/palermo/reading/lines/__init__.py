"""What every stage needs to know of printed lines: how they are laid out, and how they are rejoined."""
