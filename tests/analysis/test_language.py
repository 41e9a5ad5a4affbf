from __future__ import annotations

import shutil
import subprocess
import sys
import warnings
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from reader.analysis import language as module
from reader.analysis.language import LanguageModel, load_language
from reader.analysis.pipes import register
from reader.errors import CancelledError, ReaderError
from tests.helpers.builders import document

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.tokens import Doc


def _never() -> bool:
    return False


@pytest.fixture(scope="module")
def shipped() -> LanguageModel:
    notes: list[str] = []
    model = load_language(None, notes)
    assert notes == []
    return model


@pytest.fixture(scope="module")
def rules() -> LanguageModel:
    return load_language("no-such-pipeline", [])


@pytest.fixture(params=["shipped", "rules"])
def model(request: pytest.FixtureRequest) -> LanguageModel:
    loaded: LanguageModel = request.getfixturevalue(request.param)
    return loaded


def _sentences(doc: Doc) -> list[str]:
    return [sentence.text for sentence in doc.sents]


def test_the_shipped_pipeline_tags_and_parses(shipped: LanguageModel) -> None:
    doc = shipped.parse(document("Three ministers denied the report."), _never)
    assert shipped.name == "counterpoint_en 1.0.0"
    assert [(token.lemma_, token.tag_, token.dep_, token.head.text) for token in doc if token.text != "."] == [
        ("three", "CD", "nummod", "ministers"),
        ("minister", "NNS", "nsubj", "denied"),
        ("deny", "VBD", "ROOT", "denied"),
        ("the", "DT", "det", "report"),
        ("report", "NN", "obj", "denied"),
    ]


def test_a_line_break_is_a_token_at_the_end_of_its_sentence(model: LanguageModel) -> None:
    doc = model.parse(document("A headline without a stop\nHe left. She stayed\n\nThey ate."), _never)
    assert _sentences(doc) == ["A headline without a stop\n", "He left.", "She stayed\n\n", "They ate."]
    assert [token.text for token in doc if token.is_space] == ["\n", "\n", "\n"]


def test_a_sentence_begins_behind_a_quotation_whose_space_was_lost(model: LanguageModel) -> None:
    doc = model.parse(document("“We left.”The crowd stayed.They sang."), _never)
    assert _sentences(doc) == ["“We left.”", "The crowd stayed.", "They sang."]


def test_a_sentence_ends_where_furniture_begins_or_ends(model: LanguageModel) -> None:
    doc = model.parse(
        document("LONDON (Wire) - he left it (Photo: A. B.)", furniture=["LONDON (Wire) -", "(Photo: A. B.)"]), _never
    )
    assert [sentence.strip() for sentence in _sentences(doc)] == ["LONDON (Wire) -", "he left it", "(Photo: A. B.)"]


@pytest.mark.parametrize("text", ["", "Word", "\n", "\n\n  \n", " ", ".", "a\nb"])
def test_next_to_nothing_is_parsed_too(model: LanguageModel, text: str) -> None:
    assert model.parse(document(text), _never).text == text


@given(st.text(max_size=200))
def test_the_parse_of_any_text_has_the_same_text(rules: LanguageModel, text: str) -> None:
    doc = rules.parse(document(text), _never)
    assert doc.text == text
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text


@given(
    st.lists(st.sampled_from(["He left. ", "She ", "\n", "“No", ".” ", "U.S. ", "   ", "(x)", "--", "3.5 "])).map(
        "".join
    )
)
def test_the_shipped_parse_of_any_text_has_the_same_text(shipped: LanguageModel, text: str) -> None:
    doc = shipped.parse(document(text), _never)
    assert doc.text == text
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
    assert all(token.head in token.sent for token in doc)


def test_a_paragraph_is_parsed_alike_wherever_it_stands(shipped: LanguageModel) -> None:
    first, second = "The mayor denied it on Monday.", "Officials had said that the bridge, which is old, was shut."
    together = shipped.parse(document(f"{first}\n{second}"), _never)
    alone = shipped.parse(document(second), _never)
    tail = list(together)[-len(alone) :]
    assert [(t.text, t.dep_, t.tag_, t.head.i - t.i) for t in tail] == [
        (t.text, t.dep_, t.tag_, t.head.i - t.i) for t in alone
    ]


