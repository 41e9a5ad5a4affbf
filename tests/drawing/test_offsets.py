from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.drawing.offsets import Utf16Map

TEXT = st.text(alphabet=st.sampled_from("aé€ß 😀🇩𝒳\n"), max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXT)
def test_every_offset_maps_to_the_units_that_stand_before_it(text: str) -> None:
    offsets = Utf16Map(text)
    assert [offsets.position(i) for i in range(len(text) + 1)] == [units(text[:i]) for i in range(len(text) + 1)]


@given(TEXT)
def test_there_and_back_is_the_same_offset(text: str) -> None:
    offsets = Utf16Map(text)
    assert [offsets.offset(offsets.position(i)) for i in range(len(text) + 1)] == list(range(len(text) + 1))


def test_the_middle_of_a_pair_belongs_to_its_character() -> None:
    offsets = Utf16Map("a😀b😀😀c")
    assert [offsets.offset(position) for position in range(9)] == [0, 1, 1, 2, 3, 3, 4, 4, 5]
