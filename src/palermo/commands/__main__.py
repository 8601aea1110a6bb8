"""`python -m palermo.commands` is `palermo`."""

from palermo.commands import main

main()
