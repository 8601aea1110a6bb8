"""Bring the record up to this version; it is backed up first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import palermo
from palermo.flows.back_up import FOLDER, back_up, name_for
from palermo.flows.errors import UpgradeStopped
from palermo.flows.migrating import migrate
from palermo.flows.record_file import contents_of
from palermo.flows.whole_file import Watch, reason_of, unwatched
from palermo.kernel.clock import now
from palermo.kernel.errors import PalermoError

Tell = Callable[[str], None]


def upgrade_record(record: Path, *, tell: Tell, watch: Watch = unwatched) -> None:
    """Carry out the migrations that wait; nobody else may use the record meanwhile.

    Side effects, in order: where anything is in the record, a backup in the folder
    `backups` beside it, told in one line; then the migrations. Raises
    `UpgradeStopped` where there can be no backup; then nothing was changed.
    """
    if not contents_of(record).empty:
        kept = _backed_up(record, watch)
        tell(f"the record is brought up to version {palermo.__version__}; as it was, it is kept in {kept}")
    migrate()


def _backed_up(record: Path, watch: Watch) -> Path:
    target = record.parent / FOLDER / name_for(palermo.__version__, now())
    try:
        target.parent.mkdir(exist_ok=True)
        return back_up(record, target, watch=watch).path
    except PalermoError as error:
        raise UpgradeStopped(error.message) from error
    except OSError as error:
        raise UpgradeStopped(f"{target.parent} cannot be made ({reason_of(error)})") from error
