"""Load the language model and parse an article with it."""

from __future__ import annotations

import logging
import re
import sys
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reader.analysis.intact import check_intact
from reader.analysis.pipes import register
from reader.analysis.pipes.sentences import sentence_starts
from reader.analysis.pipes.tokens import split_at_lost_spaces
from reader.errors import CancelledError, ReaderError
from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    from reader.model.document import Document

SHIPPED: Final = "models/syntax"
BATCH: Final = 32  # texts a batch; `cancelled` is asked between two
LONG_BLOCK: Final = 4000  # code points; a longer paragraph is cut at sentence ends before it is parsed
LONG_RUN: Final = re.compile(r"\S{1000}")  # no word is so long, and the tokenizer's time grows with its square
PROBE: Final = "It works."

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class LanguageModel:
    """A spaCy pipeline and its name.

    Attributes:
        name: what was loaded and its version, or "" where there is no model and only rules work.
    """

    name: str
    nlp: Language

    def parse(self, document: Document, cancelled: Callable[[], bool]) -> Doc:
        """Parse a whole article, paragraph by paragraph.

        Returns:
            a parse with `doc.text == document.text`. What stands between blocks is a token of its own. Sentence
            starts are set; no sentence runs over the end of a block or the border of a furniture stretch.

        Raises:
            CancelledError: `cancelled` said so between two batches.
            ReaderError: the pipeline does not keep the text as it is.
        """
        parts = list(_parts(document, self.nlp))
        texts = (text for text, between in parts if not between)
        docs: list[Doc] = []
        with _quiet():
            parsed = self.nlp.pipe(texts, batch_size=BATCH)
            for text, between in parts:
                if cancelled():
                    raise CancelledError
                doc = _blank_doc(self.nlp, text) if between else next(parsed)
                if doc.text != text:
                    message = f"The language model “{self.name}” changes the text that it reads."
                    raise ReaderError(message, "Choose another model in the settings.")
                docs.append(doc)
        return _joined(self.nlp, docs, [between for _, between in parts])


def load_language(name: str | None, notes: list[str]) -> LanguageModel:
    """Load a pipeline; one that cannot be loaded is replaced by rules, and a sentence in `notes` says so.

    Args:
        name: an installed spaCy package or a folder, or None for the pipeline that ships with the program.
        notes: takes one sentence where something is missing.
    """
    source: str | Path = resource(SHIPPED) if name is None else name
    with _quiet(), _without_torch():
        import spacy

        register()
        try:
            if name is None:
                check_intact(resource(SHIPPED))
            nlp = spacy.load(source)
            _ensure_sentences(nlp)
        except Exception:  # a damaged file may raise anything at all, and the program works without it
            logger.info("language model %s not loaded", source, exc_info=True)
            called = "The language model" if name is None else f"The language model “{name}”"
            notes.append(f"{called} could not be loaded; sentences are divided by rules, claims found less surely.")
            return LanguageModel("", _rules_only())
    meta = nlp.meta
    full = meta["name"] if name is None else f"{meta['lang']}_{meta['name']}"
    return LanguageModel(f"{full} {meta['version']}", nlp)


def _rules_only() -> Language:
    """English words and sentences, nothing learned."""
    import spacy

    nlp = spacy.blank("en")
    split_at_lost_spaces(nlp)
    nlp.add_pipe("counterpoint_sentences")
    return nlp


def _ensure_sentences(nlp: Language) -> None:
    """Try the pipeline once, which also warms it, and give it sentence starts where it has none."""
    if not nlp(PROBE).has_annotation("SENT_START"):
        nlp.add_pipe("counterpoint_sentences")
        nlp(PROBE)


@contextmanager
def _quiet() -> Iterator[None]:
    """Pipelines warn of versions and of parts that they miss: nothing that a reader could act on."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextmanager
def _without_torch() -> Iterator[None]:
    """Keep spaCy from importing torch where it finds it: half a gigabyte and seconds, for nothing."""
    blocked = "torch" not in sys.modules and "spacy" not in sys.modules
    if blocked:
        sys.modules["torch"] = None  # type: ignore[assignment]  # documented: makes the import fail
    try:
        yield
    finally:
        if blocked:
            sys.modules.pop("torch", None)


def _parts(document: Document, nlp: Language) -> Iterator[tuple[str, bool]]:
    """The text in order, as pairs of a piece and whether it only stands between blocks."""
    text, at = document.text, 0
    borders = sorted({_past_spaces(text, edge) for span in document.furniture for edge in (span.start, span.end)})
    for block in document.blocks:
        if block.span.start > at:
            yield text[at : block.span.start], True
        edges = [edge for edge in borders if block.span.start < edge < block.span.end]
        for start, end in zip([block.span.start, *edges], [*edges, block.span.end], strict=True):
            for piece in _short_pieces(text[start:end], nlp):
                yield piece, False
        at = max(at, block.span.end)
    if at < len(text):
        yield text[at:], True


def _past_spaces(text: str, offset: int) -> int:
    """The offset of the next character that is not a space: a piece should not begin with one."""
    while offset < len(text) and text[offset] == " ":
        offset += 1
    return offset


def _short_pieces(text: str, nlp: Language) -> Iterator[str]:
    """Cut a very long paragraph where sentences begin, and a very long run of signs anywhere."""
    if len(text) <= LONG_BLOCK and not LONG_RUN.search(text):
        if text:
            yield text
        return
    for stretch in re.split(r"(\S{1000})", text):
        yield from _cut_at_sentences(stretch, nlp)


def _cut_at_sentences(text: str, nlp: Language) -> Iterator[str]:
    """Pieces of about `LONG_BLOCK` code points that end where sentences end; longer where a sentence is."""
    tokens = list(nlp.tokenizer(text))
    starts = sentence_starts([token.text for token in tokens], [bool(token.whitespace_) for token in tokens])
    begin = 0
    for token, start in zip(tokens, starts, strict=True):
        too_long = token.idx - begin >= 2 * LONG_BLOCK  # no sentence is so long
        if too_long or (start and token.idx - begin >= LONG_BLOCK):
            yield text[begin : token.idx]
            begin = token.idx
    if begin < len(text):
        yield text[begin:]


def _blank_doc(nlp: Language, text: str) -> Doc:
    """What stands between blocks, as one token."""
    from spacy.tokens import Doc

    return Doc(nlp.vocab, words=[text], spaces=[False])


def _joined(nlp: Language, docs: Sequence[Doc], between: Sequence[bool]) -> Doc:
    """One parse from many; what stands between two blocks goes to the sentence before it.

    `Doc.from_docs` would make a sentence of every line break.
    """
    from spacy.tokens import Doc

    whole = Doc(
        nlp.vocab,
        words=[token.text for doc in docs for token in doc],
        spaces=[bool(token.whitespace_) for doc in docs for token in doc],
    )
    if not len(whole):
        return whole
    parsed = any(doc.has_annotation("DEP") for doc in docs)
    structure = "HEAD" if parsed else "SENT_START"
    names = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID", structure]
    rows: list[NDArray[np.uint64]] = []
    for doc, breaks in zip(docs, between, strict=True):
        if len(doc):
            array = doc.to_array(names).reshape(len(doc), len(names))
            array[0, -1] = array[0, -1] if parsed else 1
            if breaks and rows:
                array[0, -1] = np.uint64(2**64 - 1)  # -1: its head is the token before; or: no sentence begins
            rows.append(array)
    whole.from_array(names, np.concatenate(rows))
    return whole
