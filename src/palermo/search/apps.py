"""Search as a Django app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Holds what waits to be indexed, and follows the journal to learn of it."""

    name = "palermo.search"
    label = "search"

    def ready(self) -> None:
        """Let every line of the journal mark what it is about."""
        from palermo.kernel import journal
        from palermo.search.waiting import note

        journal.follow(note)
