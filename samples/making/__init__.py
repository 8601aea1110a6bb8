"""Makes the sample documents and the facts beside them from `samples/source`.

The words and the facts are written by hand in one file for each document and
language; what is made here is only their form. `python -m samples.making` writes
all of it again, byte for byte the same.
"""
