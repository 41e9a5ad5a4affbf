"""The comparison as JSON, for programs: one object, keys in a fixed order, same bytes for the same input."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.model.span import Side

if TYPE_CHECKING:
    from reader.model.comparison import Comparison
    from reader.model.document import Document
    from reader.model.marks import Claim, Link, Quote
    from reader.model.span import Location, Span

SCHEMA = "counterpoint.comparison/1"

Json = dict[str, object]


def comparison_json(comparison: Comparison, version: str) -> str:
    """The whole comparison, with both texts, ending in a line break. Offsets are code points in `text`.

    Args:
        comparison: what was found.
        version: the program's own version.
    """
    content: Json = {
        "schema": SCHEMA,
        "generator": {
            "name": "counterpoint",
            "version": version,
            "models": {"language": comparison.language_model, "embedding": comparison.embedding_model},
            "settings": dict(sorted(comparison.settings)),
        },
        "documents": [_document(comparison, side) for side in Side],
        "entities": [
            {"id": entity.id, "side": entity.side.value}
            | _span(entity.span)
            | {"label": entity.label, "group": entity.group}
            for entity in comparison.entities
        ],
        "groups": [
            {"id": group.id, "name": group.name, "label": group.label, "left": group.left, "right": group.right}
            for group in comparison.groups
        ],
        "matches": [_match(link) for link in comparison.links],
        "claims": [_claim(claim) for claim in comparison.claims],
        "only": [_location(location) for location in comparison.only],
        "verdict": verdict(comparison),
        "quotes": [_quote(quote) for quote in comparison.quotes],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    # half of a surrogate pair, from a damaged file, has no UTF-8 form: JSON can still name it
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def verdict(comparison: Comparison) -> str:
    """Whether the two tell of one event, in the words of the contract."""
    return "same event" if comparison.same_event else "not the same event"


def _document(comparison: Comparison, side: Side) -> Json:
    document: Document = comparison.document(side)
    return {
        "side": side.value,
        "name": document.name,
        "sha256": document.sha256,
        "title": document.title,
        "byline": document.byline,
        "date": document.date,
        "outlet": document.outlet,
        "language": document.language,
        "encoding": document.encoding,
        "text": document.text,
        "sentences": [
            _span(passage.span) | {"paragraph": passage.paragraph, "furniture": passage.furniture}
            for passage in comparison.passages(side)
        ],
    }


def _match(link: Link) -> Json:
    return {
        "id": link.id,
        "left": _span(link.left),
        "right": _span(link.right),
        "kind": link.kind.value,
        "score": _score(link.score),
        "shared": list(link.shared),
        "conflicts": [
            {
                "kind": conflict.kind.value,
                "left": _span(conflict.left),
                "right": _span(conflict.right),
                "reason": conflict.reason,
            }
            for conflict in link.conflicts
        ],
    }


def _claim(claim: Claim) -> Json:
    return (
        {"id": claim.id}
        | _location(claim.location)
        | {
            "status": claim.status.value,
            "also": [status.value for status in claim.also],
            "reason": claim.reason,
            "rule": claim.rule,
            "score": _score(claim.score),
            "source": _maybe(claim.source),
            "cue": _maybe(claim.cue),
            "by": _maybe(claim.by),
            "matches": list(claim.links),
        }
    )


def _quote(quote: Quote) -> Json:
    return {
        "id": quote.id,
        "side": quote.side.value,
        "spans": [_span(span) for span in quote.spans],
        "speaker": _maybe(quote.speaker),
        "agreement": quote.agreement.value,
        "there": [_location(place) for place in quote.there],
        "speaker_there": _maybe(quote.speaker_there),
    }


def _location(location: Location) -> Json:
    return {"side": location.side.value} | _span(location.span)


def _maybe(location: Location | None) -> Json | None:
    return None if location is None else _location(location)


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _score(score: float) -> float:
    """Four digits tell all there is to tell, and stay the same where the last bits of a float do not."""
    return round(float(score), 4)
