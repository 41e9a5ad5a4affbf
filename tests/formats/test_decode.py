"""Bytes in the encodings that newsrooms have used come out as the text that went in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import CannotReadFileError
from reader.formats.decode import decode

ENGLISH = "“The alarm worked,” the chief said — the town’s hydrants didn’t. Repairs cost £40,000 at the café. " * 2
SAMPLES = [
    ("windows-1252", "cp1252", ENGLISH),
    ("windows-1252", "cp1252", "Der Bürgermeister sagte, die Brücke bleibe für drei Wochen geschlossen. " * 3),
    ("windows-1252", "cp1252", "Le ministre a déclaré que l’école était fermée à cause d’un incendie. " * 3),
    ("windows-1252", "cp1252", "¿Qué pasó? El señor Núñez dijo que mañana abrirá el puerto de la península. " * 3),
    ("windows-1250", "cp1250", "Premier powiedział, że świadkowie słyszeli wybuch około północy na łące. " * 3),
    ("windows-1250", "cp1250", "Předseda vlády řekl, že svědci slyšeli výbuch kolem půlnoci u náměstí. " * 3),
    ("windows-1251", "cp1251", "Министр заявил, что свидетели слышали взрыв около полуночи. " * 3),
    ("windows-1253", "cp1253", "Ο υπουργός δήλωσε ότι οι μάρτυρες άκουσαν έκρηξη γύρω στα μεσάνυχτα. " * 3),
    ("shift_jis", "cp932", "大臣は火曜日、目撃者が真夜中ごろに爆発音を聞いたと述べた。「調査中だ」と語った。" * 3),
    ("gb18030", "gb18030", "部长星期二表示，目击者在午夜前后听到了爆炸声。“我们正在调查，”市长说。" * 3),
    ("utf-8", "utf-8", ENGLISH),
    ("utf-8", "utf-8-sig", ENGLISH),
    ("utf-16-le", "utf-16-le", ENGLISH),
    ("utf-16-be", "utf-16-be", ENGLISH),
    ("utf-32-le", "utf-32-le", ENGLISH),
    ("utf-32-be", "utf-32-be", ENGLISH),
]


@pytest.mark.parametrize(("name", "codec", "text"), SAMPLES)
def test_text_survives_its_encoding(name: str, codec: str, text: str) -> None:
    assert decode(text.encode(codec)) == (text, name)


@pytest.mark.parametrize("codec", ["utf-16", "utf-32"])
def test_byte_order_mark_decides(codec: str) -> None:
    assert decode("Ж東".encode(codec)).text == "Ж東"


def test_one_curly_apostrophe_is_enough_for_windows_1252() -> None:
    assert decode(b"The harbour\x92s gate was shut.").text == "The harbour’s gate was shut."


def test_letter_far_behind_a_long_ascii_start_is_seen() -> None:
    data = b"The harbour was closed on Monday.\n" * 10_000 + "Так сказал министр в понедельник.".encode("cp1251")
    assert decode(data).text.endswith("Так сказал министр в понедельник.")


def test_utf8_cut_in_the_middle_of_a_letter_stays_utf8() -> None:
    decoded = decode(ENGLISH.encode()[:-1] + "’".encode()[:2])
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(ENGLISH[:40])


@pytest.mark.parametrize(
    "declaration", ['<meta charset="iso-8859-1">', '<meta http-equiv=x content="text/html; charset=ISO-8859-1">']
)
def test_page_that_declares_latin_1_is_read_as_browsers_do(declaration: str) -> None:
    decoded = decode(f"<html>{declaration}<p>the town’s gate".encode("cp1252"))
    assert decoded.encoding == "windows-1252"
    assert decoded.text.endswith("the town’s gate")


def test_declaration_against_the_bytes_is_not_believed() -> None:
    text = '<html><meta charset="windows-1252"><p>the town’s gate'
    assert decode(text.encode("utf-8")) == (text, "utf-8")


@pytest.mark.parametrize("name", ["no-such-charset", "hex", "rot13", "idna", "unicode_escape"])
def test_odd_declaration_is_no_crash(name: str) -> None:
    assert "gate" in decode(f'<meta charset="{name}">the town’s gate'.encode("cp1252")).text


@pytest.mark.parametrize("data", [bytes(range(256)), bytes(range(256)) * 40, b"\x00" * 100, b"\x01\x02\x03\x04" * 9])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(CannotReadFileError, match="no readable text"):
        decode(data)


@given(st.text(min_size=1).filter(lambda text: not any(ord(char) < 32 or ord(char) == 127 for char in text)))
def test_utf8_always_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8")).text in (text, text.removeprefix("\ufeff"))


@given(st.binary())
def test_any_bytes_give_text_or_one_sentence(data: bytes) -> None:
    try:
        decode(data).text.encode("utf-8")
    except CannotReadFileError as error:
        assert error.hint  # noqa: PT017
