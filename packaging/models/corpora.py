"""Read Universal Dependencies treebanks and turn them into spaCy training files."""

from __future__ import annotations

import lzma
import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc, DocBin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

ATTRIBUTES = ["ORTH", "SPACY", "TAG", "POS", "LEMMA", "MORPH", "HEAD", "DEP", "SENT_START"]
GROUP_SIZES = (1, 1, 2, 3, 4, 5, 7)  # how many sentences make one training text, drawn evenly
CURLY_SHARE = 0.35
# share of texts that are trained on once more in another case, as headlines and tickers have it
COPIES = (("title", 0.05), ("lower", 0.025), ("upper", 0.02))
OPENING = ("(", "[", '"', "“", "‘", "-", "–", "—")  # what stands before a word without a space between
SMALL_WORDS = "a an the and or of in on at to for from by with as but is are was be via over after"


@dataclass(frozen=True)
class Sentence:
    """One sentence of a treebank; the lists run in parallel. `heads` are indices; a root is its own head."""

    name: str
    words: list[str]
    spaces: list[bool]
    tags: list[str]
    parts: list[str]
    lemmas: list[str]
    features: list[str]
    heads: list[int]
    relations: list[str]
    new_document: bool
    new_paragraph: bool

    @property
    def genre(self) -> str:
        """GUM writes the genre into the name: GUM_news_asylum-3."""
        return self.name.split("_")[1] if self.name.startswith("GUM_") else ""


def read_treebank(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file, plain or packed with xz."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        comments: list[str] = []
        rows: list[list[str]] = []
        for line in lines:
            text = line.rstrip("\n")
            if text.startswith("#"):
                comments.append(text)
            elif text:
                rows.append(text.split("\t"))
            elif rows:
                yield _sentence(comments, rows)
                comments, rows = [], []
        if rows:
            yield _sentence(comments, rows)


def _sentence(comments: list[str], rows: list[list[str]]) -> Sentence:
    words = [row for row in rows if row[0].isdigit()]
    spaces = [not _glued(row) for row in words]
    for row in rows:
        if "-" in row[0]:  # "2-3  don't": no space between the words of one written token
            first, last = (int(number) - 1 for number in row[0].split("-"))
            spaces[first:last] = [False] * (last - first)
            spaces[last] = not _glued(row)
    marks = [comment[1:].strip() for comment in comments]
    name = next((mark.partition("=")[2].strip() for mark in marks if mark.startswith("sent_id")), "")
    heads = [int(row[6]) - 1 for row in words]
    return Sentence(
        name=name,
        words=[row[1] for row in words],
        spaces=spaces,
        tags=[row[4] for row in words],
        parts=[row[3] for row in words],
        lemmas=[row[2] for row in words],
        features=["" if row[5] == "_" else row[5] for row in words],
        heads=[position if head < 0 else head for position, head in enumerate(heads)],
        relations=["ROOT" if row[7] == "root" else row[7] for row in words],
        new_document=any(mark.startswith("newdoc") for mark in marks),
        new_paragraph=any(mark.startswith("newpar") for mark in marks),
    )


def _glued(row: list[str]) -> bool:
    return "SpaceAfter=No" in row[9].split("|")


def grouped(sentences: Iterable[Sentence], chance: random.Random) -> Iterator[list[Sentence]]:
    """Texts of one to seven neighbouring sentences of one document."""
    group: list[Sentence] = []
    size = chance.choice(GROUP_SIZES)
    for sentence in sentences:
        if group and (sentence.new_document or len(group) >= size):
            yield group
            group, size = [], chance.choice(GROUP_SIZES)
        group.append(sentence)
    if group:
        yield group


def paragraphs(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Texts that are the paragraphs of the treebank."""
    group: list[Sentence] = []
    for sentence in sentences:
        if group and (sentence.new_document or sentence.new_paragraph):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def make_doc(nlp: spacy.Language, sentences: list[Sentence], style: str = "") -> Doc:
    """The sentences as one annotated text.

    Args:
        nlp: gives the vocabulary.
        sentences: neighbours in one document.
        style: "", or how to write the text instead: "curly", "title", "lower", "upper".
    """
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    for sentence in sentences:
        heads += [len(words) + head for head in sentence.heads]
        words += _styled(sentence, style)
        spaces += [*sentence.spaces[:-1], True]
    return Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        tags=[tag for sentence in sentences for tag in sentence.tags],
        pos=[part for sentence in sentences for part in sentence.parts],
        lemmas=[lemma for sentence in sentences for lemma in sentence.lemmas],
        morphs=[features for sentence in sentences for features in sentence.features],
        heads=heads,
        deps=[relation for sentence in sentences for relation in sentence.relations],
    )


def _styled(sentence: Sentence, style: str) -> list[str]:
    words = sentence.words
    if style == "title":
        begins = [True, *(space or word in OPENING for word, space in zip(words, sentence.spaces, strict=True))]
        small = [at > 0 and word in SMALL_WORDS.split() for at, word in enumerate(words)]
        return [
            word[:1].upper() + word[1:] if start and not keep else word
            for word, start, keep in zip(words, begins, small, strict=False)
        ]
    if style in ("lower", "upper"):
        return [word.lower() if style == "lower" else word.upper() for word in words]
    return _curly(words, sentence.spaces) if style == "curly" else words


def _curly(words: list[str], spaces: list[bool]) -> list[str]:
    """Typewriter quotation marks as a newspaper prints them: an opening mark follows a space or an opening mark."""
    styled: list[str] = []
    opening = True
    for word, space in zip(words, spaces, strict=True):
        text = re.sub(r"(?<=.)'", "’", word.replace("''", '"').replace("``", '"'))
        if text == '"':
            text = "“" if opening else "”"
        elif text.startswith("'"):
            text = ("‘" if opening and len(text) == 1 else "’") + text[1:]
        styled.append(text)
        opening = space or text in OPENING
    return styled


def training_docs(sentences: Iterable[Sentence], seed: int) -> list[Doc]:
    """Training texts in random order, some with typographic quotation marks, some twice in another case."""
    nlp = spacy.blank("en")
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    docs = []
    for group in grouped(sentences, chance):
        docs.append(make_doc(nlp, group, "curly" if chance.random() < CURLY_SHARE else ""))
        draw = chance.random()
        for style, share in COPIES:
            if 0 <= draw < share:
                docs.append(make_doc(nlp, group, style))
            draw -= share
    chance.shuffle(docs)
    return docs


def plain_docs(groups: Iterable[list[Sentence]], nlp: spacy.Language | None = None) -> list[Doc]:
    """Annotated texts as the treebank writes them, in the vocabulary of a pipeline or in a new one."""
    pipeline = nlp or spacy.blank("en")
    return [make_doc(pipeline, group) for group in groups]


def save_docs(docs: Iterable[Doc], path: Path) -> None:
    """Write a file that spaCy trains on."""
    DocBin(attrs=ATTRIBUTES, docs=docs).to_disk(path)
