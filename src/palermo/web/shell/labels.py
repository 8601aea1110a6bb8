"""The codes of the record in the words of the page. Strength and its order are Palermo's own."""

from __future__ import annotations

from django.utils.translation import gettext_noop as N_

from palermo.reading.languages.states import states
from palermo.web.shell.interfaces import current
from palermo.web.shell.speaking import say as _

STRENGTH = {
    "shall": N_("shall"),
    "urged": N_("urged"),
    "called_upon": N_("called upon"),
    "should": N_("should"),
    "requested": N_("requested"),
    "recommended": N_("recommended"),
    "encouraged": N_("encouraged"),
    "invited": N_("invited"),
    "should_consider": N_("should consider"),
    "encouraged_to_consider": N_("encouraged to consider"),
    "may": N_("may"),
    "may_consider": N_("may consider"),
    "other": N_("otherwise worded"),
}
STATUS = {
    "draft": N_("draft"),
    "adopted": N_("adopted"),
    "proposed": N_("under consideration"),
    "supported": N_("supported"),
    "not_supported": N_("not supported"),
    "noted": N_("noted"),
    "under_examination": N_("under examination"),
}
ADDRESSEE = {
    "states_parties": N_("States parties"),
    "member_states": N_("Member States"),
    "states": N_("States"),
    "conference": N_("the Conference"),
    "working_group": N_("the Working Group"),
    "secretariat": N_("the Secretariat"),
    "unodc": N_("UNODC"),
    "un_entities": N_("United Nations entities"),
    "international_organizations": N_("international organizations"),
    "regional_organizations": N_("regional organizations"),
    "private_sector": N_("the private sector"),
    "civil_society": N_("civil society"),
    "media": N_("the media"),
    "other": N_("others"),
}
KIND = {
    "report": N_("report"),
    "draft_report": N_("draft report"),
    "secretariat_report": N_("report of the Secretariat"),
    "resolution": N_("resolution"),
    "decision": N_("decision"),
    "other": N_("other document"),
}
PART = {
    "main": N_("main text"),
    "addendum": N_("addendum"),
    "revision": N_("revision"),
    "corrigendum": N_("corrigendum"),
}
DISTRIBUTION = {
    "General": N_("General distribution"),
    "Limited": N_("Limited distribution"),
    "Restricted": N_("Restricted distribution"),
}
"""The three that the Editorial Manual knows, as readings give them; others stay as printed."""
LANGUAGE = {
    "ar": N_("Arabic"),
    "zh": N_("Chinese"),
    "en": N_("English"),
    "fr": N_("French"),
    "ru": N_("Russian"),
    "es": N_("Spanish"),
}
CATEGORY = {
    "state_party": N_("States parties"),
    "signatory": N_("signatories"),
    "observer_state": N_("observer States"),
    "observer_entity": N_("observer entities"),
    "un": N_("United Nations entities"),
    "igo": N_("intergovernmental organizations"),
    "ngo": N_("non-governmental organizations"),
    "other": N_("others"),
}
ROLE = {
    "chair": N_("chair"),
    "panellist": N_("panellist"),
    "speaker": N_("speaker"),
    "observer": N_("observer"),
    "secretariat": N_("the Secretariat"),
}
INSTRUMENT = {
    "untoc": N_("Organized Crime Convention"),
    "tip-protocol": N_("Trafficking in Persons Protocol"),
    "som-protocol": N_("Smuggling of Migrants Protocol"),
    "firearms-protocol": N_("Firearms Protocol"),
    "uncac": N_("Convention against Corruption"),
    "crc": N_("Convention on the Rights of the Child"),
    "crc-opsc": N_("Optional Protocol on the sale of children, child prostitution and child pornography"),
    "cedaw": N_("Convention on the Elimination of All Forms of Discrimination against Women"),
    "iccpr": N_("International Covenant on Civil and Political Rights"),
    "icescr": N_("International Covenant on Economic, Social and Cultural Rights"),
    "icrmw": N_("Convention on the rights of migrant workers"),
    "refugee-1951": N_("Refugee Convention of 1951"),
    "ilo-c29": N_("Forced Labour Convention, 1930 (No. 29)"),
    "ilo-p29": N_("Protocol of 2014 to the Forced Labour Convention"),
    "ilo-c105": N_("Abolition of Forced Labour Convention, 1957 (No. 105)"),
    "ilo-c182": N_("Worst Forms of Child Labour Convention, 1999 (No. 182)"),
    "ilo-c189": N_("Domestic Workers Convention, 2011 (No. 189)"),
    "gpa-tip": N_("Global Plan of Action to Combat Trafficking in Persons"),
    "coe-c197": N_("Council of Europe Convention on Action against Trafficking"),
    "other": N_("other instrument"),
}


def strength(code: str) -> str:
    """How strongly something is asked."""
    return _in(STRENGTH, code)


def status(code: str) -> str:
    """How far a recommendation has come."""
    return _in(STATUS, code)


def addressee(code: str) -> str:
    """Who must act; one State by its name."""
    return country(code.removeprefix("state:")) if code.startswith("state:") else _in(ADDRESSEE, code)


def kind(code: str) -> str:
    """What sort of document it is."""
    return _in(KIND, code)


def part(code: str) -> str:
    """What a version is to the version it belongs to."""
    return _in(PART, code)


def distribution(printed: str) -> str:
    """To whom a document is distributed."""
    return _in(DISTRIBUTION, printed)


def language(code: str) -> str:
    """An official language of the United Nations, in the language of the page."""
    return _in(LANGUAGE, code)


def category(code: str) -> str:
    """In which capacity a participant attended, as a heading."""
    return _in(CATEGORY, code)


def role(code: str) -> str:
    """In which part somebody spoke."""
    return _in(ROLE, code)


def instrument(code: str) -> str:
    """A treaty or plan, or the symbol of a document that is cited."""
    return code.removeprefix("symbol:") if code.startswith("symbol:") else _in(INSTRUMENT, code)


def country(code: str) -> str:
    """A State as the United Nations writes it; the code where it is none that we know."""
    named = states(current().code)
    return named.short_name(code) if code in named.codes else code


def _in(table: dict[str, str], code: str) -> str:
    return _(table[code]) if code in table else code


def numbered(key: str, kind: str, label: str, number: int | None) -> str:
    """What a recommendation is called, by its key in a document of that kind and its printed label."""
    if "rec-" in key:
        return label if number is None else _("Recommendation %(label)s") % {"label": number}
    if key.startswith("annex-"):
        return _("Paragraph %(label)s of the annex") % {"label": label}
    if kind in ("resolution", "decision"):
        return _("Paragraph %(label)s") % {"label": label}
    return _("Recommendation in paragraph %(label)s") % {"label": label}
