"""The pair that the project started from, against its hand-made gold: every line of it has to come out right."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

from reader.analysis.compare import compare
from reader.analysis.models import load_models
from reader.formats import read
from reader.model.marks import LinkKind, Status
from reader.model.span import Side

if TYPE_CHECKING:
    from pathlib import Path

    from reader.model.comparison import Comparison
    from reader.model.marks import Claim

pytestmark = pytest.mark.gold

STRAIGHT = str.maketrans("‘’“”–—", "''\"\"--")


def plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).translate(STRAIGHT).split())


@pytest.fixture(scope="module")
def gold(shared_folder: Path) -> dict[str, Any]:
    return json.loads((shared_folder / "gold" / "kazan.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def found(shared_folder: Path, gold: dict[str, Any]) -> Comparison:
    return compare(read(shared_folder / gold["left"]), read(shared_folder / gold["right"]), models=load_models())


def claims_on(found: Comparison, wanted: dict[str, Any]) -> list[Claim]:
    """Claims of the wanted side whose words lie mostly within the gold claim's, or the other way round."""
    side = Side(wanted["side"])
    text = plain(found.document(side).text)
    start = text.index(plain(wanted["text"]))
    end = start + len(plain(wanted["text"]))
    hits = []
    for claim in found.claims:
        words = plain(found.words(claim.location))
        at = text.find(words)
        common = min(end, at + len(words)) - max(start, at)
        if claim.side is side and at >= 0 and 2 * common >= min(end - start, len(words)):
            hits.append((common, claim))
    return [claim for _, claim in sorted(hits, key=lambda hit: -hit[0])]


def test_every_claim_of_the_gold_file_has_its_status_its_source_and_its_cue(
    found: Comparison, gold: dict[str, Any]
) -> None:
    wrong = []
    for wanted in gold["claims"]:
        if wanted.get("optional"):
            continue
        claims = claims_on(found, wanted)
        if not any(fits(found, claim, wanted) for claim in claims):
            wrong.append((wanted["text"], [(claim.status.value, claim.reason) for claim in claims]))
    assert not wrong


def fits(found: Comparison, claim: Claim, wanted: dict[str, Any]) -> bool:
    statuses = {claim.status, *claim.also}
    wanted_statuses = {Status(wanted["status"]), *map(Status, wanted.get("also", []))}
    if claim.status is not Status(wanted["status"]) or not wanted_statuses <= statuses:
        return False
    for field in ("source", "cue", "by"):
        words = wanted.get(field)
        place = getattr(claim, field)
        if words and (place is None or not share_words(words, found.words(place))):
            return False
    return True


def share_words(wanted: str, said: str) -> bool:
    a, b = set(plain(wanted).lower().split()), set(plain(said).lower().split())
    return 2 * len(a & b) >= min(len(a), len(b))


def test_the_disputed_claim_is_told_whole(found: Comparison, gold: dict[str, Any]) -> None:
    (wanted,) = [claim for claim in gold["claims"] if claim["status"] == "disputed"]
    assert plain(found.words(claims_on(found, wanted)[0].location)) == plain(wanted["text"])


def test_what_is_no_claim_is_not_listed_as_one(found: Comparison, gold: dict[str, Any]) -> None:
    listed = [plain(found.words(claim.location)) for claim in found.claims]
    for words in map(plain, gold["not_claims"]):
        assert not [claim for claim in listed if claim in words or words in claim], words


def test_furniture_is_recognised_and_nothing_of_the_story_with_it(found: Comparison, gold: dict[str, Any]) -> None:
    document = found.right
    greyed = [plain(span.text(document.text)) for span in document.furniture]
    assert sorted(greyed) == sorted(map(plain, gold["furniture"]))


def test_the_passages_that_a_reader_would_join_are_joined(found: Comparison, gold: dict[str, Any]) -> None:
    joined = [
        (plain(link.left.text(found.left.text)), plain(link.right.text(found.right.text)))
        for link in found.links
        if link.kind is not LinkKind.RELATED
    ]

    def linked(left: str, right: str) -> bool:
        return any(plain(left) in a and plain(right) in b for a, b in joined)

    quotations = [m for m in gold["matches"] if m["kind"] == "same" and "our business" in m["right"]]
    agreements = [m for m in gold["matches"] if m["kind"] == "same" and "agreements seriously" in m["right"]]
    articles = [
        m for m in gold["matches"] if m["kind"] == "same" and "Article 4" in m["left"] and "Article 4" in m["right"]
    ]
    ratified = [m for m in gold["matches"] if m["kind"] == "same" and "ratified" in m["left"]]
    for group in (quotations, agreements, articles, ratified):
        assert group
        assert any(linked(m["left"], m["right"]) for m in group), group[0]
    firm = [m for m in gold["matches"] if m["kind"] == "same" and not m.get("optional")]
    assert 3 * sum(linked(m["left"], m["right"]) for m in firm) >= 2 * len(firm)