@pytest.mark.timeout(120)
def test_a_very_long_paragraph_is_parsed_in_pieces(rules: LanguageModel) -> None:
    text = "The mayor, who is old, denied it on Monday. " * 6000
    doc = rules.parse(document(text.strip()), _never)
    assert doc.text == text.strip()
    assert len(list(doc.sents)) == 6000


@pytest.mark.timeout(60)
@pytest.mark.parametrize("text", ["(" * 20_000, "word " * 50_000, "a" * 300_000], ids=["marks", "no stop", "one word"])
def test_hostile_texts_take_no_more_than_seconds(rules: LanguageModel, text: str) -> None:
    assert rules.parse(document(text), _never).text == text


def test_parsing_is_given_up_between_batches(rules: LanguageModel) -> None:
    asked = iter([False, False, True])
    with pytest.raises(CancelledError):
        rules.parse(document("One.\nTwo.\nThree.\nFour."), lambda: next(asked))


def test_a_missing_pipeline_is_replaced_by_rules_with_a_note() -> None:
    notes: list[str] = []
    model = load_language("no-such-pipeline", notes)
    assert model.name == ""
    assert len(notes) == 1
    assert "no-such-pipeline" in notes[0]
    assert not model.parse(document("He left."), _never).has_annotation("DEP")


@pytest.mark.parametrize("file", ["config.cfg", "tok2vec/model", "vocab/strings.json", "meta.json", "parser/moves"])
@pytest.mark.parametrize("content", [None, b"", b"\x00nonsense"], ids=["missing", "empty", "nonsense"])
def test_a_damaged_pipeline_is_replaced_by_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, content: bytes | None
) -> None:
    folder = tmp_path / "syntax"
    shutil.copytree(module.resource(module.SHIPPED), folder)
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_bytes(content)
    monkeypatch.setattr(module, "resource", lambda _: folder)
    notes: list[str] = []
    assert load_language(None, notes).name == ""
    assert len(notes) == 1


def test_a_pipeline_of_the_user_keeps_its_own_sentence_starts(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"punct_chars": [";"]})
    nlp.meta["name"], nlp.meta["version"] = "mine", "2.1.0"
    nlp.to_disk(tmp_path)
    model = load_language(str(tmp_path), [])
    assert model.name == "en_mine 2.1.0"
    doc = model.parse(document("He left; she stayed. They ate\nIt rained"), _never)
    assert _sentences(doc) == ["He left;", "she stayed. They ate\n", "It rained"]


def test_a_pipeline_without_sentences_is_given_the_rules(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path)
    doc = load_language(str(tmp_path), []).parse(document("Er ging. Sie blieb."), _never)
    assert _sentences(doc) == ["Er ging.", "Sie blieb."]


def test_a_pipeline_that_changes_the_text_is_refused() -> None:
    class Shouting:
        def __init__(self, inner: Language) -> None:
            self._inner = inner

        def __call__(self, text: str) -> Doc:
            return self._inner.make_doc(text.upper())

    nlp = spacy.blank("en")
    nlp.tokenizer = Shouting(spacy.blank("en"))  # type: ignore[assignment]
    with pytest.raises(ReaderError, match="changes the text"):
        LanguageModel("shouting", nlp).parse(document("He left."), _never)


def test_loading_and_parsing_warn_of_nothing(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.meta["spacy_version"] = ">=2.0,<2.1"
    nlp.to_disk(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        load_language(str(tmp_path), []).parse(document("He left."), _never)


def test_entities_of_a_pipeline_of_the_user_are_kept(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Acme"}])
    nlp.to_disk(tmp_path)
    doc = load_language(str(tmp_path), []).parse(document("He left.\nAcme paid him."), _never)
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("Acme", "ORG")]


def test_spacy_does_not_import_torch(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "torch.py").write_text("raise SystemExit('torch was imported')", encoding="utf-8")
    program = (
        f"import sys; sys.path[:0] = [{str(checkout)!r}, {str(tmp_path)!r}]\n"
        "from reader.analysis.language import load_language\n"
        "load_language('no-such-pipeline', [])\n"
        "assert 'torch' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_registering_twice_does_no_harm() -> None:
    register()
    register()
    assert Language.has_factory("counterpoint_sentences")
