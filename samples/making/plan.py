"""Which document is printed in which forms: the first is the sample itself, the others stand in `rough`."""

PLAN: dict[str, tuple[str, ...]] = {
    "2031-report.zh": ("wrapped", "markdown", "clean"),
    "2031-report.en": ("clean", "wrapped", "markdown"),
}
"""For each source its forms."""
