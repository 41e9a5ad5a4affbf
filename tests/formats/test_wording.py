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

# what pages say to their readers, by what they want of them
CALLS = [
    "CLICK HERE TO GET THE LEDGER APP",
    "Click on the picture to enlarge it.",
    "Click to comment",
    "GET THE LEDGER ON THE GO BY CLICKING HERE",
    "Get the Harbour Ledger app",
    "Missing out on the latest scoops? Sign up for Quayside and get the news every morning — in your inbox.",
    "Get our Harbour Newsletter. Sign up to receive the most important stories from Port Ellery and beyond.",
    "Thank you! For your security, we have sent a confirmation email to the address that you entered.",
    "Please enter a valid email address",
    "Start your day with the news that you need.",
    "Join our mailing list",
    "Support The Harbour Ledger",
    "Help keep the Ledger free",
    "Become a member today",
    "Make a donation to our newsroom",
    "Write to Ines Harrowgate at ines.harrowgate@example.org",
    "Email Ines Harrowgate at ines.harrowgate@example.org.",
    "To contact the reporter on this story: Ines Harrowgate in Port Ellery at iharrowgate@example.net",
    "Send tips to newsroom@example.org",
    "Have you been affected by the fire? Email us your story.",
    "Do you have a news tip? Contact us at tips@example.org.",
    "We’re interested in your feedback on this page. Tell us what you think.",
    "Ines Harrowgate is a reporter for The Harbour Ledger. Follow her on Twitter at @ines.",
    "Follow our full coverage of the fire: https://example.org/fire",
    "For more stories like this, visit example.org.",
    "Read the full report here.",
    "You can read the whole judgment here.",
    "Read it at The Harbour Ledger",
    "Visit Harbour Ledger's homepage for more stories.",
    "Interested in ferries? Add ferries as an interest to stay up to date on the latest ferry news.",
    "Show comments",
    "Leave a comment",
    "Share on Facebook Share on Twitter",
    "Got a news tip?",
    "Sign up here for news from the harbour every Tuesday.",
    "Newsletter Sign-up Harbour Notes A weekly look at the coast.",
    "Thanks for reading the Ledger. Create your free account for more.",
    "Help us tell more of the stories that matter.",
    "[Mayor says that the harbour will open]",
    "To view the full schedule, click here.",
    "(For a map of the harbour, click https://example.org/map)",
    "(H/T: Harbour Ledger)",
    "Report a typo",
    "See more stories on the Ledger's harbour page.",
    "Visit the Ledger at www.example.org",
]

# what pages, players and galleries print beside a story
SIGNS = [
    "- Advertisement -",
    "Paid content",
    "Continue reading the main story",
    "Skip to main content",
    "Scroll down for video",
    "Order Reprints | Today's Paper | Subscribe",
    "Play",
    "Loading...",
    "1/12",
    "4 Images",
    "Slideshow ( 4 images )",
    "Hide Caption 3 of 12",
    "Enlarge Image",
    "toggle caption Harrowgate.example.org",
    "Media playback is unsupported on your device",
    'Media caption The mayor: "We had no choice"',
    "These are external links and will open in a new window",
    "This video is no longer available.",
    "JavaScript is required to view this page.",
    "This is a rush transcript. Copy may not be in its final form.",
    "News Gov. Harrowgate Closes The Old Harbour Listen · 4:59 4:59",
    "WATCH:",
    "WATCH Mayor speaks after the vote",
    "Don't miss: The ferry that never sailed",
    "NOW WATCH: How ferries are built",
    "More harbour news: The ferry that never sailed",
    "Poll: Should the harbour stay shut?",
    "Also on The Harbour Ledger:",
    "Filed under ferries, harbour, port ellery",
    "AP",
    "Getty Images",
    "Ines Harrowgate via Getty Images",
    "Photograph by Ines Harrowgate",
    "Harbour Ledger Photo",
    "(Getty)",
    "(Screenshot/YouTube)",
    "(Image source: YouTube)",
    "Story highlights",
    "Key points",
    "ADVERTISEMENT (CONTINUE READING BELOW)",
    "[article continues after ad]",
    "Video Player is loading.",
    "0 seconds of 1 minute, 2 seconds Volume 90%",
    "From the Web",
    "Cookie Settings",
    "Subscribe",
]

