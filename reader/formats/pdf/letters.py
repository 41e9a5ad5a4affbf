"""What stands on the pages of a PDF, told by pdfium letter by letter."""

from __future__ import annotations

import ctypes
import math
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from reader.formats.pdf.values import Box, Page, Piece
from reader.formats.refusal import Refusal, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES = 200
_MOST_LETTERS = 3_000_000
_WIDE_GAP = 0.8  # of the letters' size; more divides columns, or words that are set very wide
_WORD_GAP = 0.17
_GUESSED_GAP = 0.1  # where pdfium, too, takes it for a space
_NO_GAP = -1.0  # where the file itself has a space
_FEWEST_SPACED = 4  # gaps that show that letters are set wide
_BELOW = 0.25  # share of a letter's size that lies below the line
_MOST_TILT = 20  # degrees
_SPACES = (0x20, 0xA0, 0x09, 0x0A, 0x0D)
_BOLD_WEIGHT = 600
_HYPHEN_MARKS = (0x02, 0xAD, 0xFFFE)  # what pdfium gives for a hyphen that divides a word at a line's end
# fonts that draw several characters alike name the wrong one: the apostrophe as a letter, the hyphen as another
_LOOKALIKES = {0x02BB: "‘", 0x02BC: "’", 0x2010: "-", 0x2011: "-"}
_UNTOLD = range(0xE000, 0xF900)  # private use: the font does not say what its letters are

_ERRORS = {
    raw.FPDF_ERR_PASSWORD: Refusal.PASSWORD,
    raw.FPDF_ERR_SECURITY: Refusal.RIGHTS,
}


