"""Names that follow a pattern: laws, buildings, storms and wars, prizes, agencies, weapons and aircraft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPITAL = r"[A-Z][\w’'&.-]{0,40}"  # bounded: a page without spaces must not take for ever
_NOT_FIRST = r"(?!(?:The|In|At|On|An|A|This|That|Under|Near|And|But|For|From|Its|Their|His|Her|Our|By|With|No|Some) )"
_OF = r"(?:of (?:the )?|and |on (?:the )?|for (?:the )?|against )"
_US = r"(?:US|U\.S\.|United States)"
_LAW_HEAD = (
    r"(?:Act|Treaty|Constitution|Convention|Charter|Accords?|Protocol|Pact|Statute|Directive|Bill of Rights|"
    r"(?:Penal|Criminal|Civil) Code)"
)
_ORDER = r"(?:First|Second|Fourth|Fifth|Sixth|Eighth|Tenth|Thirteenth|Fourteenth|Fifteenth|14th|25th)"
_FACILITY_HEAD = (
    r"(?:(?:International |Regional )?Airport|Air Base|Air Force Base|Naval Base|Bridge|Stadium|Arena|Prison|Jail|"
    r"Penitentiary|Detention Center|Hospital|Medical Center|Palace|Square|Street|Avenue|Boulevard|Highway|Mosque|"
    r"Cathedral|Church|Synagogue|Hotel|Dam|Tunnel|(?:Nuclear )?(?:Power )?Plant|(?:Nuclear )?Test Site|Power Station|"
    r"Railway Station|Museum|Barracks|Courthouse|Memorial|Cemetery|Cosmodrome|[Ee]mbassy|[Cc]onsulate)"
)
_NOT_PART = rf"(?! (?:Group|Company|Corp|Authority|School|Party|{_CAPITAL}))"
_WEAPON = r"(?:[A-Z]|MiG|Su|Tu|Il|Mi|An|AK|MQ|RQ|AH|UH|CH|KN|DF|SA|HQ|RS|TOS|BM)"

_ARTICLE = (
    r"\b(?:Article|Section|Chapter|Clause|Title|Rule)s? \d+[A-Za-z]?(?:\(\w+\))*(?: (?:and|to|or) \d+)?"
    rf"(?: of the (?:{_CAPITAL} )*{_LAW_HEAD})?"
)
_RESOLUTION = r"\b(?:(?:U\.?N\.?|Security Council|UNSC) )*[Rr]esolution \d{2,5}\b"
_AMENDMENT = rf"\b(?:{_ORDER} Amendment|(?i:{_ORDER} amendment) of the {_US} [Cc]onstitution)\b"
_LAW = rf"\b{_NOT_FIRST}(?:{_CAPITAL} {_OF}?){{1,8}}?{_LAW_HEAD}\b(?: of \d{{4}})?{_NOT_PART}"
_FACILITY = rf"\b{_NOT_FIRST}(?:{_CAPITAL}[ -]){{1,6}}?{_FACILITY_HEAD}\b{_NOT_PART}"
_NUMBERED = (
    r"\b(?:Shed|Building|Pier|Gate|Terminal|Hangar|Warehouse|Dock|Berth|Hall|Platform|Route|Highway) \d+[A-Z]?\b"
)
_EVENT = (
    r"\b(?:World War (?:I{1,2}|One|Two)\b|(?:First|Second) World War|Cold War|Gulf War|Arab Spring|Holocaust|Watergate|"
    r"(?:Hurricane|Typhoon|Cyclone|Tropical Storm|Storm) [A-Z][a-z]+|Operation [A-Z][a-z]+(?: [A-Z][a-z]+)?|"
    r"(?:\d{4} )?(?:(?:Summer|Winter) )?(?:Olympics|Olympic Games|Paralympics|World Cup|Super Bowl))"
)
_PRIZE = r"\b(?:Nobel (?:[A-Z]\w+ )?Prize|Pulitzer Prize|Academy Awards?|Oscars?|Grammys?|Emmys?|Tonys?)\b"
# institutions that British papers write small
_SMALL_BODY = (
    rf"\b(?:{_US} )?(?:justice|defen[sc]e|state|treasury|interior|commerce|homeland security|education|energy) "
    r"department\b|\b(?:US|U\.S\.|UK|British) (?:army|navy|air force|marine corps|treasury)\b|"
    r"\b(?:Senate|House|Commons) (?:[a-z]+ ){1,3}(?:sub)?committee\b"
)
# the agency in a dateline: "VELMAR (Island Wire) --"
_AGENCY = r"(?<=\()[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3}(?=\) ?(?:--|[—–-]))"
_AIRCRAFT = r"\b(?:Boeing|Airbus|Antonov|Tupolev|Ilyushin|Sukhoi) (?:[A-Z]{1,2}-?)?\d{2,3}(?:-\d+)?(?: M(?:AX|ax))?\b"

_PATTERNS = tuple(
    (label, re.compile(pattern))
    for label, pattern in (
        ("LAW", _ARTICLE),
        ("LAW", _RESOLUTION),
        ("LAW", _AMENDMENT),
        ("LAW", _LAW),
        ("FAC", _FACILITY),
        ("FAC", _NUMBERED),
        ("EVENT", _EVENT),
        ("WORK_OF_ART", _PRIZE),
        ("ORG", _SMALL_BODY),
        ("ORG", _AGENCY),
        ("PRODUCT", rf"(?<![\w-]){_WEAPON}-\d{{1,3}}[A-Z]{{0,2}}(?![\w-])"),
        ("PRODUCT", _AIRCRAFT),
    )
)


def find_patterns(text: str) -> Iterator[tuple[Span, str]]:
    """Stretches of `text` and the OntoNotes labels they carry; they may overlap, the surer kind comes first."""
    for label, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end()), label
