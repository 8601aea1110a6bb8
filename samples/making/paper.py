"""Sets samples on paper: PDF by an office program and by a browser.

`python -m samples.making.paper`, from the root of the repository, with LibreOffice and
Chromium on the path and the fonts Liberation Serif and Noto Serif CJK. The files carry
the time at which they were made, so they are written anew only where asked for.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from samples.making.office import flat_document
from samples.making.printed import page
from samples.making.source import read_source

HERE = Path(__file__).resolve().parent.parent
PAPER = {
    "2031-report.en": ("office", "browser"),
    "2032-report.en": ("office",),
    "2032-report-corrigendum.zh": ("office", "browser"),
    "2033-practices.en": ("browser",),
    "2033-practices.zh": ("office",),
}
"""Which samples are set by which programs: `paper/NAME.PROGRAM.pdf`."""
_BROWSERS = ("chromium", "google-chrome", "chrome")
_QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")


def set_all(folder: Path) -> None:
    """Writes every file of `PAPER` into `folder/paper`. Runs the two programs, which must be there."""
    browser = next(filter(None, map(which, _BROWSERS)), None)
    office = which("soffice")
    if browser is None or office is None:
        raise SystemExit("LibreOffice (soffice) and Chromium are needed to set samples on paper.")
    (folder / "paper").mkdir(exist_ok=True)
    with TemporaryDirectory() as place:
        for name, programs in PAPER.items():
            source = read_source(folder / "source" / f"{name}.txt")
            for program in programs:
                file = Path(place) / f"{name}.{program}.{'fodt' if program == 'office' else 'html'}"
                text = flat_document(source) if program == "office" else page(source)
                file.write_text(text, encoding="utf-8")
                target = folder / "paper" / f"{name}.{program}.pdf"
                command = (
                    [office, "--headless", "--convert-to", "pdf", "--outdir", str(target.parent), str(file)]
                    if program == "office"
                    else [browser, *_QUIET, f"--print-to-pdf={target}", str(file)]
                )
                subprocess.run(command, check=True, capture_output=True)  # noqa: S603 (fixed programs)


if __name__ == "__main__":
    set_all(HERE)
