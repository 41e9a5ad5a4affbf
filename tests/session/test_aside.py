from __future__ import annotations

from dataclasses import replace

from reader.session.aside import KEPT, fingerprints, turned
from tests.helpers.ferry import ferry


def test_each_claim_has_a_name_of_its_own_that_tells_nothing() -> None:
    names = fingerprints(ferry())
    assert set(names) == {claim.id for claim in ferry().claims}
    assert len(set(names.values())) == len(names)
    assert all(set(name) <= set("0123456789abcdef") for name in names.values())


def test_the_name_does_not_hang_on_the_order_of_the_claims() -> None:
    found = ferry()
    first, *others = found.claims
    renamed = replace(found, claims=(*others, replace(first, id="other")))
    assert fingerprints(renamed)["other"] == fingerprints(found)[first.id]


def test_the_same_words_in_another_file_are_another_claim() -> None:
    found = ferry()
    claim = found.claims[0]
    elsewhere = replace(found, left=replace(found.left, name="copy.txt"))
    assert fingerprints(elsewhere)[claim.id] != fingerprints(found)[claim.id]


def test_setting_aside_twice_takes_it_up_again() -> None:
    assert turned(("x",), "y") == ("x", "y")
    assert turned(("x", "y"), "x") == ("y",)


def test_the_oldest_are_forgotten_first() -> None:
    full = tuple(str(number) for number in range(KEPT))
    assert turned(full, "new") == (*full[1:], "new")
