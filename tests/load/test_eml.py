"""Letters: newsletters with plain text, with a page, with both; heads in any encoding; hostile ones."""

from email.message import EmailMessage

import pytest
from loading import failures, loaded
from web_pages import PARAGRAPHS, page

from riyadh_archive.errors import NotArticleError

PLAIN = "\n\n".join(PARAGRAPHS) + "\n"


def letter(**heads: str) -> EmailMessage:
    message = EmailMessage()
    told = {
        "From": "Lakeside Courier <news@courier.example>",
        "Subject": "Dam bursts",
        "Date": "Mon, 3 Mar 2025 09:00:00 +0100",
    }
    for name, value in {**told, **heads}.items():
        message[name.replace("_", "-")] = value
    return message


def test_a_newsletter() -> None:
    message = letter(List_Id="<news.courier.example>", Archived_At="<https://courier.example/letters/7>")
    message.set_content(PLAIN)
    (article,) = loaded("letter.eml", message.as_bytes())
    assert article.text == PLAIN
    assert (article.title, article.published, article.source) == ("Dam bursts", "2025-03-03", "Lakeside Courier")
    assert (article.authors, article.url, article.format) == ((), "https://courier.example/letters/7", "eml")


def test_a_letter_of_a_person() -> None:
    message = letter(From="Zoë Müller <zoe@courier.example>", Subject="Damm über Arl gebrochen – 40 fliehen")
    message.set_content(PLAIN)
    (article,) = loaded("letter.eml", message.as_bytes())
    assert (article.authors, article.title) == (("Zoë Müller",), "Damm über Arl gebrochen – 40 fliehen")


def test_the_page_is_read_where_the_plain_text_is_a_notice() -> None:
    message = letter(List_Unsubscribe="<mailto:x@courier.example>")
    message.set_content("Please view this letter in HTML.")
    message.add_alternative(page(), subtype="html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="dam.png")
    (article,) = loaded("letter.eml", message.as_bytes())
    assert article.text == "\n".join(PARAGRAPHS)
    assert article.title == "Dam bursts"


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "x-unknown"])
def test_encodings(charset: str) -> None:
    body = "The café of Zoë burned down.".encode("utf-8" if charset == "utf-8" else "cp1252")
    head = (
        f"From: a@b.example\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    (article,) = loaded("letter.eml", head.encode() + body)
    assert article.text == "The café of Zoë burned down."


def test_a_letter_is_told_without_its_ending() -> None:
    message = (
        b"Received: from mx.example by relay\r\nFrom: a@b.example\r\nSubject: Dam\r\n\r\nA dam burst above Arl.\r\n"
    )
    (article,) = loaded("12345", message)
    assert (article.format, article.title) == ("eml", "Dam")


def test_a_letter_without_text_is_no_article() -> None:
    message = letter()
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="dam.png")
    (passed,) = failures("letter.eml", message.as_bytes())
    assert isinstance(passed, NotArticleError)


def nested(depth: int) -> bytes:
    heads = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(depth))
    return b"From: a@b.example\r\n" + heads + b"\r\nrain"


@pytest.mark.parametrize(
    "content",
    [
        b"X: " + b"y" * 1_000_000,
        b"X: y\r\n" * 100_000 + b"\r\nrain",
        nested(5000),
        nested(90) + b"rain" * 1000,
        b"Subject: " + b"=?utf-8?q?a?= " * 10_000 + b"\r\n\r\nrain",
        b"Subject: " + b"=?utf-8?b?" * 2_000 + b"\r\n\r\nrain",
        b"From: " + b"(" * 200_000 + b"\r\n\r\nrain",
        b"From: " + b'"<' * 50_000 + b"\r\n\r\nrain",
        b"Content-Type: text/plain" + b"; a=b" * 20_000 + b"\r\n\r\nrain",
        b"Date: " + b"1" * 100_000 + b"\r\n\r\nrain",
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nrain\r\n" * 50_000,
    ],
)
def test_a_hostile_letter_costs_its_own_error_and_little_time(content: bytes) -> None:
    import time

    start = time.process_time()
    failures("letter.eml", content)
    assert time.process_time() - start < 10
