from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.attribution.finder import AttributionKind, find_attributions
from reader.analysis.lexicon import Lexicon, load_lexicon
from tests.helpers.analysed import article

if TYPE_CHECKING:
    from reader.analysis.attribution.finder import Attribution


@cache
def english() -> Lexicon:
    return load_lexicon()


def attributions(text: str, *, parsed: bool = True) -> list[tuple[str | None, str, tuple[str, ...]]]:
    read = article(text, parsed=parsed)
    return [
        (
            None if one.source is None else read.words(one.source),
            read.words(one.cue),
            tuple(read.words(part) for part in one.content),
        )
        for one in find_attributions(read, english())
    ]


def only(text: str) -> Attribution:
    (one,) = find_attributions(article(text), english())
    return one


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor said that the road was closed.", "The mayor", "said", ["the road was closed"]),
        ("The mayor said the road was closed.", "The mayor", "said", ["the road was closed"]),
        ("The road was closed, the mayor said.", "the mayor", "said", ["The road was closed"]),
        ("The road was closed, said Mayor Ines Varga.", "Mayor Ines Varga", "said", ["The road was closed"]),
        ("“We lost the bridge,” Varga said.", "Varga", "said", ["We lost the bridge"]),
        ('"We lost the bridge," said Varga.', "Varga", "said", ["We lost the bridge"]),
        ("Varga, who claims that the road was closed, went home.", "Varga", "claims", ["the road was closed"]),
        ("The road was closed, according to the police.", "the police", "according to", ["The road was closed"]),
        ("According to the police, the road was closed.", "the police", "According to", ["the road was closed"]),
        ("The baker told reporters in Lund that the oven exploded.", "The baker", "told", ["the oven exploded"]),
        (
            "The mayor told reporters that the crews had searched about 200 houses and had “started to repair” them.",
            "The mayor",
            "told",
            ["the crews had searched about 200 houses and had “started to repair” them"],
        ),
        ("Lee told Fox News Varga thanked the crew.", "Lee", "told", ["Varga thanked the crew"]),
        ("Mr Dahl told Radio Nord the files were gone.", "Mr Dahl", "told", ["the files were gone"]),
        (
            "Sources close to the prince say they left in June.",
            "Sources close to the prince",
            "say",
            ["they left in June"],
        ),
        (
            "The deal was struck on Friday, three officials said, speaking to reporters.",
            "three officials",
            "said",
            ["The deal was struck on Friday"],
        ),
        ("The guild has alleged that he watered the milk.", "The guild", "has alleged", ["he watered the milk"]),
        ("He said they had left.", "He", "said", ["they had left"]),
        ("The minister denied taking the money.", "The minister", "denied", ["taking the money"]),
        ("The agency reported that 40 boats had sunk.", "The agency", "reported", ["40 boats had sunk"]),
        ("Lee’s claim that the door was locked surprised us.", "Lee", "claim", ["the door was locked"]),
        ("A Courier report that the door was locked surprised us.", "Courier", "report", ["the door was locked"]),
        ("The claim that fire doors had been chained surprised us.", None, "claim", ["fire doors had been chained"]),
        # the name beside a title, and whoever stands behind a description, a statement or a step
        (
            "Harbour lawmaker Dessa Lee claimed the ship sank.",
            "Harbour lawmaker Dessa Lee",
            "claimed",
            ["the ship sank"],
        ),
        ("Varga put out a statement claiming Lee had lied.", "Varga", "claiming", ["Lee had lied"]),
        ("Varga was a clerk who filed suits alleging that Lee lies.", "Varga", "alleging", ["Lee lies"]),
        (
            "Those words differ from remarks weeks ago from Varga, who claimed he had no knowledge of it.",
            "Varga",
            "claimed",
            ["he had no knowledge of it"],
        ),
        ("Varga, however, also said that the dam broke.", "Varga", "said", ["the dam broke"]),
        ("Karim al-Basri said that the dam broke.", "Karim al-Basri", "said", ["the dam broke"]),
        # at the end or between commas, where parses lose them
        (
            "Lee was unharmed in the attack, the Lund Globe reports.",
            "the Lund Globe",
            "reports",
            ["Lee was unharmed in the attack"],
        ),
        (
            "Seventeen people were injured, two of them critically, the ministry said in a statement.",
            "the ministry",
            "said",
            ["Seventeen people were injured, two of them critically"],
        ),
        (
            "The gunman was dressed as a clerk, a senior source tells The Courier.",
            "a senior source",
            "tells",
            ["The gunman was dressed as a clerk"],
        ),
        # how far it reaches
        (
            "Lee said that the boats were in the harbour already.",
            "Lee",
            "said",
            ["the boats were in the harbour already"],
        ),
        (
            "The ministry confirmed that the permit had lapsed and said that a renewal was under review.",
            "The ministry",
            "confirmed",
            ["the permit had lapsed"],
        ),
        (
            "Water had to be drawn from the sea, Lee said, as the wells had no pressure.",
            "Lee",
            "said",
            ["Water had to be drawn from the sea"],
        ),
        ("Lee said at the trial she had seen the ferry.", "Lee", "said", ["she had seen the ferry"]),
        ("He claimed great wealth and said it was his.", "He", "claimed", ["great wealth"]),
        ("“It was slow!” the crowd chanted.", "the crowd", "chanted", ["It was slow"]),
        (
            "A review shows no one from the council released part of the file.",
            "A review",
            "shows",
            ["no one from the council released part of the file"],
        ),
        (
            "The ferry was sold in May, two people with knowledge of the talks have told the Lund Post.",
            "two people with knowledge of the talks",
            "have told",
            ["The ferry was sold in May"],
        ),
        ("The ferry was sold in May, sources say.", "sources", "say", ["The ferry was sold in May"]),
        (
            "The guild criticised the mayor for claiming in a report that the dam was safe.",
            "the mayor",
            "claiming",
            ["the dam was safe"],
        ),
        (
            "Lee told the Post that the guild was “glad to be heard,” but Berg said in a statement that it lost.",
            "Berg",
            "said",
            ["it lost"],
        ),
        (
            "Lee told the Post that the guild was “glad to be heard,” but Berg said in a statement that it lost.",
            "Lee",
            "told",
            ["the guild was “glad to be heard,”"],
        ),
        ("Lee noted that the union has agreed and says it will pay.", "Lee", "says", ["it will pay"]),
        ("Lee noted that the ferry is safe and praised the crew.", "Lee", "noted", ["the ferry is safe"]),
        ("Lee said that the boats were old, adding that the crew slept.", "Lee", "said", ["the boats were old"]),
        (
            "Ines Varga, founder of the Baltic Guild, said in a statement on Monday that the boats were old.",
            "Ines Varga",
            "said",
            ["the boats were old"],
        ),
        (
            "The Post reported that the guild used a number of firms -- some of them abroad -- to hide its debts.",
            "The Post",
            "reported",
            ["the guild used a number of firms -- some of them abroad -- to hide its debts"],
        ),
        ("Lee said that the boats were old, though she named none.", "Lee", "said", ["the boats were old"]),
        (
            "It came after an aide -- who is from Lund -- stood up and alleged that the ferry sank.",
            "an aide",
            "alleged",
            ["the ferry sank"],
        ),
        ("That is because Lee wants to sell the ferry.", "Lee", "wants", ["to sell the ferry"]),
        (
            "The guild has called for more boats and hiring new sailors.",
            "The guild",
            "has called for",
            ["more boats and hiring new sailors"],
        ),
        ("Varga claimed “nobody won” the vote.", "Varga", "claimed", ["“nobody won” the vote"]),
        ("Lee left, adding that the dam broke.", "Lee", "adding", ["the dam broke"]),
        ("In the mayor’s view, the dam broke.", "the mayor", "In the mayor’s view", ["the dam broke"]),
        # inside a quotation somebody else's words are given
        ("“The guild claims that the well is dry,” Lee said.", "The guild", "claims", ["the well is dry"]),
    ],
)
def test_source_cue_and_content_are_found(text: str, source: str | None, cue: str, content: list[str]) -> None:
    assert (source, cue, tuple(content)) in attributions(text)


