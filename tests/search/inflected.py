"""Words of the field with the forms that a reader expects each to find, written out as patterns.

They know nothing of stems: each is matched against whole tokens of a text, lower case, without vowel signs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from tests.search.stored import Row, Stored

_FRONT = "[وف]?(?:[بك]?ال|لل|[بكل])?"
_OWN = "(?:ها|هم|هن|هما|ه|نا|كم)?"

FORMS: dict[str, dict[str, str]] = {
    "en": {
        "children": "child(?:ren)?(?:['’]s)?",
        "women": "wom[ae]n(?:['’]s)?",
        "victims": "victims?(?:['’]s)?",
        "human rights": "humans? rights?",
        "trafficking": "traffic|traffick(?:ing|ed|s|ers?)",
        "states": "states?(?:['’]s)?|stated|stating",
    },
    "fr": {
        "enfants": "enfants?",
        "victimes": "victimes?",
        "l’exploitation": "exploit(?:ation|ations|er|és?|ées?|ant|e|ait|é)",
        "traite": "traite(?:s|r|nt|ment|ments)?|traité(?:s|e|es)?|traitant",
        "droits homme": "droits? hommes?",
        "travail": "travail|travaux",
    },
    "es": {
        "víctimas": "víctimas?",
        "niños": "niñ(?:os?|as?)",
        "derechos humanos": "derech(?:os?|as?) human(?:os?|as?)",
        "mujeres": "mujer|mujeres",
        "delincuencia": "delincuen(?:cia|cias|te|tes)",
        "estados": "estados?",
    },
    "ru": {
        "дети": "ребен(?:ок|ка|ку|ком|ке)|дет(?:и|ей|ям|ьми|ях)",
        "жертвы": "жертв(?:а|ы|е|у|ой|ам|ами|ах)?",
        # Snowball gives some forms of rules (`правила`) the stem of rights.
        "права человека": "прав(?:о|а|у|ом|е|ам|ами|ах)?|правил(?:о|а)? "
        "человек(?:а|у|ом|е)?|люд(?:и|ей|ям|ьми|ях)",
        "государства": "государств(?:о|а|у|ом|е|ам|ами|ах)?",
        "торговлей": "торговл(?:я|и|е|ю|ей)",
    },
    "ar": {
        "التعليم": f"{_FRONT}تعليم{_OWN}",
        "الأطفال": f"{_FRONT}(?:اطفال{_OWN}|اطفالا|طفل{_OWN}|طفلا|طفولة)",
        "الدول": f"{_FRONT}(?:دول{_OWN}|دولة|دولتان|دولتين)",
        "حقوق الإنسان": f"{_FRONT}حق(?:وق)?{_OWN} {_FRONT}انسان",
        "الاتجار ضحايا": f"{_FRONT}اتجار{_OWN}ا? {_FRONT}ضح(?:ايا|ي[ةت]){_OWN}",
        "النساء": f"{_FRONT}نسا[ءئؤ]?{_OWN}|{_FRONT}ا?مراة",
        "الضحية": f"{_FRONT}ضح(?:ايا|ي[ةت]){_OWN}",
        "لجان": f"{_FRONT}(?:لجن(?:ة|ت(?:ها|هم|ه)?)|لجان{_OWN})|للجنة",
    },
}


def tokens(text: str, language: str) -> set[str]:
    """The words of a text as a reader takes them: without elided letters, and Arabic written one way."""
    plain = unicodedata.normalize("NFKC", text.replace("\u00ad", "")).casefold()
    if language == "fr":
        plain = re.sub(r"\b(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’](?=\w)", " ", plain)
    if language == "ar":
        plain = re.sub("[\u064b-\u0652\u0670\u0640]", "", plain)
        plain = plain.translate(str.maketrans("أإآى", "اااي"))
    if language == "ru":
        plain = plain.replace("ё", "е")
    return set(re.findall(r"[^\W_]+(?:['’]s\b)?", plain))


def by_forms(query: str, language: str, texts: Iterable[Stored]) -> list[Row]:
    """The texts that hold a form of each word of a query."""
    said = FORMS[language][query]
    parts = said.split(" ") if " " in query else [said]
    wanted = [re.compile(part) for part in parts]
    return sorted(
        one.row
        for one in texts
        if one.row[1] == language
        and all(any(form.fullmatch(token) for token in tokens(one.row[2], language)) for form in wanted)
    )
