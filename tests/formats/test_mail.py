"""Mails and web archives: the letter itself, its subject and its sender, and nothing that hangs on it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from reader.formats import mail
from reader.formats.draft import Details, Draft
from reader.formats.refusal import Refusal, RefusedError
from reader.model.document import BlockKind
from tests.helpers.papers import HIDDEN, STORY, texts

HEAD = "<html><head><title>Crane falls</title></head>"
PAGE = f"{HEAD}<body><h1>Crane falls</h1><p>{STORY}</p></body></html>"
PGP = b'Content-Type: multipart/encrypted; boundary="x"\n\n--x\nContent-Type: application/pgp-encrypted\n\nabc\n--x--'


def letter(subject: str = "Crane falls onto quay", sender: str = "Ines Harrowgate <ih@ledger.example>") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = sender
    message["To"] = "desk@example.org"
    message["Date"] = "Tue, 08 Oct 2024 20:15:00 +0200"
    message["Message-ID"] = "<1@ledger.example>"
    return message


def read(message: EmailMessage) -> Draft:
    return mail.extract(message.as_bytes())


def test_plain_letter_has_its_subject_for_a_title() -> None:
    message = letter()
    message.set_content(f"{STORY}\n\n{STORY}\n")
    draft = read(message)
    assert [block.kind for block in draft.blocks] == [BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert texts(draft.blocks) == ["Crane falls onto quay", STORY, STORY]
    assert draft.details.title == "Crane falls onto quay"
    assert draft.properties == Details(byline="Ines Harrowgate", date="2024-10-08T20:15:00+02:00")


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Re: Fwd: [desk] Crane falls", "Crane falls"),
        ("AW: WG: Crane falls", "Crane falls"),
        ("Reform: crane falls", "Reform: crane falls"),
        ("Kran fällt “heute” 東京", "Kran fällt “heute” 東京"),
        ("Re: ", "Re:"),
    ],
)
def test_subject_loses_what_mail_programs_put_before_it(subject: str, title: str) -> None:
    message = letter(subject)
    message.set_content(STORY)
    assert read(message).details.title == title


def test_headline_in_the_letter_is_the_title_where_the_subject_repeats_it() -> None:
    message = letter("Press release: Crane falls onto quay")
    message.set_content(f"FOR IMMEDIATE RELEASE\n\nCrane falls onto the quay\n\n{STORY}")
    draft = read(message)
    assert [block.text for block in draft.blocks if block.kind is BlockKind.TITLE] == ["Crane falls onto the quay"]


@pytest.mark.parametrize(
    ("sender", "byline", "outlet"),
    [
        ("The Harbour Ledger <x@example.org>", None, "The Harbour Ledger"),
        ('"Ines Harrowgate, The Harbour Ledger" <x@example.org>', "Ines Harrowgate", "The Harbour Ledger"),
        ("=?utf-8?q?In=C3=A8s_Harrowgate?= <x@example.org>", "Inès Harrowgate", None),
        ("x@example.org", None, None),
        ('"x@example.org" <x@example.org>', None, None),
        ("noreply <x@example.org>", None, None),
    ],
)
def test_sender_is_a_person_or_an_outlet(sender: str, byline: str | None, outlet: str | None) -> None:
    message = letter(sender="x@example.org")
    message.set_content(STORY)
    data = message.as_bytes().replace(b"From: x@example.org", b"From: " + sender.encode())
    properties = mail.extract(data).properties
    assert (properties.byline, properties.outlet) == (byline, outlet)


def test_page_is_read_before_plain_text_and_attachments_never() -> None:
    message = letter("Crane falls")
    message.set_content(f"{STORY} In plain text.")
    message.add_alternative(PAGE, subtype="html")
    message.add_attachment(HIDDEN, filename="other.txt")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="other.pdf")
    draft = read(message)
    assert texts(draft.blocks) == ["Crane falls", STORY]
    assert draft.blocks[0].kind is BlockKind.TITLE


def test_page_that_says_hardly_anything_gives_way_to_plain_text() -> None:
    message = letter()
    message.set_content(STORY)
    message.add_alternative("<html><body><img src='x'><p>Open in browser</p></body></html>", subtype="html")
    assert STORY in texts(read(message).blocks)


def test_letter_laid_out_in_tables_keeps_its_paragraphs() -> None:
    cells = (
        f"<tr><td><div style='display: none'>{HIDDEN}</div><p>{STORY}</p><p>{STORY}</p></td></tr><tr><td>End.</td></tr>"
    )
    message = letter()
    message.set_content(f"<table>{cells}</table>", subtype="html")
    assert texts(read(message).blocks) == ["Crane falls onto quay", STORY, STORY, "End."]


def test_signature_addresses_and_flowed_lines_are_tidied() -> None:
    message = letter()
    message.set_content(
        "One line goes on \nin the next <https://example.org/x>.\n\n[cid:picture1]\n\n-- \nInes\n",
        params={"format": "flowed"},
    )
    assert texts(read(message).blocks)[1:] == ["One line goes on in the next."]


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_letters_survive_every_encoding(cte: str, charset: str) -> None:
    message = letter()
    message.set_content(f"“{STORY}” – café", charset=charset, cte=cte)
    assert texts(read(message).blocks)[1] == f"“{STORY}” – café"


def test_charset_that_lies_is_not_believed() -> None:
    head = b"From: a@b\nTo: c@d\nMessage-ID: <1>\nSubject: caf\xc3\xa9\nContent-Type: text/plain; charset=us-ascii\n\n"
    draft = mail.extract(head + f"“{STORY}” – café".encode())
    assert texts(draft.blocks) == ["café", f"“{STORY}” – café"]


def test_wrongly_named_utf8_and_encodings_of_seven_bits_are_read() -> None:
    head = "From: a@b\nTo: c@d\nMessage-ID: <1>\nSubject: x\nContent-Type: text/plain; charset="
    wrong = mail.extract(f"{head}iso-8859-1\n\n“{STORY}” – café".encode())
    assert texts(wrong.blocks)[1] == f"“{STORY}” – café"
    seven = mail.extract(f"{head}iso-2022-jp\n\n".encode() + "東京の港".encode("iso-2022-jp"))
    assert texts(seven.blocks)[1] == "東京の港"


def test_letter_that_only_forwards_another_is_the_other() -> None:
    inner = letter("Crane falls", "The Harbour Ledger <x@example.org>")
    inner.set_content(STORY)
    outer = letter("Fwd: look")
    outer.add_attachment(inner)
    draft = read(outer)
    assert texts(draft.blocks) == ["Crane falls", STORY]
    assert draft.properties.outlet == "The Harbour Ledger"


@pytest.mark.parametrize(
    ("head", "refusal"),
    [
        (b"Content-Type: application/pkcs7-mime\n\nabc", Refusal.LOCKED_MAIL),
        (PGP, Refusal.LOCKED_MAIL),
        (b"Content-Type: image/png\n\nabc", Refusal.NO_MAIL_TEXT),
        (b"\n  \n", Refusal.NO_MAIL_TEXT),
        (b'Content-Type: multipart/mixed; boundary="x"\n\n', Refusal.NO_MAIL_TEXT),
    ],
)
def test_letter_without_text_is_refused_for_what_it_is(head: bytes, refusal: Refusal) -> None:
    with pytest.raises(RefusedError) as caught:
        mail.extract(b"From: a@b\nTo: c@d\nSubject: x\nMIME-Version: 1.0\n" + head)
    assert caught.value.refusal is refusal


def archive(kind: str = "text/html") -> bytes:
    page = PAGE.replace("=", "=3D").replace("harbour", "har=\nbour").replace("The har", "=54he har")
    return (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nSubject: =?utf-8?Q?Mailing?=\n"
        'Date: Tue, 8 Oct 2024 18:15:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
        f"--b\nContent-Type: {kind}\nContent-Transfer-Encoding: quoted-printable\n\n{page}\n"
        f"--b\nContent-Type: text/html\n\n<p>{HIDDEN}</p>\n--b--\n"
    ).encode()


def test_web_archive_is_read_as_the_page_in_it() -> None:
    draft = mail.extract(archive())
    assert texts(draft.blocks) == ["Crane falls", STORY]
    assert draft.details.title == "Crane falls"
    assert draft.details.date is None  # the day of saving is not the article's


def test_web_archive_without_a_page_is_refused() -> None:
    data = archive("text/css").replace(b"Content-Type: text/html\n\n", b"Content-Type: image/png\n\n")
    with pytest.raises(RefusedError) as caught:
        mail.extract(data)
    assert caught.value.refusal is Refusal.NO_WEB_PAGE


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: =?nonsense?q?=ff?= =?utf-8?b?!!!?=\nDate: 99 Foo 0000\nFrom: <<<>>>,;\n",
        b"Subject: " + b"=?utf-8?q?x?= " * 5_000 + b"\n",
        b"From: " + b"(" * 50_000 + b"\n",
        b"Date: " + b"9" * 5_000 + b"\n",
        b'Content-Type: text/plain; charset="' + b"x" * 5_000 + b'"\n',
        b"Content-Type: text/plain; charset*0*=x''%ff; charset*1=y\n",
        b"Content-Transfer-Encoding: nonsense\n",
    ],
)  # fmt: skip
def test_broken_headers_cost_the_letter_nothing(head: bytes) -> None:
    draft = mail.extract(b"To: c@d\n" + head + b"\n" + STORY.encode())
    assert STORY in texts(draft.blocks)
