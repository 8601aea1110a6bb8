"""Lines of Arabic as they are seen become lines as they are read."""

from __future__ import annotations

import pytest

from palermo.reading.scripts.bidirectional import paired, plain, reading_order


def read(seen: str) -> str:
    return "".join(seen[place] for place in reading_order(seen))


# What is seen is written here from left to right, as it stands on the page.
@pytest.mark.parametrize(
    ("seen", "words"),
    [
        ("مالسلا", "السلام"),
        ("2033 هينوي 7", "7 يونيه 2033"),
        ("2/1 هرارق يف", "في قراره 2/1"),
        (".A/RES/64/293 رارقلا", "القرار A/RES/64/293."),
        ("www.example.org/guide عقوم", "موقع www.example.org/guide"),
        ("%75 ةبسنب", "بنسبة 75%"),
        ("10-8 نم", "من 8-10"),
        ("June 2033 27", "27 June 2033"),
        ("*3207781*", "*3207781*"),
        (".CMAT/COP/2031/5 1", "1 CMAT/COP/2031/5."),
        (".www.example.org/a", "www.example.org/a."),
        ("V.32-07781 (E)", "V.32-07781 (E)"),
        ("35 ىلإ 82 نم", "من 82 إلى 35"),
        ("(International Labour Organization) ةمظنم", "منظمة )International Labour Organization("),
        ("Original: English", "Original: English"),
        (".1", "1."),
        ("", ""),
    ],
)
def test_a_line_is_put_into_the_order_of_reading(seen: str, words: str) -> None:
    assert read(seen) == words


@pytest.mark.parametrize(
    ("stored", "words"),
    [
        ("منظمة )ILO( هي", "منظمة (ILO) هي"),
        ("منظمة (ILO) هي", "منظمة (ILO) هي"),
        ("هي) منظمة", "هي) منظمة"),
        ("هي( منظمة", "هي) منظمة"),
        (")أ( و]ب[", "(أ) و[ب]"),
        ("لا شيء", "لا شيء"),
    ],
)
def test_brackets_open_before_they_close(stored: str, words: str) -> None:
    assert paired(stored) == words


def test_a_form_of_a_letter_is_the_letter() -> None:
    assert plain("\ufedf") == "\u0644"
    assert plain("\ufefb") == "\u0644\u0627"
    assert plain("ﬁ") == "ﬁ"
