"""Turn a file's bytes into text, and say which encoding they were in."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from reader.errors import CannotReadFileError


class Decoded(NamedTuple):
    """Text and the name of the encoding it was read with, as the WHATWG list of encodings spells it."""

    text: str
    encoding: str


# longest first: UTF-32's mark begins with UTF-16's
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Python's codec for each encoding that newsrooms' old systems left behind, and the name that readers know
_LEGACY = {
    "cp1252": "windows-1252",
    "cp1251": "windows-1251",
    "cp1250": "windows-1250",
    "cp1253": "windows-1253",
    "cp1254": "windows-1254",
    "koi8_r": "koi8-r",
    "cp932": "shift_jis",
    "euc_jp": "euc-jp",
    "gb18030": "gb18030",
    "big5": "big5",
    "cp949": "euc-kr",
}
# what a page declares is often the smaller brother of what it uses. Source: WHATWG Encoding Standard, section 4.2
_DECLARED = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# letters beyond a to z; a text that keeps to one of these alphabets was decoded with the right one of its siblings
_ALPHABETS = {
    "cp1252": (
        "äöüß", "àâçéèêëîïôùûüÿœæ", "áéíñóúü", "ãáàâçéêíóôõúü", "àèéìíòóùú", "éëïèüöáó", "æøåéèêóò", "åäöéü",
        "áéíóúýþðæö",
    ),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýžĺľŕôä", "áéíóöőúüű", "čćđšž", "ăâîşţ", "çë"),
    "cp1254": ("çğıöşüâîû",),
}  # fmt: skip
_SIBLINGS = tuple(_ALPHABETS)

_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})["']""", re.IGNORECASE)
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LETTER_BEYOND_ASCII = re.compile(r"[^\W\d_a-zA-Z]")
_SIGN_IN_WORD = re.compile(r"(?<=[^\W\d_])[¡-¿×÷€‚„†‡ˆ‰‹›˜™](?=[^\W\d_])")

_SAMPLE_BYTES = 100_000
_MOST_CONTROLS = 0.02  # share; a damaged text holds a few, anything else many


def decode(data: bytes) -> Decoded:
    """Text of `data`: by its byte order mark, as UTF-8, by what a page declares, or by the look of the letters.

    Raises:
        CannotReadFileError: the bytes are no text.
    """
    decoded = _marked(data) or _wide(data) or _utf8(data) or _declared(data) or _legacy(data)
    if len(_CONTROL.findall(decoded.text)) > _MOST_CONTROLS * len(decoded.text):
        raise _no_text()
    return decoded


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, errors="replace"), encoding)
    return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: Latin text shows as NULs at regular places."""
    sample = data[: _SAMPLE_BYTES // 4 * 4]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    shares = [sample[offset::4].count(0) / len(sample[offset::4]) for offset in range(4)]
    patterns = {
        "utf-32-le": (False, None, True, True),
        "utf-32-be": (True, True, None, False),
        "utf-16-le": (False, True, False, True),
        "utf-16-be": (True, False, True, False),
    }
    for encoding, pattern in patterns.items():
        if all(
            want is None or (share > 0.6 if want else share < 0.1) for share, want in zip(shares, pattern, strict=True)
        ):
            return _strict(data, encoding)
    return None


def _utf8(data: bytes) -> Decoded | None:
    strict = _strict(data, "utf-8")
    if strict is not None:
        return strict
    # a download cut short, or a few foreign bytes pasted in: still UTF-8 where hardly anything is wrong
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    right = len(_LETTER_BEYOND_ASCII.findall(text)) + sum(text.count(mark) for mark in "“”‘’–—…")
    return Decoded(text, "utf-8") if right >= 10 * wrong else None


def _declared(data: bytes) -> Decoded | None:
    """What a page says of itself within its first bytes, where the bytes do not contradict it."""
    head = data[:4096]
    found = _META_CHARSET.search(head) or _XML_ENCODING.search(head)
    if found is None:
        return None
    return decode_as(data, found.group(1).decode("ascii"))


def decode_as(data: bytes, label: str) -> Decoded | None:
    """Text of `data` in the encoding that something declares; None where there is no such, or it cannot be that."""
    try:
        codec = codecs.lookup(label).name
        codec = _DECLARED.get(codec, codec)
        text = data.decode(codec)  # a codec that gives no text raises LookupError
    except (LookupError, UnicodeError, ValueError):
        return None
    return Decoded(text, _LEGACY.get(codec, codec))


def _legacy(data: bytes) -> Decoded:
    """One byte per letter, or East Asian: told from the letters and words that come out."""
    from charset_normalizer import from_bytes

    if b"\x00" in data:
        raise _no_text()
    high = _HIGH_BYTE.search(data)
    first = high.start() if high is not None else 0
    start = max(data.rfind(b"\n", 0, first) + 1, first - _SAMPLE_BYTES // 2)
    sample = data[start : start + _SAMPLE_BYTES]
    if len(sample) == _SAMPLE_BYTES:  # cut at a line, so that no letter of two bytes is torn
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    guesses = [match.encoding for match in from_bytes(sample, cp_isolation=list(_LEGACY))]
    if not guesses or guesses[0] in _SIBLINGS:
        guesses = [*_by_alphabet(sample), *guesses]
    for codec in guesses:
        decoded = _strict(data, codec)
        if decoded is not None:
            return decoded
    return Decoded(data.decode(guesses[0], errors="replace"), _LEGACY[guesses[0]])


def _by_alphabet(sample: bytes) -> list[str]:
    """Latin code pages, the one first whose letters keep best to one alphabet; Western European where they tie."""

    def foreign(codec: str) -> tuple[int, int]:
        text = sample.decode(codec, errors="replace")
        letters = _LETTER_BEYOND_ASCII.findall(text.lower())
        outside = min(sum(letter not in alphabet for letter in letters) for alphabet in _ALPHABETS[codec])
        signs = len(_SIGN_IN_WORD.findall(text)) + text.count("\N{REPLACEMENT CHARACTER}")
        return outside + signs, _SIBLINGS.index(codec)

    return sorted(_SIBLINGS, key=foreign)


def _strict(data: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec), _LEGACY.get(codec, codec))
    except UnicodeDecodeError:
        return None


def _no_text() -> CannotReadFileError:
    return CannotReadFileError("This file holds no readable text.", "Choose a file with an article in it.")
