"""A live page is an article of entries: nothing under its clock times is lost, and its title is that of the page."""

from riyadh_archive.load import load_text
from riyadh_archive.model import Article

LIVE = """Harbor strike live: union and port reach a deal after night of talks

{0}
What we know so far

Talks between the dockers and the port of Orvel ended after nine hours. Here is a recap:

• Union leader Ana Bruk and port director Ivo Dal met at the Seamen's Hall
• They agreed to end the strike on Friday, Bruk says

{1}
Bruk: 'We got what we came for'

Jon Aune, Orvel editor

Speaking to reporters, Bruk says the port will raise wages by four percent.

{2}
"No ship will wait longer than a day," Dal said.
"""
CLOCKS = (
    ("16:05 GMT", "15:22 GMT", "14:47 GMT"),
    ("4.05pm BST", "3.22pm BST", "2.47pm BST"),
    ("2 hours ago", "3 hours ago", "4 hours ago"),
    ("16:05", "15:22", "14:47"),
    ("35m ago", "1h ago", "2h ago"),
)


def _kinds(article: Article) -> dict[str, str]:
    return {article.text[block.start : block.end]: block.kind for block in article.blocks}


def test_no_entry_is_lost() -> None:
    for clocks in CLOCKS:
        article = load_text(LIVE.format(*clocks).encode(), name="live.txt")
        kinds = _kinds(article)
        assert article.title == "Harbor strike live: union and port reach a deal after night of talks"
        assert [kinds[clock] for clock in clocks] == ["boilerplate"] * 3, clocks
        assert kinds["What we know so far"] == kinds["Bruk: 'We got what we came for'"] == "heading"
        assert kinds["Jon Aune, Orvel editor"] == "byline"
        told = {text for text, kind in kinds.items() if kind == "paragraph"}
        assert any("met at the Seamen's Hall" in text for text in told)
        assert any("ended after nine hours" in text for text in told)
        assert any("wait longer than a day" in text for text in told)


def test_the_hours_of_a_page_and_of_links_under_it_are_no_entries() -> None:
    page = """Dockers of Orvel end their strike

16:05 GMT
Updated 17:10 GMT

The dockers of Orvel ended their strike on Friday, union leader Ana Bruk said.
The port will raise wages by four percent, she told reporters in the Seamen's Hall.

Read more

Ferry to Talmeth runs again after the winter
2 hours ago

Mayor of Harnau opens a school for pilots
3 hours ago

Grain prices fall in Corvo for a third week
5 hours ago
"""
    kinds = _kinds(load_text(page.encode(), name="a.txt"))
    assert kinds["Ferry to Talmeth runs again after the winter"] == "boilerplate"
    assert kinds["The dockers of Orvel ended their strike on Friday, union leader Ana Bruk said."] == "paragraph"