def test_interrupted_quotation_is_one_content_in_two_stretches() -> None:
    found = attributions("“The oven,” Varga said, “exploded at noon and burned the whole shop.”")
    assert [source for source, _, _ in found] == ["Varga"]
    assert "exploded at noon and burned the whole shop" in found[0][2][-1]


def test_quoted_sentences_that_follow_belong_to_the_same_speaker() -> None:
    found = attributions("“We lost the bridge,” Varga said. “The town is cut off. Nobody was hurt.”")
    assert found[0][0] == "Varga"
    assert found[0][2][0] == "We lost the bridge"
    assert "Nobody was hurt" in found[0][2][-1]


def test_quotation_goes_on_in_the_next_paragraph_where_it_was_left_open() -> None:
    found = attributions("“We lost the bridge,” Varga said. “The town is cut off.\n“Nobody was hurt in the flood.”")
    assert any("Nobody was hurt in the flood" in part for part in found[0][2])


def test_what_the_speaker_thinks_in_a_quotation_is_no_attribution_of_its_own() -> None:
    found = attributions("“We lost it,” Varga said. “I think the town is cut off.”")
    assert found == [("Varga", "said", ("We lost it", "I think the town is cut off"))]


def test_new_paragraph_ends_what_somebody_says() -> None:
    found = attributions("“We lost the bridge,” Varga said.\n“The soup is cold today.”")
    assert all("soup" not in part for _, _, content in found for part in content)


def test_apposition_is_no_part_of_the_source() -> None:
    assert attributions("Ann Lee, a baker from Lund, said that the oven exploded.")[0][0] == "Ann Lee"


