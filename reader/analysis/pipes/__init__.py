"""Parts of the shipped spaCy pipeline that spaCy itself does not have."""

from __future__ import annotations


def register() -> None:
    """Make the parts known to spaCy under the names that the pipeline's configuration uses.

    Must have run before the pipeline is loaded; may run again.
    """
    from spacy.language import Language
    from spacy.util import registry

    from reader.analysis.pipes.pieces import multi_hash_embed_with_pieces
    from reader.analysis.pipes.sentences import mark_sentence_starts

    Language.component("counterpoint_sentences", func=mark_sentence_starts)
    registry.architectures("counterpoint.MultiHashEmbedPieces.v1", func=multi_hash_embed_with_pieces)
