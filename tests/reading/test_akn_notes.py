"""Notes of Akoma Ntoso stand apart from the words that they interrupt."""

from __future__ import annotations

from tests.reading.akn_forms import marked, paragraph


def note(marker: str, words: str) -> str:
    return f'<authorialNote marker="{marker}" placement="bottom">\n  <p>\t{words}</p>\n </authorialNote>'


def read(words: str) -> tuple[str, list[tuple[str, str]], list[str]]:
    """The text of a paragraph, its notes, and what stands before the first call of each."""
    document = marked(f"<mainBody>{paragraph('1.', words)}</mainBody>").document
    notes = [(found.marker, found.text.value) for found in document.footnotes]
    before = [document.source[found.anchors[0] - 6 : found.anchors[0]] for found in document.footnotes]
    return document.paragraphs[0].text.value, notes, before


def test_a_note_interrupts_no_word_and_adds_no_space() -> None:
    first, second = note("1", "See A/99/1."), note("2", "Ibid.")
    text, notes, before = read(f"the Convention{first}, and the Treaty{second} of 2040.")
    assert text == "the Convention, and the Treaty of 2040."
    assert notes == [("1", "See A/99/1."), ("2", "Ibid.")]
    assert before == ["ention", "Treaty"]


def test_a_note_between_chinese_words_adds_no_space() -> None:
    first = note("1", "见决议。")
    assert read(f"《公约》{first}和《条约》")[0] == "《公约》和《条约》"


def test_white_space_around_a_note_is_one_space() -> None:
    first, second = note("1", "See."), note("2", "Ibid.")
    assert read(f"the Convention {first} and\t{second}\tthe Treaty")[0] == "the Convention and the Treaty"


def test_brackets_around_a_call_are_part_of_it() -> None:
    first, second = note("1", "()\tحاشية."), note("2", "(2) أخرى.")
    words = f"نص<sup>(</sup>{first}<sup>)</sup>، وغيره ({second})."
    text, notes, _ = read(words)
    assert text == "نص، وغيره ."
    assert notes == [("1", "حاشية."), ("2", "أخرى.")]


def test_a_marker_that_is_printed_too_is_no_word() -> None:
    first = note("1", "1\tSee.")
    text, notes, _ = read(f"the Convention<sup>1</sup>{first} of 2040")
    assert (text, notes) == ("the Convention of 2040", [("1", "See.")])


def test_a_marker_before_a_space_is_one_where_all_notes_have_it() -> None:
    _, notes, _ = read(f"one{note('1', '1 See it.')} two{note('2', '2 Ibid.')}")
    assert notes == [("1", "See it."), ("2", "Ibid.")]
    _, notes, _ = read(f"one{note('1', '1 May.')} two{note('2', 'Ibid.')}")
    assert notes == [("1", "1 May."), ("2", "Ibid.")]
    _, notes, _ = read(f"one{note('1', '<sup>1</sup> See it.')}")
    assert notes == [("1", "See it.")]


def test_other_raised_words_and_brackets_stay() -> None:
    first, second = note("1", "1 May 2040."), note("2", "See.")
    text, _, _ = read(f"the 2<sup>nd</sup>{first} (bridge{second}) stays")
    assert text == "the 2nd (bridge) stays"


def test_a_note_is_called_again_by_a_reference() -> None:
    words = (
        '<authorialNote eId="n1" marker="*"><p>See.</p></authorialNote> and again'
        '<noteRef href="#n1" marker="*"/> and <noteRef href="#gone" marker="?"/> and here'
        '<noteRef href="#other" marker="*"/>.'
    )
    document = marked(f"<mainBody>{paragraph('1.', 'Once' + words)}</mainBody>").document
    anchors = document.footnotes[0].anchors
    assert [document.source[anchor - 4 : anchor] for anchor in anchors] == ["Once", "gain", "here"]
    assert document.paragraphs[0].text.value == "Once and again and and here."


def test_a_note_without_a_marker_has_its_place_in_the_row() -> None:
    first, second = (f"<authorialNote><p>{words}</p></authorialNote>" for words in ("First.", "Second."))
    _, notes, _ = read(f"one{first} two{second}")
    assert notes == [("1", "First."), ("2", "Second.")]


def test_a_note_may_have_several_blocks_or_none() -> None:
    _, notes, _ = read(
        'a<authorialNote marker="1"><p>First.</p>\n<p>Then.</p></authorialNote> b<authorialNote marker="2"/>'
    )
    assert notes == [("1", "First. Then."), ("2", "")]


def test_a_note_in_a_note_is_part_of_it() -> None:
    inner = note("2", "Ibid.")
    _, notes, _ = read(f'one<authorialNote marker="1"><p>See it{inner} here.</p></authorialNote> two')
    assert notes == [("1", "See it Ibid. here.")]


def test_symbols_are_cited_in_notes_and_never_across_elements() -> None:
    words = f"As in A/99/7{note('1', 'A/99/8.')} and <a>A/99</a><a>/12</a>."
    document = marked(f"<mainBody>{paragraph('1.', words)}</mainBody>").document
    assert document.symbols_cited == ("A/99/L.3", "A/99/7", "A/99/12", "A/99/8")
