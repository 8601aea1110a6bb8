"""The one error of the reading library."""


class Unreadable(Exception):
    """A file cannot be opened as a document.

    `code` is stable and documented in `docs/users/messages.md`; `message` is one
    line that says what is wrong and what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