class Letters:
    """The pages of a PDF.

    Raises:
        RefusedError: it is locked, damaged, or has more pages than an article.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            raise RefusedError(_ERRORS.get(raw.FPDF_GetLastError(), Refusal.DAMAGED)) from error
        if len(self._document) > MOST_PAGES:
            raise RefusedError(Refusal.TOO_MANY_PAGES)
        self.told = 0  # letters that are known
        self.untold = 0

    def property(self, name: str) -> str:
        """One of the file's properties: Title, Creator and so on; "" where it has none."""
        return str(self._document.get_metadata_value(name))

    def pages(self) -> Iterator[Page]:
        """Every page that can be read.

        Raises:
            RefusedError: none can, or there are more letters than in any article.
        """
        read = 0
        for number in range(len(self._document)):
            try:
                page = self._document[number]
                text = page.get_textpage()
            except pdfium.PdfiumError:  # one damaged page does not spoil the others
                continue
            read += 1
            pieces = tuple(self._pieces(page, text))
            pictures = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
            yield Page(pieces, page.get_height(), next(iter(pictures), None) is not None)
            text.close()
            page.close()
        if not read:
            raise RefusedError(Refusal.DAMAGED)

    def _pieces(self, page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> Iterator[Piece]:
        """Runs of letters in the order of the file; what does not stand upright on the page is left out."""
        view = _View(page, text)
        growing: _Growing | None = None
        space = _WORD_GAP  # how wide a gap must be to stand for a space, as a share of the letters' size
        count = text.count_chars()
        if self.told + self.untold + count > _MOST_LETTERS:
            raise RefusedError(Refusal.TOO_LARGE)
        for index in range(count):
            code = raw.FPDFText_GetUnicode(text, index)
            letter = None if code in _SPACES else self._letter(code)
            if letter is None:
                guessed = raw.FPDFText_IsGenerated(text, index) == 1  # pdfium puts in spaces and line breaks
                space = min(space, _GUESSED_GAP if guessed else _NO_GAP)
                continue
            size = raw.FPDFText_GetFontSize(text, index)
            place = view.place(index)
            if growing is None or not growing.takes(letter, place, size, space):
                if growing is not None:
                    yield growing.closed()
                growing = _Growing(letter, place, size, view, index) if view.shows(index, place) else None
                if growing is not None:
                    growing.spaced = space == _NO_GAP
            space = _WORD_GAP
        if growing is not None:
            yield growing.closed()

    def _letter(self, code: int) -> str | None:
        """A character as text; None for what is no letter."""
        if code in _HYPHEN_MARKS:
            return "-"
        if code < 0x20 or 0xD800 <= code < 0xE000:
            self.untold += code == 0
            return None
        if code in _UNTOLD or code == 0xFFFD:
            self.untold += 1
            return "\N{REPLACEMENT CHARACTER}"
        self.told += 1
        return _LOOKALIKES.get(code) or chr(code)


class _Place(NamedTuple):
    """Of a letter: where it starts and ends on its line, and the line it stands on."""

    left: float
    right: float
    line: float


class _Growing:
    """A piece that still grows."""

    def __init__(self, letter: str, place: _Place, size: float, view: _View, index: int) -> None:
        self._letters = [letter]
        self._gaps: list[tuple[float, float]] = []  # before each further letter, and how wide one is a space here
        self._first = self._last = place
        self._right = place.right
        self._told_size = size
        self._size = view.size(index)
        self._bold = view.is_bold(index)
        self.spaced = False  # whether a space stands before it

    def takes(self, letter: str, place: _Place, size: float, space: float) -> bool:
        """Add a letter if it goes on where the last one ended, in the same size."""
        gap = place.left - self._last.right
        if abs(place.left - self._last.left) < 0.1:  # letters of one ligature share their place
            gap = 0.0
        on_line = abs(place.line - self._first.line) < 0.2 * self._size
        if size != self._told_size or not on_line or not -0.6 * self._size < gap < _WIDE_GAP * self._size:
            return False
        self._letters.append(letter)
        self._gaps.append((gap / self._size, space))
        self._last = place
        self._right = max(self._right, place.right)
        return True

    def closed(self) -> Piece:
        line = self._first.line
        box = Box(self._first.left, line - _BELOW * self._size, self._right, line + (1 - _BELOW) * self._size)
        return Piece(self._text(), box, self._size, self._bold, self.spaced)

    def _text(self) -> str:
        """The letters with spaces where the gaps are wide; where all are, only where they are wider."""
        usual = median(gap for gap, _ in self._gaps) if len(self._gaps) >= _FEWEST_SPACED else 0.0
        stretched = usual > _GUESSED_GAP
        words = [self._letters[0]]
        for letter, (gap, space) in zip(self._letters[1:], self._gaps, strict=True):
            needed = usual + _WORD_GAP if stretched else space
            words.append(f" {letter}" if gap > needed else letter)
        return "".join(words)


class _View:
    """A page as it is shown: turned, and cut to its visible part."""

    def __init__(self, page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> None:
        self._text = text
        self._quarters: int = page.get_rotation() // 90 % 4
        self._left, self._bottom, right, top = page.get_cropbox()
        self._width, self._height = right - self._left, top - self._bottom
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def place(self, index: int) -> _Place:
        """Where a letter stands, turned as the page is."""
        raw.FPDFText_GetLooseCharBox(self._text, index, ctypes.byref(self._box))
        raw.FPDFText_GetCharOrigin(self._text, index, ctypes.byref(self._x), ctypes.byref(self._y))
        x, y = self._x.value - self._left, self._y.value - self._bottom  # where the pen stands: before the letter
        match self._quarters:
            case 1:
                return _Place(y, self._box.top - self._bottom, self._width - x)
            case 2:
                return _Place(self._width - x, self._width - (self._box.left - self._left), self._height - y)
            case 3:
                return _Place(self._height - y, self._height - (self._box.bottom - self._bottom), x)
            case _:
                return _Place(x, self._box.right - self._left, y)

    def shows(self, index: int, place: _Place) -> bool:
        """Whether a letter stands upright on the page, and not beyond its edges."""
        across, up = (self._height, self._width) if self._quarters % 2 else (self._width, self._height)
        if not (place.right >= -1 and place.left <= across + 1 and -1 <= place.line <= up + 1):
            return False
        clockwise: float = raw.FPDFText_GetCharAngle(self._text, index)
        shown = math.degrees(clockwise) + 90 * self._quarters
        return abs((shown + 180) % 360 - 180) < _MOST_TILT

    def size(self, index: int) -> float:
        """A letter's size in points: what the font was asked for, times how the page stretches it."""
        matrix = raw.FS_MATRIX()
        told: float = raw.FPDFText_GetFontSize(self._text, index)
        if not raw.FPDFText_GetMatrix(self._text, index, ctypes.byref(matrix)):
            return max(told, 1.0)
        return max(told * math.hypot(matrix.c, matrix.d), 1.0)

    def is_bold(self, index: int) -> bool:
        """Whether a letter's font is bold, by its weight or by its name."""
        if raw.FPDFText_GetFontWeight(self._text, index) >= _BOLD_WEIGHT:
            return True
        flags = ctypes.c_int()
        name = ctypes.create_string_buffer(200)
        raw.FPDFText_GetFontInfo(self._text, index, name, len(name), ctypes.byref(flags))
        return b"bold" in name.value.lower()
