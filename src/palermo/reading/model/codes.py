"""The closed vocabularies of a reading. Every value is the code that the JSON carries."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of document was read."""

    REPORT = "report"
    DRAFT_REPORT = "draft_report"
    SECRETARIAT_REPORT = "secretariat_report"
    RESOLUTION = "resolution"
    DECISION = "decision"
    OTHER = "other"


class Status(StrEnum):
    """How far a recommendation has come."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    PROPOSED = "proposed"
    SUPPORTED = "supported"
    NOT_SUPPORTED = "not_supported"
    NOTED = "noted"
    UNDER_EXAMINATION = "under_examination"


class Strength(StrEnum):
    """How strongly something is asked, from the strongest, in Palermo's own ordering."""

    SHALL = "shall"
    URGED = "urged"
    CALLED_UPON = "called_upon"
    SHOULD = "should"
    REQUESTED = "requested"
    RECOMMENDED = "recommended"
    ENCOURAGED = "encouraged"
    INVITED = "invited"
    SHOULD_CONSIDER = "should_consider"
    ENCOURAGED_TO_CONSIDER = "encouraged_to_consider"
    MAY = "may"
    MAY_CONSIDER = "may_consider"
    OTHER = "other"


class Category(StrEnum):
    """In which capacity a participant attended."""

    STATE_PARTY = "state_party"
    SIGNATORY = "signatory"
    OBSERVER_STATE = "observer_state"
    OBSERVER_ENTITY = "observer_entity"
    UN = "un"
    IGO = "igo"
    NGO = "ngo"
    OTHER = "other"


class Role(StrEnum):
    """In which part somebody spoke."""

    CHAIR = "chair"
    PANELLIST = "panellist"
    SPEAKER = "speaker"
    OBSERVER = "observer"
    SECRETARIAT = "secretariat"


ADDRESSEES = (
    "states_parties",
    "member_states",
    "states",
    "conference",
    "working_group",
    "secretariat",
    "unodc",
    "un_entities",
    "international_organizations",
    "regional_organizations",
    "private_sector",
    "civil_society",
    "media",
    "other",
)
"""Codes of those who must act. One State besides is `state:XXX` with its alpha-3 code."""

INSTRUMENTS = (
    "untoc",
    "tip-protocol",
    "som-protocol",
    "firearms-protocol",
    "uncac",
    "crc",
    "crc-opsc",
    "cedaw",
    "iccpr",
    "icescr",
    "icrmw",
    "refugee-1951",
    "ilo-c29",
    "ilo-p29",
    "ilo-c105",
    "ilo-c182",
    "ilo-c189",
    "gpa-tip",
    "coe-c197",
    "other",
)
"""Codes of instruments. A document cited by body and number besides is `symbol:A/RES/64/293`."""
