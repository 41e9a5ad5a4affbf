"""Who wrote it and for whom."""

from __future__ import annotations

import pytest

from reader.formats.bylines import byline, copyright_holder, credited_outlet, dateline, name_line, signature
from reader.formats.wording import load_wording

WORDING = load_wording()
STORY = "The harbour was closed on Monday, the office said."


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("(Northern Wire) --", "Northern Wire"),
        ("LONDON (Reuters) -", "Reuters"),
        ("PORT ELLERY, Vastria (AP) —", "AP"),
        ("KYIV/WARSAW, Oct 8 (Reuters) -", "Reuters"),
        ("UNITED NATIONS, Oct. 8 (Xinhua) --", "Xinhua"),
        ("Port Ellery (CNN)", "CNN"),
        ("(CNN) –", "CNN"),
        ("ST. LOUIS (AP) —", "AP"),
        ("LONDON (AP) _", "AP"),
        ("(Reuters)", "Reuters"),
        ("NEW YORK (CNNMoney)", "CNNMoney"),
    ],
)
def test_dateline_with_an_agency(line: str, agency: str) -> None:
    assert dateline(f"{line} {STORY}", WORDING, early=False) == (len(line), agency)


@pytest.mark.parametrize(
    "line", ["WASHINGTON —", "PORT ELLERY, Vastria —", "WASHINGTON --", "ROME, 8 October -", "PARIS –"]
)
def test_dateline_with_a_town_alone_counts_only_early(line: str) -> None:
    assert dateline(f"{line} {STORY}", WORDING, early=True) == (len(line), "")
    assert dateline(f"{line} {STORY}", WORDING, early=False) is None


def test_dash_may_touch_the_story() -> None:
    assert dateline(f"PORT ELLERY, Vastria—{STORY}", WORDING, early=True) == (len("PORT ELLERY, Vastria—"), "")
    assert dateline(f"(CNN){STORY}", WORDING, early=True) == (len("(CNN)"), "CNN")


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "NATO — the alliance that was founded in 1949 — met on Monday.",
        "The minister (who is also a lawyer) — said that the harbour was closed.",
        "Joran Lisk (Unity Party) said that the harbour was closed on Monday.",
        "The International Monetary Fund (IMF) — said on Monday that growth was slow.",
        "BREAKING - The harbour of Port Ellery was closed on Monday.",
        "UNICEF — The agency said on Monday that schools were shut.",
        "WASHINGTON (AP) — ",
        "PARIS — Come home, 1943",
        "PARIS — the town on the Seine, not the one in Texas",
        "“We will not,” he said — And that was all that he would say.",
        "",
    ],
)
def test_sentence_has_no_dateline(text: str) -> None:
    assert dateline(text, WORDING, early=True) is None


@pytest.mark.parametrize(
    ("line", "names", "outlet"),
    [
        ("By Ines Harrowgate", "Ines Harrowgate", ""),
        ("by Ines Harrowgate and Tobin van der Askeld", "Ines Harrowgate and Tobin van der Askeld", ""),
        ("By Ines Harrowgate, The Harbour Ledger", "Ines Harrowgate", "The Harbour Ledger"),
        ("By Ines Harrowgate, Staff Writer", "Ines Harrowgate", ""),
        ("By Ines Harrowgate | Northern Wire", "Ines Harrowgate", "Northern Wire"),
        ("By Ines Harrowgate in Port Ellery", "Ines Harrowgate", ""),
        ("Written by Ines Harrowgate.", "Ines Harrowgate", ""),
        ("By Reuters", "Reuters", "Reuters"),
        ("By INES HARROWGATE", "INES HARROWGATE", ""),
        ("By Ines Harrowgate Staff writer", "Ines Harrowgate", ""),
        ("By Ines Harrowgate, Staff Writer @ines", "Ines Harrowgate", ""),
        ("Analysis by Ines Harrowgate, CNN Editor-at-large", "Ines Harrowgate", ""),
        ("Posted by Ines Harrowgate", "Ines Harrowgate", ""),
        ("By Staff Reports", "Staff Reports", ""),
    ],
)
def test_byline_gives_names_and_outlet(line: str, names: str, outlet: str) -> None:
    assert byline(line, WORDING) == (names, outlet, "")


