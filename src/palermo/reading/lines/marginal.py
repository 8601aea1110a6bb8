"""What stands alone at the edge of a page, as patterns: its number, and that of the print job."""

JOB = (
    r"(?:\d{1,4}(?:/\d{1,4})?\s+)?"
    r"(?:(?:[A-Z]{1,3}\.\s?)?\d{2}-\d{5,6}(?:\s+\([A-Z]\))?(?:\s+(?:\d{1,6}|\d{1,4}/\d{1,4}))*|\*\d{6,8}\*"
    r"|\*\*\d{6,8}|\d{6,8}\*\*)"  # as some programs set it in a line to the left
    r"(?:\s*\*\d{6,8}\*)?"
)
PAGE = r"[-–—]?\s*\d{1,4}\s*(?:/\s*\d{1,4}|[-–—])?"
