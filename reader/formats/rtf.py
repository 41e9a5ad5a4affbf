r"""Rich Text Format: paragraphs with their styles, without notes, margins, hidden and deleted text.

Runs in the child process (`reader.formats.child`). Pictures and embedded objects are skipped over, never decoded.

Source: Rich Text Format (RTF) Specification, version 1.9.1, Microsoft 2008.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from reader.formats.bylines import name_line
from reader.formats.draft import Details, Draft, DraftBlock, table_row, with_one_title
from reader.formats.refusal import Refusal, RefusedError
from reader.formats.rtf_words import CHARSETS, ESCAPED, OPEN, SETS, SIGNS, SKIPPED, known_codec
from reader.model.document import BlockKind

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_MOST_GROUPS = 2_000  # within one another

_TITLES = frozenset({"title", "heading 1"})


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits and loses at its end."""

    place: str = "body"  # or the destination whose text is being collected, or "nowhere"
    font: int = -1
    skip: int = 1  # characters that stand for a \\u in programs that know no Unicode
    hidden: bool = False
    deleted: bool = False
    in_box: bool = False


@dataclass(slots=True)
class _Paragraph:
    """The one that is being read."""

    pieces: list[str] = field(default_factory=list)
    style: int = 0
    level: int = 9
    in_table: bool = False


def extract(data: bytes) -> Draft:
    """The article in an RTF document.

    Raises:
        RefusedError: its groups are nested too deeply.
    """
    reader = _Reader()
    reader.read(data.decode("latin-1"))
    blocks, title = with_one_title(reader.blocks)
    return Draft(blocks, Details(title=title), reader.properties())


