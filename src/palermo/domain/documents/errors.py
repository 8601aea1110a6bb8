"""What can go wrong with documents."""

from __future__ import annotations

from palermo.kernel.errors import PalermoError


class NotASymbol(PalermoError):
    """A text has not the form of a symbol."""

    code = "not_a_symbol"

    def __init__(self, text: str) -> None:
        super().__init__(f"“{text.strip()[:80]}” is no symbol: write it as CTOC/COP/WG.4/2021/6")


class SymbolTaken(PalermoError):
    """Another document has the symbol, in the same language."""

    code = "symbol_taken"
    http_status = 409

    def __init__(self, symbol: str, address: str) -> None:
        super().__init__(f"{symbol} is held in the same language as {address}: remove one of the two first")


class DocumentRemoved(PalermoError):
    """The document was taken out of the record."""

    code = "document_removed"
    http_status = 410

    def __init__(self, address: str, why: str) -> None:
        super().__init__(f"{address} was taken out ({why}): “palermo restore {address}” brings it back")


class NotRemoved(PalermoError):
    """Only what was taken out can be brought back."""

    code = "not_removed"
    http_status = 409

    def __init__(self, address: str) -> None:
        super().__init__(f"{address} is in the record: there is nothing to bring back")


class NoDocument(PalermoError):
    """The address is that of something else than a document."""

    code = "no_document"

    def __init__(self, address: str) -> None:
        super().__init__(f"{address} is no document: give the address of the document, which begins with d/")


class WhyMissing(PalermoError):
    """Nothing is taken out without a reason."""

    code = "why_missing"

    def __init__(self) -> None:
        super().__init__("say why it is taken out: its address will answer with that")
