from __future__ import annotations

from PySide6.QtGui import QTextCharFormat

from reader.drawing.formats import format_ranges, text_format
from reader.drawing.offsets import Utf16Map
from reader.drawing.palette import load_palette
from reader.model.runs import Run
from reader.model.span import Span

LIGHT = load_palette("light")


def test_the_three_channels_do_not_overwrite_one_another() -> None:
    form = text_format(("claim.disputed", "entity.person", "link"), LIGHT)
    assert form.background().color() == LIGHT.colour("link.ground")
    assert form.foreground().color() == LIGHT.colour("entity.person")
    assert form.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline


def test_of_two_claims_on_the_same_words_the_stronger_line_shows() -> None:
    form = text_format(("claim.disputed", "claim.unverified"), LIGHT)
    assert form.underlineColor() == LIGHT.colour("claim.disputed")


def test_no_mark_changes_the_size_or_weight_of_a_letter() -> None:
    form = text_format(("claim.confirmed", "entity.org", "link", "furniture", "title"), LIGHT)
    assert not form.hasProperty(QTextCharFormat.Property.FontWeight)
    assert not form.hasProperty(QTextCharFormat.Property.FontPointSize)


def test_ranges_count_utf16_units_from_the_start_of_the_block() -> None:
    text = "😀 one\n😀 two three"
    runs = [Run(Span(2, 9), ("link",)), Run(Span(12, 17), ("entity.org",))]
    ranges = format_ranges(Span(6, len(text)), runs, Utf16Map(text), LIGHT)
    assert [(item.start, item.length) for item in ranges] == [(0, 4), (7, 5)]