@pytest.mark.parametrize(
    "text",
    [
        "By Monday, the harbour was closed.",
        "By the end of the day nobody was left.",
        "By Tuesday evening two ships had left.",
        "By Tuesday staff had left.",
        "By July 3, 2019",
        "By 2030 Half of All Ships Will Be Electric",
        "Bystanders saw it.",
        "By " + "Ines Harrowgate " * 20,
    ],
)
def test_sentence_is_no_byline(text: str) -> None:
    assert byline(text, WORDING) is None


@pytest.mark.parametrize(
    "line",
    [
        "By Ines Harrowgate | July 3, 2019",
        "By Ines Harrowgate July 3, 2019 9:12 AM ET",
        "By Ines Harrowgate - The Harbour Ledger - Wednesday, July 3, 2019",
        "By Ines Harrowgate, Updated July 3, 2019",
    ],
)
def test_day_behind_a_byline_is_no_part_of_a_name(line: str) -> None:
    told = byline(line, WORDING)
    assert told is not None
    assert (told.names, told.date) == ("Ines Harrowgate", "2019-07-03")


@pytest.mark.parametrize(
    ("line", "names", "outlet"),
    [
        ("Ines Harrowgate, The Harbour Ledger", "Ines Harrowgate", "The Harbour Ledger"),
        ("INES HARROWGATE, Associated Press", "INES HARROWGATE", "Associated Press"),
        ("Ines Harrowgate and Tobin Askeld, CNN", "Ines Harrowgate and Tobin Askeld", "CNN"),
    ],
)
def test_names_with_an_outlet_behind_are_a_byline(line: str, names: str, outlet: str) -> None:
    assert signature(line, WORDING) == (names, outlet, "")


@pytest.mark.parametrize(
    "line", ["Ines Harrowgate, Port Ellery", "Ines Harrowgate", "Reuters, CNN", "Mayor attacks CNN"]
)
def test_names_alone_or_outlets_alone_are_none(line: str) -> None:
    assert signature(line, WORDING) is None


def test_bare_name_is_told_from_a_heading() -> None:
    assert name_line("Ines Harrowgate") == "Ines Harrowgate"
    assert name_line("Ines Harrowgate in Port Ellery") == "Ines Harrowgate"
    assert name_line("No replacement before Friday") is None
    assert name_line("HARBOUR CLOSED") is None


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("© 2024 The Harbour Ledger. All rights reserved.", "The Harbour Ledger"),
        ("©2024 Northern Wire L.P.", "Northern Wire"),
        ("Copyright © 2019-2024 Northern Wire, LLC. Click here.", "Northern Wire"),
        ("(c) 2024 by Northern Wire", "Northern Wire"),
        ("© Copyright 2024 Northern Wire All Rights Reserved", "Northern Wire"),
        ("© 2024 Ledgerdom. All rights reserved.", "Ledgerdom"),
        ("Copyright 2024", None),
        ("Copyright 2024 belongs to nobody.", None),
        ("© 2024 The Friends of the Old Harbour of Port Ellery", None),
        ("The copyright law was changed.", None),
    ],
)
def test_copyright_line_names_its_holder(line: str, holder: str | None) -> None:
    assert copyright_holder(line, WORDING) == holder


def test_credit_names_the_reporters_outlet() -> None:
    assert credited_outlet("Harbour News' Ines Harrowgate contributed to this report.") == "Harbour News"
    assert credited_outlet("- Courier’s Ines Harrowgate contributed to this report.") == "Courier"
    assert credited_outlet("Ines Harrowgate contributed to this report.") is None
