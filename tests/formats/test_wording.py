"""The wording of page furniture: it is found, and no sentence of a story is."""

from __future__ import annotations

import time

import pytest

from reader.formats.wording import folded, load_wording

WORDING = load_wording()

FURNITURE = [
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "___",
    "* * *",
    "Share",
    "Share Tweet Post Email",
    "SHARE THIS ARTICLE Share Tweet Post Email",
    "Share this story: https://example.org/x",
    "Follow us on Twitter",
    "Follow @harbourledger",
    "12 comments",
    "Sign up for our daily newsletter",
    "Subscribe to The Harbour Ledger today.",
    "Get the stories you care about delivered to your inbox.",
    "Read more",
    "Read more: Bakery wins a prize",
    "Related: Bridge painted green",
    "Related stories",
    "Most read",
    "(PHOTOS: The bridge in spring)",
    "[Read: Bakery wins a prize]",
    "Bakery wins a prize Read more",
    "Click here for more on the harbour.",
    "Slideshow (4 Images)",
    "Image source, Harbour Ledger",
    "Photo: Ines Harrowgate",
    "This article is more than 6 months old",
    "7 years ago",
    "(Updates with quotes from the hearing in the third paragraph)",
    "This story has been updated.",
    "This is a developing story. Check back for updates.",
    "Correction: An earlier version gave the wrong name of the ship.",
    "3 min read",
    "Ines Harrowgate contributed to this report.",
    "Ines Harrowgate in Port Ellery and Tobin Askeld in Sund contributed.",
    "--With assistance from Odile Marsk.",
    "(Reporting by Ines Harrowgate; Editing by Tobin Askeld)",
    "Additional reporting by Odile Marsk",
    "This story was originally published by Northern Wire.",
    "Our Standards: The Northern Wire Principles.",
    "The Associated Press",
    "© 2024 The Harbour Ledger. All rights reserved.",
    "Copyright 2024 Northern Wire. All rights reserved. This material may not be published.",
    "World news",
    "Home > World > Europe",
    "Tags: harbour, ferry, fire",
]

STORY = [
    "Media sources said that the ship had left.",
    "Copyright law was changed in 2019 to protect newspapers.",
    "The report was published on Monday and has been updated twice since.",
    "Three scientists contributed to the report.",
    "Editing by hand takes long, she said.",
    "Reporting by Northern Wire found that the gate had been shut.",
    "He urged people to vote now.",
    "Close allies of the minister left the room.",
    "More ships came on Tuesday.",
    "More: a word that the minister likes.",
    "Read my lips, he said.",
    "Follow the money, the lawyer said.",
    "Share prices fell by 3 percent.",
    "Subscribers left in great numbers.",
    "Video of the fire was shown in court.",
    "Photos showed two men at the gate.",
    "Sources: the harbour office and the union.",
    "Related charges were dropped in May.",
    "Watch towers were built along the quay.",
    "The source said that the harbour was closed (Photo: none).",
    "“Read more books,” she told the class.",
    "Two days ago the harbour was still open.",
    "The end of the strike is near.",
    "Most people read the notice.",
    "Signs of trouble appeared on Monday.",
    "All rights of way were closed.",
    "Breaking the seal took an hour.",
    "Also: “We will not go.”",
    "Support our troops, the banner said.",
    "Credit was tight.",
    "1 of 2 ships left.",
    "(c) You must keep the gate shut.",
]


@pytest.mark.parametrize("block", FURNITURE)
def test_furniture_is_found(block: str) -> None:
    assert WORDING.is_furniture(block)


@pytest.mark.parametrize("block", STORY)
def test_sentence_of_a_story_is_left_alone(block: str) -> None:
    assert not WORDING.is_furniture(block)
    assert not WORDING.is_caption(block) or "(Photo:" in block


@pytest.mark.parametrize(
    "block",
    [
        "FILE PHOTO: The ferry at her berth. She sails no more. REUTERS/Ines Harrowgate",
        "The ferry lies at her berth in Port Ellery on Monday, Oct. 8, 2024. (AP Photo/Ines Harrowgate)",
        "The ferry at her berth. (Photo: Ines Harrowgate, Harbour Ledger)",
        "The ferry at her berth. Ines Harrowgate/Getty Images",
    ],
)
def test_caption_is_found_by_its_credit(block: str) -> None:
    assert WORDING.is_caption(block)


@pytest.mark.parametrize(
    "block",
    [
        "The ferry burned on Monday. Nobody was hurt, police said. (AP Photo/Ines Harrowgate)",
        "The office told Reuters that the ferry would sail.",
        "The harbour was closed on Monday. (AP)",
    ],
)
def test_what_reports_is_no_caption(block: str) -> None:
    assert not WORDING.is_caption(block)


def test_outlets_are_told_by_name_or_ending() -> None:
    assert all(map(WORDING.is_outlet, ("Reuters", "The Harbour Ledger", "Harbour News", "USA TODAY", "BBC")))
    assert not any(map(WORDING.is_outlet, ("Times", "Port Ellery", "Bad news", "The harbour post", "")))


def test_folding_keeps_every_offset() -> None:
    text = "“a” ‘b’ \"c\" 'd' 😀"
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    "block",
    ["By A" + ".A" * 340, "a " * 345, "share " * 115, "(" * 690, "A, " * 230, "reporting by " + "A " * 330, "|·" * 340],
)
def test_hostile_block_takes_no_time(block: str) -> None:
    start = time.perf_counter()
    WORDING.is_furniture(block)
    WORDING.is_caption(block)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    "block",
    [
        "View in browser",
        "View this email in your browser",
        "Having trouble viewing this? Read it in your web browser.",
        "You are receiving this email because you subscribed to our newsletter.",
        "Unsubscribe",
        "Unsubscribe | Northern Wire, 12 Quay Street",
        "Manage your preferences",
        "For immediate release",
        "PRESS RELEASE",
    ],
)
def test_what_surrounds_a_letter_is_furniture(block: str) -> None:
    assert WORDING.is_furniture(block)


@pytest.mark.parametrize(
    "block",
    [
        "The press release said that nobody had been hurt.",
        "You have received a letter, the minister told the house.",
        "Many readers want to unsubscribe, the paper said.",
        "View of the harbour from the pilots’ tower",
        "Press release on harbour fire was wrong, ministry says",
        "They read it in the browser of a stolen phone, police said.",
    ],
)
def test_stories_about_letters_are_stories(block: str) -> None:
    assert not WORDING.is_furniture(block)
