"""Meetings and States as pages."""