def test_negated_cue_is_told() -> None:
    assert only("The mayor did not say whether the road was closed.").negated
    assert not only("The mayor said that the road was closed.").negated


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor said that the road was closed.", AttributionKind.INDIRECT),
        ("“The road was closed,” the mayor said.", AttributionKind.DIRECT),
        ("The mayor said that the road was “closed for good” after the flood.", AttributionKind.MIXED),
    ],
)
def test_kind_tells_how_much_is_quoted(text: str, kind: AttributionKind) -> None:
    assert only(text).kind is kind


def test_post_on_a_page_belongs_to_the_name_under_it() -> None:
    found = attributions("The bridge fell last night. We will rebuild. — Ines Varga (@varga) May 3, 2018")
    assert ("Ines Varga", "Ines Varga", ("The bridge fell last night", "We will rebuild")) in found


def test_quotation_belongs_to_the_name_that_signs_its_paragraph() -> None:
    assert attributions("“We lost it. Nobody came.” — Ines Varga\nThe end.") == [
        ("Ines Varga", "Ines Varga", ("We lost it. Nobody came",))
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Varga added in a statement:\n“We lost it. Nobody came.”\nIt rained.", ("We lost it", "Nobody came")),
        ("Varga said:\nWe lost it. Nobody came.\nIt rained.", ("We lost it", "Nobody came")),
    ],
)
def test_announced_words_stand_in_the_next_paragraph(text: str, content: tuple[str, ...]) -> None:
    assert [(one[0], one[2]) for one in attributions(text)] == [("Varga", content)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge has these parts:\n“The arch” and two piers.",  # nobody speaks
        "Varga listed what she saw:\nA bridge and a boat.",
        "“We lost it,” Varga said:\n“It rained,” Lee said.",  # somebody else's
    ],
)
def test_a_colon_alone_announces_nobody(text: str) -> None:
    assert all(source != "Varga" or "rained" not in str(content) for source, _, content in attributions(text))
    assert not any("arch" in str(content) or "boat" in str(content) for _, _, content in attributions(text))


@pytest.mark.parametrize(
    "text",
    ["Nobody could say whether it rained.", "The boat was fired upon; others vow revenge.", "Lee fired three clerks."],
)
def test_nobody_has_said_it(text: str) -> None:
    assert attributions(text) == []


def test_turns_of_an_interview_belong_to_the_names_before_them() -> None:
    text = "A talk on the flood.\nLEE: Who closed the road?\nVARGA: The rain did.\nLEE: Who opens it?\nNOTE: No toll."
    assert attributions(text) == [("LEE", ":", ("Who closed the road",)), ("LEE", ":", ("Who opens it",))]


def test_a_name_speaks_in_turns_only_where_it_comes_back() -> None:
    assert attributions("A flood.\nLUND: The road is closed.\nNOTE: No toll.") == []


def test_colon_in_a_headline_attributes() -> None:
    found = attributions("Prosecutors: mayor took bribes from the harbour firm\nThe mayor went home.")
    assert found[0][0] == "Prosecutors"
    assert found[0][2] == ("mayor took bribes from the harbour firm",)


def test_furniture_attributes_nothing() -> None:
    read = article("Read more: he said that it rained.", furniture=["Read more: he said that it rained."])
    assert find_attributions(read, english()) == ()


@pytest.mark.parametrize(
    "text", ["The road was closed.", "She kept her word.", "The mayor went home after the meeting."]
)
def test_plain_narrative_attributes_nothing(text: str) -> None:
    assert attributions(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He did not deny their presence in Velmar but did not clarify why they came.", "their presence in Velmar"),
        ("Norway denied any links to the group.", "any links to the group"),
        ("The guild denied the charge in a statement.", "the charge"),
        ("The guild denied the charge on Monday.", "the charge"),
    ],
)
def test_what_is_denied_keeps_the_phrase_that_completes_it(text: str, content: str) -> None:
    assert content in [part for one in attributions(text) for part in one[2]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The mayor said that the road was closed.", "The mayor", "the road was closed"),
        ("“We lost the bridge,” Varga said.", "Varga", "We lost the bridge"),
        ("The road was closed, according to the police.", "the police", "The road was closed"),
    ],
)
def test_plain_cases_are_found_without_a_language_model(text: str, source: str, content: str) -> None:
    found = attributions(text, parsed=False)
    assert [(source, (content,))] == [(one[0], one[2]) for one in found]


WORDS = st.sampled_from(
    [
        "Lee",
        "said",
        "that",
        "“",
        "”",
        '"',
        ",",
        ".",
        "according",
        "to",
        "the",
        "mayor",
        "denied",
        "claims",
        ":",
        "\n",
        "—",
        "(@x)",
        "who",
    ]
)


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=40).map(" ".join), st.booleans())
def test_any_sequence_of_words_gives_spans_within_the_text(text: str, parsed: bool) -> None:
    read = article(text, parsed=parsed)
    for one in find_attributions(read, english()):
        spans = [one.cue, *one.content, *([] if one.source is None else [one.source])]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert one.content
