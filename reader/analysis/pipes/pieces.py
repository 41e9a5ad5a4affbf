"""Word vectors made of word pieces: an unseen surname gets a usable vector from its parts."""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from spacy.strings import StringStore
    from spacy.tokens import Doc
    from thinc.api import Model
    from thinc.types import Ragged

    Floats = NDArray[np.float32]

LONGEST_WORD: Final = 60  # code points; longer ones are addresses and noise
REMEMBERED: Final = 100_000  # words whose vectors are kept
WORD: Final = re.compile(r"\w+|[^\w\s]")
STRAIGHT: Final = str.maketrans("‘’“”", "''\"\"")


def multi_hash_embed_with_pieces(width: int, attrs: list[str], rows: list[int], piece_width: int) -> Any:  # noqa: ANN401 - spaCy reads this signature, and cannot resolve the names of its own types in it
    """The embedding layer: hash embeddings of word attributes, as spaCy's own has them, next to piece vectors.

    Args:
        width: of each hash embedding and of the result.
        attrs: names of token attributes.
        rows: the number of rows of each attribute's table.
        piece_width: number of columns of the piece table, see `set_table`.
    """
    from spacy.ml.featureextractor import FeatureExtractor
    from thinc.api import HashEmbed, Maxout, chain, concatenate, list2ragged, ragged2list, with_array

    hashed = [HashEmbed(width, count, column=column, seed=column + 8, dropout=0.0) for column, count in enumerate(rows)]
    words = chain(FeatureExtractor(attrs), list2ragged(), with_array(concatenate(*hashed)))
    mixed = with_array(Maxout(width, width * (len(rows) + 1), nP=3, dropout=0.0, normalize=True))
    return chain(concatenate(words, piece_vectors(width, piece_width)), mixed, ragged2list())


def piece_vectors(width: int, piece_width: int) -> Model[list[Doc], Ragged]:
    """A layer that averages the vectors of a word's pieces and projects the average to `width`.

    Its table is not learned. It travels with the layer's other values when the pipeline is saved.
    """
    from thinc.api import Model

    attrs = {"vocabulary": "", "table": b"", "scale": b""}
    forward = partial(_forward, lookup=_Lookup())
    dims = {"nO": width, "nM": piece_width}
    return Model("piece_vectors", forward, init=_initialise, params={"W": None}, dims=dims, attrs=attrs)


def set_table(
    layer: Model[list[Doc], Ragged], vocabulary: Sequence[str], table: NDArray[np.int8], scale: Floats
) -> None:
    """Give a layer its piece vectors.

    Args:
        layer: made by `piece_vectors`.
        vocabulary: word pieces, those that continue a word beginning with "##".
        table: one row for each piece.
        scale: what each column is multiplied by.
    """
    layer.attrs["vocabulary"] = "\n".join(vocabulary)
    layer.attrs["table"] = table.astype("int8").tobytes()
    layer.attrs["scale"] = scale.astype("<f4").tobytes()


class _Lookup:
    """Vectors of words, remembered; made anew when the layer is given another table."""

    def __init__(self) -> None:
        self._source: str | None = None
        self._rows: dict[str, int] = {}
        self._known: dict[int, Floats] = {}

    def vectors(self, layer: Model[Any, Any], docs: Sequence[Doc]) -> Floats:
        """One row for each token of the texts, which hold at least one."""
        if self._source is not layer.attrs["vocabulary"]:
            self._read(layer)
        if len(self._known) > REMEMBERED:
            self._known = {}
        words = np.concatenate([doc.to_array("ORTH") for doc in docs if len(doc)])
        unique, first, places = np.unique(words, return_index=True, return_inverse=True)
        ends = np.cumsum([len(doc) for doc in docs])
        owners = np.searchsorted(ends, first, side="right")
        found = [self._vector(int(word), docs[doc].vocab.strings) for word, doc in zip(unique, owners, strict=True)]
        return np.stack(found)[places.reshape(-1)]

    def _read(self, layer: Model[Any, Any]) -> None:
        self._source = layer.attrs["vocabulary"]
        self._rows = {piece: row for row, piece in enumerate(self._source.split("\n"))}
        self._scale = np.frombuffer(layer.attrs["scale"], dtype="<f4")
        self._table = np.frombuffer(layer.attrs["table"], dtype="int8").reshape(-1, len(self._scale))
        self._known = {}

    def _vector(self, word: int, strings: StringStore) -> Floats:
        known = self._known.get(word)
        if known is None:
            rows = _pieces(strings[word], self._rows)
            known = np.zeros(len(self._scale), dtype="f4")
            if rows:
                known = self._table[rows].mean(axis=0, dtype="f4") * self._scale
            self._known[word] = known
        return known


def _pieces(word: str, rows: dict[str, int]) -> list[int]:
    """Rows of a word's pieces: lower case, without accents, the longest piece first. Source: WordPiece, as in BERT."""
    if len(word) > LONGEST_WORD:
        return []
    split = unicodedata.normalize("NFD", word.translate(STRAIGHT).lower())
    plain = "".join(sign for sign in split if unicodedata.category(sign) != "Mn")
    return [row for part in WORD.findall(plain) for row in _longest_first(part, rows)]


def _longest_first(part: str, rows: dict[str, int]) -> list[int]:
    """Rows of the longest known pieces from left to right, none where a stretch is unknown."""
    found: list[int] = []
    start = 0
    while start < len(part):
        lead = "##" if start else ""
        ends = range(len(part), start, -1)
        end = next((end for end in ends if lead + part[start:end] in rows), None)
        if end is None:
            return []
        found.append(rows[lead + part[start:end]])
        start = end
    return found


def _initialise(layer: Model[list[Doc], Ragged], X: object = None, Y: object = None) -> None:  # noqa: ARG001, N803 - thinc calls it so
    from thinc.api import glorot_uniform_init

    layer.set_param("W", glorot_uniform_init(layer.ops, (layer.get_dim("nO"), layer.get_dim("nM"))))


def _forward(
    layer: Model[list[Doc], Ragged],
    docs: Sequence[Doc],
    is_train: bool,  # noqa: ARG001, FBT001 - thinc passes it
    *,
    lookup: _Lookup,
) -> tuple[Ragged, Callable[[Ragged], list[Doc]]]:
    """Average, project, and remember what the gradient needs."""
    from thinc.api import Ragged

    averaged = layer.ops.alloc2f(0, layer.get_dim("nM"))
    projected = layer.ops.alloc2f(0, layer.get_dim("nO"))
    if any(len(doc) for doc in docs):
        averaged = layer.ops.asarray2f(lookup.vectors(layer, docs))
        projected = layer.ops.gemm(averaged, layer.get_param("W"), trans2=True)

    def backprop(gradient: Ragged) -> list[Doc]:
        layer.inc_grad("W", layer.ops.gemm(gradient.data, averaged, trans1=True))
        return []

    return Ragged(projected, layer.ops.asarray1i([len(doc) for doc in docs])), backprop
