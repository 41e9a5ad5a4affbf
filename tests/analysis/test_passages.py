from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.article import Article
from reader.analysis.language import LanguageModel, load_language
from reader.analysis.passages import clauses, find_passages
from reader.model.span import Side, Span
from tests.helpers.builders import document

WORDS = ["he", "said", "that", "and", ",", ";", "the", "ferry", "sank", "“", "”", "(", ")", "--", "who", "when"]


@pytest.fixture(scope="module")
def rules() -> LanguageModel:
    return load_language("no-such-pipeline", [])


@pytest.fixture(scope="module")
def shipped() -> LanguageModel:
    return load_language(None, [])


def _article(model: LanguageModel, text: str, furniture: list[str] | None = None) -> Article:
    made = document(text, furniture=furniture or [])
    doc = model.parse(made, lambda: False)
    return Article(Side.LEFT, made, doc, find_passages(made, doc))


def test_passages_are_sentences_without_white_space(rules: LanguageModel) -> None:
    article = _article(rules, "A title \n  He left.  She stayed.\n\nThey ate.")
    assert [article.words(passage.span) for passage in article.passages] == [
        "A title",
        "He left.",
        "She stayed.",
        "They ate.",
    ]
    assert [passage.paragraph for passage in article.passages] == [0, 1, 1, 3]


def test_furniture_is_a_passage_of_its_own(rules: LanguageModel) -> None:
    article = _article(
        rules, "LONDON (Wire) - He left.\nReporting by A. Holm", ["LONDON (Wire) -", "Reporting by A. Holm"]
    )
    assert [(article.words(passage.span), passage.furniture) for passage in article.passages] == [
        ("LONDON (Wire) -", True),
        ("He left.", False),
        ("Reporting by A. Holm", True),
    ]


@given(
    st.text(st.sampled_from('aB. \n\t"”“?(\u00a0\u2028é😀1'), max_size=80),
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=3),
)
def test_passages_cover_all_but_white_space_in_order(
    rules: LanguageModel, text: str, edges: list[tuple[int, int]]
) -> None:
    article = _article(rules, text, [text[min(pair) : max(pair)] for pair in edges if text[min(pair) : max(pair)]])
    passages = article.passages
    covered = {offset for passage in passages for offset in range(passage.span.start, passage.span.end)}
    assert all(letter.isspace() for offset, letter in enumerate(text) if offset not in covered)
    assert all(before.span.end <= after.span.start for before, after in pairwise(passages))
    starts = {token.idx for token in article.doc}
    ends = {token.idx + len(token) for token in article.doc}
    for passage in passages:
        words = article.words(passage.span)
        assert words == words.strip()
        assert article.document.blocks[passage.paragraph].span.covers(passage.span)
        assert passage.span.start in starts
        assert passage.span.end in ends


def _clauses(article: Article) -> list[str]:
    return [article.words(span) for span in clauses(article, article.passages[0])]


def test_clauses_come_from_the_parse(shipped: LanguageModel) -> None:
    article = _article(
        shipped,
        "The mayor left the town when the report appeared, but his lawyer denied every charge.",
    )
    assert _clauses(article) == [
        "The mayor left the town",
        "when the report appeared",
        "but his lawyer denied every charge",
    ]


def test_what_is_said_is_a_clause(shipped: LanguageModel) -> None:
    article = _article(shipped, "Police said on Monday that four people had been hurt.")
    assert "that four people had been hurt" in _clauses(article)


def test_clauses_come_from_punctuation_where_nothing_is_parsed(rules: LanguageModel) -> None:
    article = _article(rules, "The mayor left the town when the report appeared, but his lawyer denied every charge.")
    assert _clauses(article) == [
        "The mayor left the town",
        "when the report appeared,",
        "but his lawyer denied every charge.",
    ]


@pytest.mark.parametrize("text", ["He left.", "Ferry sinks", "No", "...", "The bridge in the old town is shut."])
def test_a_single_clause_is_not_cut(rules: LanguageModel, shipped: LanguageModel, text: str) -> None:
    assert _clauses(_article(rules, text)) == []
    assert _clauses(_article(shipped, text)) == []


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
def test_clauses_lie_inside_and_apart(rules: LanguageModel, shipped: LanguageModel, words: list[str]) -> None:
    for model in (rules, shipped):
        article = _article(model, " ".join(words))
        for passage in article.passages:
            found = clauses(article, passage)
            assert all(passage.span.covers(span) and span != passage.span for span in found)
            assert all(first.end <= second.start for first, second in pairwise(found))
            assert all(isinstance(span, Span) and len(article.words(span).split()) >= 4 for span in found)
