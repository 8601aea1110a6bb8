"""Palermo: what the United Nations says about trafficking in persons, as one living record."""

__version__ = "0.1.0"
