from __future__ import annotations

import importlib
import random
import shutil
import sys
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
import spacy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TREEBANK = """\
# newdoc id = one
# sent_id = GUM_news_ferry-1
# newpar
1\t"\t"\tPUNCT\t``\t_\t4\tpunct\t_\tSpaceAfter=No
2-3\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tDo\tdo\tAUX\tVB\tMood=Imp\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tsail\tsail\tVERB\tVB\tMood=Imp\t0\troot\t_\tSpaceAfter=No
4.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
5\t!\t!\tPUNCT\t.\t_\t4\tpunct\t_\tSpaceAfter=No
6\t"\t"\tPUNCT\t''\t_\t4\tpunct\t_\t_

# sent_id = GUM_news_ferry-2
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

# newdoc id = two
# sent_id = other-1
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_

"""


@pytest.fixture
def script(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Any]]:
    """Import a script of packaging/models by its name, and forget it afterwards."""
    folder = checkout / "packaging" / "models"
    monkeypatch.syspath_prepend(str(folder))
    before = set(sys.modules)
    yield importlib.import_module
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", None) or "").startswith(str(folder)):
            del sys.modules[name]


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return path


def test_the_manifest_names_the_models_as_they_are(script: Callable[[str], Any]) -> None:
    build = script("build")
    recorded = tomllib.loads(build.MANIFEST.read_text(encoding="utf-8"))["outputs"]
    assert build.outputs() == recorded


def test_every_model_has_a_card_and_its_digests(checkout: Path) -> None:
    folders = sorted(path.parent for path in (checkout / "resources" / "models").glob("*/SHA256SUMS"))
    assert {"encoder", "syntax"} <= {folder.name for folder in folders}
    assert [folder.name for folder in folders if not (folder / "CARD.md").is_file()] == []


def test_the_check_tells_what_is_missing_and_what_differs(
    script: Callable[[str], Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = script("build")
    models, manifest = tmp_path / "models", tmp_path / "manifest.toml"
    (models / "encoder").mkdir(parents=True)
    (models / "encoder" / "weights").write_bytes(b"1")
    (tmp_path / "corpus.xz").write_bytes(b"2")
    manifest.write_text('[encoder]\n[inputs]\n"corpus.xz" = ""\n"gone.xz" = ""\n[outputs]\n', encoding="utf-8")
    monkeypatch.setattr(build, "MODELS", models)
    monkeypatch.setattr(build, "MANIFEST", manifest)
    build.record(tmp_path)
    (models / "encoder" / "weights").write_bytes(b"3")
    (tmp_path / "gone.xz").write_bytes(b"4")
    (models / "encoder" / "new").write_bytes(b"5")
    lines = [line.split(":")[0] for line in build.check(tmp_path)]
    assert lines == ["input gone.xz", "output encoder/new", "output encoder/weights"]


def test_a_sealed_folder_passes_the_program_s_own_check(script: Callable[[str], Any], tmp_path: Path) -> None:
    from reader.analysis.intact import check_intact

    (tmp_path / "part").mkdir()
    (tmp_path / "part" / "weights").write_bytes(b"1")
    (tmp_path / "CARD.md").write_text("words", encoding="utf-8")
    script("build").seal(tmp_path)
    assert (tmp_path / "SHA256SUMS").read_text(encoding="utf-8").endswith("  part/weights\n")
    check_intact(tmp_path)
    shutil.rmtree(tmp_path / "part")
    with pytest.raises(FileNotFoundError):
        check_intact(tmp_path)


def test_a_treebank_is_read_with_its_spaces_and_borders(script: Callable[[str], Any], treebank: Path) -> None:
    corpora = script("corpora")
    first, second, third = corpora.read_treebank(treebank)
    assert first.words == ['"', "Do", "n't", "sail", "!", '"']
    assert first.spaces == [False, False, True, False, False, True]
    assert first.heads == [3, 3, 3, 3, 3, 3]
    assert first.relations[3] == "ROOT"
    assert [sentence.genre for sentence in (first, second, third)] == ["news", "news", ""]
    assert [sentence.new_document for sentence in (first, second, third)] == [True, False, True]


def test_groups_and_paragraphs_never_cross_documents(script: Callable[[str], Any], treebank: Path) -> None:
    corpora = script("corpora")
    sentences = list(corpora.read_treebank(treebank))
    assert [len(group) for group in corpora.paragraphs(sentences)] == [2, 1]
    for seed in range(20):
        groups = list(corpora.grouped(sentences, random.Random(seed)))  # noqa: S311
        assert [sentence for group in groups for sentence in group] == sentences
        assert groups[-1] == sentences[-1:]


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("", '"Don\'t sail!" She left '),
        ("curly", "“Don’t sail!” She left "),
        ("lower", '"don\'t sail!" she left '),
        ("upper", '"DON\'T SAIL!" SHE LEFT '),
        ("title", '"Don\'t Sail!" She Left '),
    ],
)
def test_training_texts_are_written_in_several_styles(
    script: Callable[[str], Any], treebank: Path, style: str, text: str
) -> None:
    corpora = script("corpora")
    doc = corpora.make_doc(spacy.blank("en"), list(corpora.read_treebank(treebank))[:2], style)
    assert doc.text_with_ws == text
    assert [token.head.text.lower() for token in doc][-2:] == ["left", "left"]
    assert [sentence.start for sentence in doc.sents] == [0, 6]


def test_weights_are_stored_within_half_a_step(script: Callable[[str], Any]) -> None:
    pytest.importorskip("onnx")
    pytest.importorskip("safetensors")
    import numpy as np

    weight = np.random.default_rng(1).normal(size=(50, 7)).astype(np.float32)
    weight[:, 3] = 0
    whole, scale = script("encoder").quantised(weight, axis=0)
    assert whole.dtype == np.int8
    assert (np.abs(whole * scale - weight) <= scale / 2 + 1e-6).all()
