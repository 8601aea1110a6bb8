"""Arabic words: what is written on to them goes, their own letters stay."""

from __future__ import annotations

import pytest

from palermo.search.analysing.arabic import light
from palermo.search.analysing.families import digest, families


@pytest.mark.parametrize(
    "forms",
    [
        "التعليم تعليم والتعليم بالتعليم لتعليمهم التَّعليم التـعليم",
        "الاتجار اتجار للاتجار والاتجار بالاتجار الإتجار",
        "ضحايا الضحايا ضحية لضحايا وضحاياها للضحايا ضحيتها",
        "حقوق الحقوق حقوقهم بحقوق حق الحق بحقهم",
        "الإنسان إنسان الانسان للإنسان وإنسان",
        "الأطفال أطفال طفل بالأطفال وأطفالهم للأطفال والطفل أطفالا",
        "الدول دول دولة للدول والدولة بالدول دولتين ودولها",
        "النساء نساء المرأة امرأة وللنساء ونسائهم نساؤها",
        "حماية وحماية لحماية حمايتهم الحماية بحمايتها",
        "لجنة اللجنة للجنة لجان واللجان",
        "برنامج البرامج برامجها وبرنامج",
        "التزام الالتزام والتزامات بالتزاماتها للالتزام",
        "منع المنع لمنع ومنع بمنع",
        "مسؤول مسئول المسؤولين",
        "إجراء الإجراءات بإجراءات",
        "مهاجر المهاجرين المهاجرون للمهاجرات",
        "سلطة السلطات سلطاتها",
        "جهة الجهات بالجهات",
        "صحة الصحة وصحة",
        "عملية العمليات",
        "آلية الآليات وآليات",
        "مستوى المستويات",
        "مكافحة لمكافحته ومكافحتها",
        "٢٠٣١ 2031",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({light(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("دولة", "دولي"),
        ("عمل", "عملية"),
        ("طفل", "طفيلي"),
        ("وثيقة", "ثقة"),
        ("برنامج", "نموذج"),
        ("فقر", "قرار"),
        ("الولاية", "الية"),
        ("بشر", "شر"),
        ("لجنة", "جنة"),
        ("إنسان", "نسائي"),
        ("بين", "الفلبين"),
    ],
)
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert light(one) != light(other)


@pytest.mark.parametrize("word", ["و", "ل", "ال", "لل", "وال", "ها", "ات", "ة", "ء", "ـ", "الله"])
def test_of_the_shortest_words_something_is_left(word: str) -> None:
    assert light(word) or word == "ـ"


@pytest.mark.parametrize("prefix", ["ال", "وال", "بال", "لل", "فال", "كال", "و", "ب", "ل", "وب"])
def test_every_word_of_the_table_keeps_its_stem_behind_what_is_written_on(prefix: str) -> None:
    held = families("ar")
    words = [word for family in (*held.plurals, *((one,) for one in held.whole)) for word in family]
    assert len(words) > 400
    own = {prefix + word: light(word) for word in words if len(word) > 2}
    strange = [word for word, stem in own.items() if light(word) != stem and word not in words]
    assert len(strange) <= len(own) // 100, strange


def test_no_form_stands_in_two_families_of_plurals() -> None:
    forms = [form for family in families("ar").plurals for form in family]
    assert len(families("ar").plurals) > 100
    assert len(forms) == len(set(forms))


def test_a_language_without_families_has_none_and_what_is_there_has_a_digest() -> None:
    assert families("zh") == ((), ())
    assert len(digest()) == 64
