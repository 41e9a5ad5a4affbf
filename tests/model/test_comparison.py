from __future__ import annotations

from dataclasses import replace

from tests.helpers.builders import comparison, document

LEFT, RIGHT = document("The harbour was shut.", name="a.txt"), document("The quay was closed.", name="b.txt")


def test_two_english_articles_need_no_caution() -> None:
    assert comparison(LEFT, RIGHT).cautions == ()
    assert comparison(LEFT, replace(RIGHT, language="")).cautions == ()  # too short to tell


def test_the_same_text_on_both_sides_is_said() -> None:
    (told,) = comparison(LEFT, replace(LEFT, name="copy.txt")).cautions
    assert "same text" in told


def test_articles_in_other_languages_are_named() -> None:
    german, danish = replace(LEFT, language="de"), replace(RIGHT, language="da")
    assert comparison(german, RIGHT).cautions[0].startswith("“a.txt” does not seem to be in English")
    assert comparison(german, danish).cautions[0].startswith("“a.txt” and “b.txt” do not seem")
