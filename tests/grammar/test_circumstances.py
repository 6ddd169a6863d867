"""To whom and where words were said, as printed, without the day; and phrases that tell neither."""

import pytest
from test_quotations import read

CASES = [
    ('"We will sue," Lena Roth told RFE/RL.', "RFE/RL", None),
    ('"We will sue," Lena Roth told the Associated Press on Monday.', "the Associated Press", None),
    (
        '"We will sue," Lena Roth told The New York Times in an interview on Friday.',
        "The New York Times",
        "in an interview",
    ),
    ('"We will sue," Lena Roth told a news conference in Paris on Monday.', "a news conference in Paris", None),
    ('"We will sue," Lena Roth told lawmakers.', "lawmakers", None),
    ('"We will sue," Lena Roth told CNN\'s Jake Marsh.', "CNN's Jake Marsh", None),
    ('"We will sue," Lena Roth told a crowd of supporters in Omaha.', "a crowd of supporters", None),
    ('"We will sue," Lena Roth told AFP by phone.', "AFP", "by phone"),
    ('"We will sue," Lena Roth told the BBC’s Today programme.', "the BBC’s Today programme", None),
    ('"We will sue," Lena Roth told parliament on Thursday.', "parliament", None),
    ('"We will sue," Lena Roth told her.', "her", None),
    ('"We will sue," Lena Roth told the crowd.', "the crowd", None),
    ('"We will sue," Lena Roth told state television late on Sunday.', "state television", None),
    ('"We will sue," Lena Roth told the newspaper Die Zeit.', "the newspaper Die Zeit", None),
    ('"We will sue," Lena Roth told the court in Leeds.', "the court", None),
    ('"We will sue," Lena Roth told the Financial Times and Le Monde.', "the Financial Times and Le Monde", None),
    ('"We will sue," Lena Roth told ABC News.', "ABC News", None),
    ('"We will sue," Lena Roth told WABC-TV.', "WABC-TV", None),
    ('"We will sue," Lena Roth told Reuters/Ipsos pollsters.', "Reuters/Ipsos pollsters", None),
    ('"We will sue," Lena Roth said in a statement on Monday.', None, "in a statement"),
    ('"We will sue," Lena Roth said in a statement late Tuesday.', None, "in a statement"),
    ('"We will sue," Lena Roth said in an emailed statement.', None, "in an emailed statement"),
    ('"We will sue," Lena Roth said at a news conference in Paris on Monday.', None, "at a news conference in Paris"),
    ('"We will sue," Lena Roth said at a press conference Tuesday.', None, "at a press conference"),
    ('"We will sue," Lena Roth said during a visit to Oslo.', None, None),
    ('"We will sue," Lena Roth wrote on X on Sunday.', None, "on X"),
    ('"We will sue," Lena Roth posted on Truth Social.', None, "on Truth Social"),
    ('"We will sue," Lena Roth wrote on Telegram.', None, "on Telegram"),
    ('"We will sue," Lena Roth said on CNN’s “State of the Union.”', None, "on CNN"),
    ('"We will sue," Lena Roth said on Fox News Sunday.', None, "on Fox News"),
    ('"We will sue," Lena Roth said in a video posted on Instagram.', None, "in a video posted on Instagram"),
    ('"We will sue," Lena Roth said in a televised address on March 3.', None, "in a televised address"),
    ('"We will sue," Lena Roth said in a letter to the board.', None, "in a letter to the board"),
    ('"We will sue," Lena Roth said in an interview.', None, "in an interview"),
    ('"We will sue," Lena Roth said in a telephone interview from Lagos.', None, "in a telephone interview"),
    ('"We will sue," Lena Roth said by phone.', None, "by phone"),
    ('"We will sue," Lena Roth said via email.', None, "via email"),
    ('Speaking at a rally in Omaha on Friday, Lena Roth said: "We will sue."', None, "at a rally in Omaha"),
    ('In a post on X, Lena Roth wrote: "We will sue."', None, "In a post on X"),
    ('In a statement on Tuesday, Lena Roth said: "We will sue."', None, "In a statement"),
    ('Lena Roth, in a speech to the union, said: "We will sue."', None, "in a speech to the union"),
    ('"We will sue," Lena Roth said on the sidelines of the forum.', None, None),
    ('"We will sue," Lena Roth told reporters on a call on Thursday.', "reporters", "on a call"),
    (
        '"We will sue," Lena Roth told reporters at a briefing in Washington.',
        "reporters",
        "at a briefing in Washington",
    ),
    ('"We will sue," Lena Roth said in court on Wednesday.', None, "in court"),
    ('"We will sue," Lena Roth said in a court filing on Wednesday.', None, "in a court filing"),
    ('"We will sue," Lena Roth testified at the hearing.', None, "at the hearing"),
    ('"We will sue," Lena Roth said on Monday.', None, None),
    ('"We will sue," Lena Roth said in the summer.', None, None),
    # a name behind the channel that is a subject belongs to the clause
    ('Earlier in the interview Roth said that he had been "very tired of it".', None, "in the interview"),
    ('On Twitter Ann Lund said: "No way."', None, "On Twitter"),
    ('Ann Lund said in a Facebook post: "No way."', None, "in a Facebook post"),
    ('"We will sue," Lena Roth said at the end of the match.', None, None),
    ('Lena Roth told police her brother had left: "We will sue."', "police", None),
    ('Lena Roth told Reuters police had left: "We will sue."', "Reuters", None),
    ('"We will sue," Lena Roth said, by all accounts.', None, None),
]


@pytest.mark.parametrize(("text", "addressee", "channel"), CASES, ids=[text[-50:] for text, _, _ in CASES])
def test_addressee_and_channel(text: str, addressee: str | None, channel: str | None) -> None:
    found = next(quotation for quotation in read(text) if quotation.kind == "speech")
    assert (found.addressee, found.channel) == (addressee, channel)
