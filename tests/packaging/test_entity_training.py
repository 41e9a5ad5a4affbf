"""What the training sentences of the entity model are made of. Needs no torch and no corpus."""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHARES = {
    "title_case": 0.0,
    "upper": 0.0,
    "lower": 0.0,
    "no_final_stop": 0.0,
    "curly_quotes": 0.0,
    "split_hyphens": 0.0,
}


@pytest.fixture
def scripts(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The modules that change sentences and that say what a word may be."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(checkout / "packaging" / "models"))
    import entities_augment
    import entities_corpora
    import entities_labels

    class Scripts:
        augment, corpora, labels = entities_augment, entities_corpora, entities_labels

    yield Scripts
    for name in set(sys.modules) - before:
        if name.startswith("entities_"):
            del sys.modules[name]


def sentence(scripts: Any, words: str, **labels: str) -> Any:
    masks = [scripts.labels.BIT[labels.get(word.replace("-", "_"), "O")] for word in words.split()]
    return scripts.labels.Sentence("made up", tuple(words.split()), tuple(masks))


def changed(scripts: Any, one: Any, **shares: float) -> tuple[list[str], list[int]]:
    return scripts.augment.augmented(one, SHARES | shares, random.Random(1))  # noqa: S311


def test_hyphenated_name_is_cut_as_the_tokenizer_cuts_it(scripts: Any) -> None:
    one = sentence(scripts, "Ana Roe-Tarn left today-ish", Ana="B-PERSON", Roe_Tarn="I-PERSON")
    words, masks = changed(scripts, one, split_hyphens=1.0)
    inside = scripts.labels.BIT["I-PERSON"]
    assert words == ["Ana", "Roe", "-", "Tarn", "left", "today-ish"]
    assert masks == [scripts.labels.BIT["B-PERSON"], inside, inside, inside, 1, 1]


def test_first_part_of_a_cut_name_begins_it(scripts: Any) -> None:
    _, masks = changed(scripts, sentence(scripts, "Roe-Tarn left", Roe_Tarn="B-ORG"), split_hyphens=1.0)
    assert masks[:3] == [scripts.labels.BIT["B-ORG"], scripts.labels.BIT["I-ORG"], scripts.labels.BIT["I-ORG"]]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("title_case", "“ Ana Left the Pier ”"),
        ("upper", "“ ANA LEFT THE PIER ” ."),
        ("lower", "“ ana left the pier ” ."),
        ("no_final_stop", "“ Ana left the pier ”"),
    ],
)
def test_sentence_is_written_as_elsewhere_and_keeps_its_labels(scripts: Any, kind: str, expected: str) -> None:
    one = sentence(scripts, '" Ana left the pier " .', Ana="B-PERSON")
    words, masks = changed(scripts, one, curly_quotes=1.0, **{kind: 1.0})
    assert " ".join(words) == expected
    assert masks == list(one.allowed[: len(words)])


def test_places_may_be_what_their_words_allow(scripts: Any) -> None:
    marker = scripts.labels.Marker()
    assert marker.place(["Volga", "River"], sure_of_city=False) == ("LOC",)
    assert marker.place(["Alder", "Airport"], sure_of_city=False) == ("FAC",)
    assert marker.place(["Oslo"], sure_of_city=False) == ("GPE",)
    assert marker.place(["Alder"], sure_of_city=False) == ("GPE", "LOC", "FAC")
    assert marker.place(["Alder"], sure_of_city=True) == ("GPE",)


def test_titles_are_no_part_of_a_name(scripts: Any) -> None:
    words = ["former", "President", "Ana", "Roe"]
    assert scripts.labels.Marker().without_titles(words, 0, 4) == 2


def test_columns_are_read_sentence_by_sentence(scripts: Any) -> None:
    lines = ["# a note\n", "1\tAna\tB-PER\n", "2\tleft\tO\n", "\n", "1\tRain\tB-O\n"]
    found = list(scripts.corpora.columns(lines, word=1, tag=2, separator="\t"))
    assert found == [(["Ana", "left"], ["B-PER", "O"]), (["Rain"], ["O"])]
