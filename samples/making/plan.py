"""Which document is printed in which forms: the first is the sample itself, the others stand in `rough`."""

PLAN: dict[str, tuple[str, ...]] = {
    "2031-report.zh": ("wrapped", "markdown", "clean", "paged"),
    "2031-report.en": ("clean", "wrapped", "markdown", "paged"),
    "2032-draft.zh": ("wrapped", "clean", "bare"),
    "2032-draft.en": ("wrapped", "markdown"),
    "2032-draft-addendum.zh": ("wrapped", "markdown"),
    "2032-draft-addendum.en": ("markdown", "wrapped", "bare"),
    "2032-draft-addendum.fr": ("wrapped", "markdown"),
    "2032-draft-addendum.es": ("clean", "wrapped"),
    "2032-draft-addendum.ru": ("markdown", "wrapped"),
    "2032-draft-addendum.ar": ("wrapped", "clean"),
    "2032-report.zh": ("markdown", "heads", "wrapped", "paged"),
    "2032-report.en": ("heads", "clean", "markdown", "paged"),
    "2032-report.fr": ("clean", "wrapped", "markdown"),
    "2032-report.es": ("markdown", "clean", "wrapped"),
    "2032-report.ru": ("wrapped", "clean", "markdown"),
    "2032-report.ar": ("clean", "wrapped", "markdown"),
    "2032-report-corrigendum.zh": ("clean", "wrapped"),
    "2032-report-corrigendum.en": ("clean", "markdown"),
    "2033-practices.zh": ("markdown", "wrapped", "bare"),
    "2033-practices.en": ("wrapped", "clean"),
    "2033-report.zh": ("heads", "clean", "markdown", "bare"),
    "2033-report.en": ("markdown", "wrapped", "heads", "bare"),
}
"""For each source its forms."""
