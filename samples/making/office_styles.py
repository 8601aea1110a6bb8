"""The styles of a flat OpenDocument text in the layout of a United Nations report."""

from __future__ import annotations

from typing import NamedTuple

from samples.making.source import Source

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
_LATIN, _HAN, _ARABIC = "Liberation Serif", "Noto Serif CJK SC", "Noto Naskh Arabic"
_COUNTRIES = {"en": "US", "fr": "FR", "es": "ES", "ru": "RU"}


class _Paragraph(NamedTuple):
    """A style: margins and the indent of the first line in centimetres, the size of the type in points."""

    left: float = 0
    indent: float = 0
    right: float = 0
    above: float = 0
    below: float = 0
    size: float = 10
    bold: bool = False
    more: str = ""


_KEEP = 'fo:keep-with-next="always"'
_JUSTIFIED = 'fo:text-align="justify" fo:orphans="2" fo:widows="2"'
_RULED = 'fo:text-align="end" fo:border-bottom="0.5pt solid #000000"'
_PARAGRAPHS = {
    "Plain": _Paragraph(),
    "Symbol": _Paragraph(below=0.2, more=_RULED),
    "Body": _Paragraph(below=0.2, size=12, bold=True),
    "Title": _Paragraph(2, 0, 2, 0.6, 0.4, 14, True),
    "Heading1": _Paragraph(2, -1, 2, 0.5, 0.25, 14, True, _KEEP),
    "Heading2": _Paragraph(2, -1, 2, 0.4, 0.2, 12, True, _KEEP),
    "Heading3": _Paragraph(2, -1, 2, 0.3, 0.2, 10, True, _KEEP),
    "Annex": _Paragraph(1, 0, 0, 0.6, 0.3, 14, True, _KEEP),
    "Label": _Paragraph(2, 0, 0, 0.2, 0.15, 10, True, _KEEP),
    "Text": _Paragraph(2, 0, 2, 0, 0.21, more=_JUSTIFIED),
    "Item1": _Paragraph(2, 1, 2, 0, 0.21, more=_JUSTIFIED),
    "Item2": _Paragraph(4, -1, 2, 0, 0.21),
    "Item3": _Paragraph(5, -1, 2, 0, 0.21),
    "Cell": _Paragraph(size=9),
    "Note": _Paragraph(2, -0.4, 2, size=8.5),
    "Head": _Paragraph(bold=True, more=_RULED),
    "Foot": _Paragraph(size=8),
}


def styles(source: Source) -> str:
    """Fonts, styles, and pages with their heads and feet."""
    language = source.facts["language"]
    direction = ' style:writing-mode="rl-tb"' if language == "ar" else ""
    latin = language if language in _COUNTRIES else "en"
    faces = "".join(
        f'<style:font-face style:name="{name}" svg:font-family="\'{name}\'"/>'
        for name in (_LATIN, _HAN, _ARABIC)
    )
    symbol, job = source.facts["symbol"], f"V.{source.facts['date'][2:4]}-07781"
    named = "".join(_style(name, given) for name, given in _PARAGRAPHS.items())
    return (
        f"<office:font-face-decls>{faces}</office:font-face-decls>"
        f"<office:styles>{_default(latin, direction)}{named}{_NOTES}</office:styles>"
        f"<office:automatic-styles>{_AUTOMATIC}{_page(direction)}</office:automatic-styles>"
        f"<office:master-styles>{_masters(symbol, job)}</office:master-styles>"
    )


def _default(latin: str, direction: str) -> str:
    return (
        f'<style:default-style style:family="paragraph"><style:paragraph-properties{direction}'
        ' style:punctuation-wrap="simple" style:tab-stop-distance="1cm" fo:hyphenation-ladder-count="3"/>'
        f'<style:text-properties style:font-name="{_LATIN}" fo:font-size="10pt" fo:language="{latin}"'
        f' fo:country="{_COUNTRIES[latin]}" style:font-name-asian="{_HAN}" style:font-size-asian="10pt"'
        ' style:language-asian="zh" style:country-asian="CN" style:font-size-complex="11pt"'
        f' style:font-name-complex="{_ARABIC}" style:language-complex="ar" style:country-complex="SA"'
        ' fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/>'
        "</style:default-style>"
    )


def _style(name: str, given: _Paragraph) -> str:
    bold = "".join(f' {kind}="bold"' for kind in _WEIGHTS) if given.bold else ""
    hyphens = ' fo:hyphenate="false"' if given.bold or given.size < 9 else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties'
        f' fo:margin-left="{given.left}cm" fo:text-indent="{given.indent}cm"'
        f' fo:margin-right="{given.right}cm"'
        f' fo:margin-top="{given.above}cm" fo:margin-bottom="{given.below}cm" {given.more}/>'
        f'<style:text-properties fo:font-size="{given.size}pt" style:font-size-asian="{given.size}pt"'
        f' style:font-size-complex="{given.size + 1}pt"{bold}{hyphens}/></style:style>'
    )


_WEIGHTS = ("fo:font-weight", "style:font-weight-asian", "style:font-weight-complex")
_NOTES = (
    '<style:style style:name="Call" style:family="text"><style:text-properties'
    ' style:text-position="super 58%"/></style:style>'
    '<text:notes-configuration text:note-class="footnote" text:default-style-name="Note"'
    ' text:citation-style-name="Call" text:citation-body-style-name="Call" style:num-format="1"'
    ' text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>'
)
_COLUMNS = (("Left", 10), ("Right", 7), ("Column0", 5), ("Column1", 2.6), ("Column2", 9.4))
_AUTOMATIC = (
    '<style:style style:name="Whole" style:family="table"><style:table-properties style:width="17cm"'
    ' table:align="left"/></style:style>'
    + "".join(
        f'<style:style style:name="{name}" style:family="table-column"><style:table-column-properties'
        f' style:column-width="{width}cm"/></style:style>'
        for name, width in _COLUMNS
    )
    + '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties'
    ' fo:padding="0.1cm" fo:border-bottom="0.4pt solid #000000"/></style:style>'
)


def _page(direction: str) -> str:
    return (
        '<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm"'
        ' fo:page-height="29.7cm" fo:margin-top="1.8cm" fo:margin-bottom="1.8cm" fo:margin-left="2cm"'
        f' fo:margin-right="2cm"{direction}><style:footnote-sep style:width="0.018cm"'
        ' style:rel-width="25%" style:color="#000000" style:distance-before-sep="0.1cm"'
        ' style:distance-after-sep="0.1cm"/></style:page-layout-properties><style:header-style>'
        '<style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.5cm"/>'
        "</style:header-style>"
        '<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.4cm"/>'
        "</style:footer-style></style:page-layout>"
    )


def _masters(symbol: str, job: str) -> str:
    """The first page with the job number alone; the others with the symbol above, job and page below."""
    bars = "*" + "".join(filter(str.isdigit, job)) + "*"
    page = "<text:page-number/>/<text:page-count/>"
    head = f'<style:header><text:p text:style-name="Head">{symbol}</text:p></style:header>'
    return (
        '<style:master-page style:name="Standard" style:page-layout-name="Page"'
        f' style:next-style-name="Following">{_foot(f"{job} (E)", bars)}</style:master-page>'
        '<style:master-page style:name="Following" style:page-layout-name="Page">'
        f"{head}{_foot(job, page)}</style:master-page>"
    )


def _foot(left: str, right: str) -> str:
    tabs = "<text:tab/>" * 3
    return f'<style:footer><text:p text:style-name="Foot">{left}{tabs}{right}</text:p></style:footer>'