class _Reader:
    """Reads a document from end to end, however broken it is."""

    def __init__(self) -> None:
        self.blocks: list[DraftBlock] = []
        self._state = _State()
        self._stack: list[_State] = []
        self._paragraph = _Paragraph()
        self._waiting: list[_Paragraph] = []  # those in which text boxes are anchored
        self._cells: list[list[DraftBlock]] = [[]]
        self._bytes = bytearray()  # letters not decoded yet; one letter may be several bytes
        self._codec = "cp1252"
        self._usual_font = -1
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, str] = {}
        self._number = 0  # of the font or style that is being defined
        self._told: dict[str, str] = {}  # texts of other places than the body
        self._created: dict[str, int] = {}
        self._passed_over = 0  # characters still to be skipped behind a \\u

    def read(self, text: str) -> None:
        """Take in the whole file, each byte as one character."""
        position = 0
        while found := _TOKEN.match(text, position):
            position = found.end()
            if found["text"] is not None:
                self._letters(found["text"])
            elif found["brace"] is not None:
                self._brace(found["brace"])
            elif found["word"] is not None:
                number = None if found["number"] is None else int(found["number"])
                if found["word"] == "bin":
                    position += max(number or 0, 0)
                else:
                    self._word(found["word"], number)
            elif found["byte"] is not None:
                self._letters(chr(int(found["byte"], 16)))
            elif found["sign"] is not None:
                self._sign(found["sign"])
        self._end_paragraph()
        self._end_row()

    def _letters(self, text: str) -> None:
        passed = min(self._passed_over, len(text))
        self._passed_over -= passed
        if self._state.place != "nowhere":
            self._bytes += text[passed:].encode("latin-1")

    def _say(self, text: str) -> None:
        """Take text that is decoded already to where the reader is."""
        state = self._state
        if state.place == "body":
            if not (state.hidden or state.deleted):
                self._paragraph.pieces.append(text)
        elif state.place != "nowhere":
            self._told[state.place] = (self._told.get(state.place, "") + text)[:1_000]

    def _decode(self) -> None:
        """Turn the bytes collected so far into text."""
        if self._bytes:
            data = bytes(self._bytes)
            self._bytes.clear()
            self._say(data.decode(self._fonts.get(self._state.font, self._codec), errors="replace"))

    def _sign(self, sign: str) -> None:
        self._decode()
        if sign == "*":
            self._state = replace(self._state, place=f"*{self._state.place}")
        elif self._passed_over:
            self._passed_over -= 1
        elif sign in "\r\n":
            self._word("par", None)
        elif sign in ESCAPED:
            self._say(ESCAPED[sign])

    def _brace(self, brace: str) -> None:
        self._decode()
        self._passed_over = 0
        if brace == "{":
            if len(self._stack) >= _MOST_GROUPS:
                raise RefusedError(Refusal.TOO_COMPLICATED)
            self._stack.append(self._state)
        elif self._stack:
            self._end_group()
            self._state = self._stack.pop()

    def _end_group(self) -> None:
        """Keep what a group defined, and go back from a text box to where it is anchored."""
        if self._state.place == "style" and self._stack[-1].place == "stylesheet":
            self._styles[self._number] = self._told.pop("style", "").strip(" ;").lower()
        if self._state.in_box and not self._stack[-1].in_box:
            self._end_paragraph()
            self._paragraph = self._waiting.pop()

    def _word(self, word: str, number: int | None) -> None:
        if self._passed_over and word != "u":
            self._passed_over -= 1
        self._decode()
        starred, place = self._state.place.startswith("*"), self._state.place.lstrip("*")
        if starred:
            self._state = replace(self._state, place=place if word in OPEN else "nowhere")
        if self._state.place == "nowhere":
            return
        if word in SKIPPED:
            self._state = replace(self._state, place="nowhere")
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word == "u" and number is not None:
            self._say(chr(number % 0x10000))
            self._passed_over = self._state.skip
        elif not self._font_or_style(word, number) and not self._looks(word, number):
            self._structure(word, number)

    def _looks(self, word: str, number: int | None) -> bool:
        """What holds for the letters from here to the end of the group."""
        state = self._state
        if word in {"v", "deleted"}:
            shown = number == 0
            self._state = replace(state, hidden=not shown) if word == "v" else replace(state, deleted=not shown)
        elif word == "plain":
            self._state = replace(state, hidden=False, deleted=False, font=self._usual_font)
        elif word == "uc":
            self._state = replace(state, skip=min(max(number or 0, 0), 8))
        elif word == "f" and state.place != "fonttbl":
            self._state = replace(state, font=-1 if number is None else number)
        elif word == "deff":
            self._usual_font = -1 if number is None else number
            self._state = replace(state, font=self._usual_font)
        elif word == "ansicpg" and number:
            self._codec = known_codec(f"cp{number}")
        elif word in SETS:
            self._codec = SETS[word]
        else:
            return False
        return True

    def _font_or_style(self, word: str, number: int | None) -> bool:
        """The tables at a document's head, and what it tells of itself."""
        place = self._state.place
        if word in {"fonttbl", "stylesheet", "info"}:
            self._state = replace(self._state, place=word)
        elif place == "fonttbl":
            if word == "f":
                self._number = number or 0
            elif word == "fcharset" and number in CHARSETS:
                self._fonts[self._number] = CHARSETS[number]
        elif place in {"stylesheet", "style"}:
            if word == "s":
                self._number = number or 0
                self._state = replace(self._state, place="style")
            elif word in {"cs", "ds", "ts"}:
                self._state = replace(self._state, place="nowhere")
        elif place == "info":
            self._state = replace(self._state, place=word if word in {"author", "creatim"} else "nowhere")
        elif place == "creatim":
            self._created[word] = number or 0
        else:
            return False
        return True

    def _structure(self, word: str, number: int | None) -> None:
        """Paragraphs and tables."""
        match word:
            case "par" | "sect" | "nestcell":
                self._end_paragraph()
            case "pard":
                self._paragraph.style, self._paragraph.level, self._paragraph.in_table = 0, 9, False
            case "s":
                self._paragraph.style = number or 0
            case "outlinelevel":
                self._paragraph.level = 9 if number is None else number
            case "intbl":
                self._paragraph.in_table = True
            case "cell":
                self._paragraph.in_table = True
                self._end_paragraph()
                self._cells.append([])
            case "row":
                self._paragraph.in_table = False
                self._end_row()
            case "shptxt" if not self._state.in_box:
                self._state = replace(self._state, in_box=True)
                self._waiting.append(self._paragraph)
                self._paragraph = _Paragraph()

    def _end_paragraph(self) -> None:
        self._decode()
        paragraph = self._paragraph
        # halves of characters beyond the first plane come as two \\u
        text = "".join(paragraph.pieces).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self._paragraph = replace(paragraph, pieces=[])
        if not paragraph.in_table:
            self._end_row()
        if text.strip():
            target = self._cells[-1] if paragraph.in_table else self.blocks
            target.append(DraftBlock(self._kind(paragraph), text))

    def _end_row(self) -> None:
        self.blocks += table_row(self._cells)
        self._cells = [[]]

    def _kind(self, paragraph: _Paragraph) -> BlockKind:
        name = self._styles.get(paragraph.style, "")
        if name in _TITLES or (paragraph.level == 0 and not name.startswith("heading ")):
            return BlockKind.TITLE
        if name.startswith("heading ") or paragraph.level < 9:
            return BlockKind.HEADING
        return BlockKind.FURNITURE if name == "caption" else BlockKind.PARAGRAPH

    def properties(self) -> Details:
        """Who wrote the file and when, as far as that can be the article's."""
        try:
            day = date(*(self._created.get(part, 0) for part in ("yr", "mo", "dy"))).isoformat()
        except (ValueError, OverflowError):
            day = None
        return Details(byline=name_line(" ".join(self._told.get("author", "").split())), date=day)
