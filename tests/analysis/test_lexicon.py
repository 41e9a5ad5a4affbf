from __future__ import annotations

import time
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import lexicon as module
from reader.analysis.claims.conditions import CONDITIONS
from reader.analysis.lexicon import FILES, Lexicon, LexiconError, inflections, load_lexicon
from reader.model.span import Span

if TYPE_CHECKING:
    from pathlib import Path

# conditions that are asked for where the class is used, not by the claims' table
ASKED_ELSEWHERE = {"", "clause", "claim-object", "taken-back", "bare", "joined"}


@cache
def english() -> Lexicon:
    return load_lexicon()


def found(text: str, kind: str) -> list[str]:
    return [cue.span.text(text) for cue in english().find(text, kind)]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("deny", ("deny", "denies", "denied", "denying")),
        ("claim", ("claim", "claims", "claimed", "claiming")),
        ("allege", ("allege", "alleges", "alleged", "alleging")),
        ("publish", ("publish", "publishes", "published", "publishing")),
        ("display", ("display", "displays", "displayed", "displaying")),
    ],
)
def test_regular_verbs_have_four_forms(verb: str, forms: tuple[str, ...]) -> None:
    assert inflections(verb) == forms


def test_every_class_knows_the_words_its_phrases_begin_with() -> None:
    lexicon = english()
    assert lexicon.openers.keys() == lexicon.patterns.keys()
    assert {"call", "calls", "called", "calling"} <= lexicon.openers["verb-name"]


@pytest.mark.parametrize(
    ("place", "phrase"),
    [("called", "called for"), ("for", None), ("wants", "wants"), ("ants", None), ("gone", None)],
)
def test_longest_phrase_at_a_place_is_told(place: str, phrase: str | None) -> None:
    text = "The guild called for a vote. Lee wants one. He is gone"
    found = english().at(text, "verb-noun", text.index(place))
    assert (None if found is None else found.text(text)) == phrase


@pytest.mark.parametrize(
    ("text", "kind", "cues"),
    [
        ("It could not be independently verified.", "non-verification", ["could not be independently verified"]),
        ("It couldn’t be verified.", "non-verification", ["couldn’t be verified"]),
        ("It has not yet been confirmed.", "non-verification", ["has not yet been confirmed"]),
        ("The report was verified.", "non-verification", []),
        ("He declined to publicly say whether it leaked.", "refusal", ["declined to publicly say whether"]),
        ("He refused to confirm or deny it.", "refusal", ["refused to confirm or deny"]),
        ("He declined to comment.", "refusal", []),
        ("The so-called summit", "allegation-adverb", []),
        ("ALLEGEDLY he left", "allegation-adverb", ["ALLEGEDLY"]),
        ("She may already have been told.", "hedge", ["may already have been"]),
        ("The dismay may be real", "hedge", ["may be"]),
        ("no credible evidence", "no-evidence", ["no credible evidence"]),
        ("Lee calls it 'absurd'", "falsehood", ["absurd"]),
        ("Lee calls it ‘absurd’", "falsehood", ["absurd"]),
    ],
)
def test_phrases_are_found_whatever_their_case_and_marks(text: str, kind: str, cues: list[str]) -> None:
    assert found(text, kind) == cues


def test_search_stays_within_its_part_of_the_text() -> None:
    text = "He denied it. She denied it."
    cues = english().find(text, "denial", Span(14, len(text)))
    assert [cue.span for cue in cues] == [Span(18, 24)]


def test_unknown_class_finds_nothing() -> None:
    assert found("He denied it.", "no-such-class") == []


def test_whole_word_tells_its_condition() -> None:
    assert english().matches("denied", "denial") == ""
    assert english().matches("rejected", "denial") == "claim-object"
    assert english().matches("bread", "denial") is None


def test_every_condition_in_the_files_is_known() -> None:
    named = {condition for patterns in english().patterns.values() for condition, _ in patterns}
    assert named <= set(CONDITIONS) | ASKED_ELSEWHERE


def test_every_condition_is_used() -> None:
    named = {condition for patterns in english().patterns.values() for condition, _ in patterns}
    assert set(CONDITIONS) <= named


@pytest.mark.parametrize(
    "content",
    [
        "entry = 3",
        "[[entry]]\nclass = 'x'",
        "[[entry]]\nclass = 'x'\nphrases = ['{nothing} of it']",
        "not toml at all [",
    ],
)
def test_file_that_breaks_the_notation_is_refused(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in FILES:
        (tmp_path / f"{name}.toml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(module, "resource", lambda _name: tmp_path)
    with pytest.raises(LexiconError):
        load_lexicon()


def test_missing_folder_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "resource", lambda _name: tmp_path / "none")
    with pytest.raises(FileNotFoundError, match="word lists are missing"):
        load_lexicon()


@given(st.text(max_size=300))
def test_cues_lie_within_any_text_and_do_not_overlap(text: str) -> None:
    for kind in ("denial", "hedge", "non-verification", "refusal", "speech"):
        cues = english().find(text, kind)
        assert all(0 <= cue.span.start < cue.span.end <= len(text) for cue in cues)
        assert all(one.span.end <= other.span.start for one, other in pairwise(cues))


@pytest.mark.parametrize("text", ["could not " * 3000, "may have been, " * 3000, "may, well, " * 3000])
def test_search_is_quick_on_texts_made_of_cue_words(text: str) -> None:
    start = time.perf_counter()
    for kind in english().patterns:
        english().find(text, kind)
    assert time.perf_counter() - start < 10