# who made a story, and what was changed in it
NOTES = [
    "Ines Harrowgate reported from Port Ellery, and Tobin Askeld from Sund.",
    "Harrowgate reported from Port Ellery. Tobin Askeld contributed reporting from Sund.",
    "Tobin Askeld contributed reporting.",
    "The Ledger's Tobin Askeld contributed.",
    "Contributing: Ines Harrowgate, The Associated Press",
    "Reporting was contributed by Ines Harrowgate, Tobin Askeld and Odile Marsk.",
    "UPDATE: This article has been updated with a statement from the mayor.",
    "Updated with a statement from the mayor at 3:14 p.m.",
    "This story is developing and will be updated.",
    "BREAKING NEWS: This story will be updated.",
    "(This story has been refiled to correct a typo in paragraph 2)",
    "(This version of the Oct. 8 story corrects the year in paragraph 2)",
    "(This version corrects the spelling of the captain's name in paragraph 4.)",
    "Correction, Oct. 9, 2024: The year in the headline was wrong.",
    "EDITOR'S NOTE — The name was changed on request.",
    "A version of this article appears in print on Oct. 9, 2024, on Page A1 with the headline: Harbour Closed.",
    "This article was produced by Northern Wire.",
    "Content created by Northern Wire is available to any publisher without charge.",
    "The views expressed in this article are those of the author.",
    "Our Standards:The Northern Wire Principles.",
    "___ Associated Press writer Tobin Askeld contributed to this report.",
    "Reprinted with permission.",
    "(c)2024 the Harbour Ledger Distributed by Northern Wire Agency, LLC.",
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
    "Read the bill, she told the council.",
    "Watch: they will do it again.",
    "Contact between the two ended in May.",
    "Join the party, he said.",
    "Send them home, he told the crowd.",
    "Get out of here, the captain shouted.",
    "Help is on the way, he said.",
    "Support for the mayor fell to 40 per cent.",
    "Download speeds fell by half.",
    "Click fraud costs firms millions.",
    "Visit by the president was cancelled.",
    "Tips from the public led to the arrest.",
    "For more than a year, nobody would visit the island.",
    "The views expressed by the author angered many readers.",
    "Content created by machines is marked as such.",
    "Updated figures show 12 dead.",
    "This report was produced by engineers of the harbour office.",
    "Lee Askeld, a reporter for The Harbour Ledger, was arrested.",
    "Ines Harrowgate reported from the front for years.",
    "The Ledger reported from Port Ellery that the bridge was shut.",
    "The heavy rains of October contributed.",
    "Correction officers were hurt in the riot.",
    "Play was stopped after 12 minutes.",
    "The video has been removed.",
    "12 of 40 voted against it.",
    "More than that: He knew.",
    "NO DEAL!",
    "“[The ferry] was late,” she said, “[and] full.”",
    "[He] left the house, and [she] stayed.",
    "This report adds to the pressure on the mayor, who denies it.",
    "To see is to believe, he said.",
    "For years, a click was enough to buy a ticket.",
    "Highlights of the show were cut.",
    "Distributed by volunteers, the food lasted a week.",
    "Subscribe or leave, he said.",
    "See more clearly, he told them.",
    "She photographed the quay for years.",
    "Advertisement spending rose by half.",
]


@pytest.mark.parametrize("block", [*FURNITURE, *CALLS, *SIGNS, *NOTES])
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
        "The ferry at her berth. (Ines Harrowgate/The Harbour Ledger)",
        "The ferry at her berth. (Photo by Ines Harrowgate)",
        "The ferry at her berth. Photograph: Ines Harrowgate/Northern Wire",
        "The ferry at her berth. Credit Ines Harrowgate for The Harbour Ledger",
        "FILE - The ferry at her berth in Port Ellery on Oct. 8, 2024.",
        "PHOTO: The ferry at her berth in Port Ellery, Oct. 8, 2024.",
        "The ferry at her berth. Ines Harrowgate / AFP - Getty Images",
        "The ferry at her berth. | Ines Harrowgate/THE LEDGER",
        "The ferry at her berth. Ines Harrowgate for Northern Wire",
        "The ferry at her berth.Credit...Ines Harrowgate for The Harbour Ledger",
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
    [
        "By A" + ".A" * 340,
        "a " * 345,
        "share " * 115,
        "(" * 690,
        "A, " * 230,
        "reporting by " + "A " * 330,
        "|·" * 340,
        "Ann " * 172,
        "Ann, " * 138,
        "Share on " * 77,
        "sign up " * 87,
        "more a" + " a" * 340,
        "AP/" * 230,
        "x? " * 230,
    ],
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
