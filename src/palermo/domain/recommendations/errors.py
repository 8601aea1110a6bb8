"""What can go wrong with recommendations."""

from __future__ import annotations

from palermo.kernel.errors import PalermoError


class BadCorrection(PalermoError):
    """A correction says what cannot be said of the field."""

    code = "bad_correction"

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")


class NothingToWithdraw(PalermoError):
    """There is no correction in force to withdraw."""

    code = "nothing_to_withdraw"
    http_status = 409

    def __init__(self, field: str) -> None:
        super().__init__(f"no correction of {field} is in force")
