"""What every line of a page is, on invented pages of several kinds."""

import pytest
from pages import PAGES, split_page

from riyadh_archive.load import load_text
from riyadh_archive.model import BODY_KINDS, Article


def load(text: str) -> Article:
    return load_text(text.encode(), name="page.txt")


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_of_a_page(name: str, ending: str) -> None:
    text, wanted = split_page(PAGES[name])
    article = load(text.replace("\n", ending))
    found = [(kind, line if kind != "title" else line.removeprefix("title: ")) for kind, line in kinds(article)]
    assert found == [(kind, line.removeprefix("title: ") if kind == "title" else line) for kind, line in wanted]


def test_the_body_is_the_article_itself() -> None:
    text, wanted = split_page(PAGES["wire"])
    article = load(text)
    assert [text[span.start : span.end] for span in article.body] == [
        line for kind, line in wanted if kind in BODY_KINDS
    ]


LEAD = "The ferry sank off the coast early on Monday, the coast guard said.\n\n"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("It was over in a minute", "heading"),
        ("What happens next?", "heading"),
        ("But who is to blame?", "paragraph"),
        ("WITNESS: I saw nothing", "paragraph"),
        ("“We were lucky.” — Ana Silva", "paragraph"),
        ("“We were lucky,” she said.", "paragraph"),
        ("• Crews will search for a week", "paragraph"),
        ("Follow Ana Silva on Twitter @anasilva", "boilerplate"),
        ("Read more: Five ferries that sank", "boilerplate"),
        ("Share Tweet Email", "boilerplate"),
        ("Shares of the owner fell 4 percent.", "paragraph"),
        ("https://news.example.org/ferry", "boilerplate"),
        ("Photo: Ana Silva", "credit"),
        ("By Ana Silva, Harbor Correspondent", "byline"),
        ("By nightfall the harbor was empty.", "paragraph"),
        ("* * *", "boilerplate"),
        ("Advertisement", "boilerplate"),
        ("Updated March 3, 2021", "date"),
        ("• This article was amended on 3 March 2021 to correct the captain's age.", "boilerplate"),
        ("This article of faith was amended by the council in 1987.", "paragraph"),
        ("— With assistance from Ana Silva", "byline"),
        ("With assistance from a tug the ferry reached the port.", "paragraph"),
    ],
)
def test_a_line_between_paragraphs(line: str, kind: str) -> None:
    article = load(f"{LEAD}{line}\n\nDivers found the wreck at a depth of 40 meters.\n")
    assert kinds(article)[1] == (kind, line)


def test_links_in_a_row_are_links_only_after_no_colon() -> None:
    links = "Ten Ships That Never Came Home\nCaptain Blamed For Harbor Crash\nNew Rules For Island Ferries\n"
    end = "Divers found the wreck at a depth of 40 meters.\n"
    assert [kind for kind, _ in kinds(load(LEAD + links + end))] == ["paragraph", *["boilerplate"] * 3, "paragraph"]
    listed = load(LEAD.rstrip() + "\nThese books were on board:\n" + links + end)
    assert {kind for kind, _ in kinds(listed)} == {"paragraph"}


def test_a_cut_last_paragraph_and_a_last_short_sentence_stay() -> None:
    assert kinds(load(LEAD + "Divers went down again and found"))[-1][0] == "paragraph"
    assert kinds(load(LEAD + "Nobody was hurt."))[-1][0] == "paragraph"


def test_a_list_of_points_that_ends_the_article_stays() -> None:
    points = "• Both ferries stay in port\n• The owner pays for the search\n• Divers report every day\n"
    assert [kind for kind, _ in kinds(load(LEAD + points))] == ["paragraph"] * 4


def test_a_biography_needs_an_author() -> None:
    calm = "The sea was calm, passengers said.\nNo wind blew.\nBirds sat on the wreck.\n"
    news = f"Ana Silva saw it.\n{calm}Ana Silva is a reporter who covers the harbor and was on board.\n"
    assert {kind for kind, _ in kinds(load(LEAD + news))} == {"paragraph"}
    life = f"{calm}Ana Silva is a reporter based in Lima who covers the harbor.\n"
    assert kinds(load(LEAD + life))[-1][0] == "boilerplate"


def test_a_caption_with_its_credit_and_its_copy() -> None:
    caption = "The captain (left) and a diver look at the wreck in Paita, Peru."
    article = load(
        f"Ferry sinks off Peru\n\n{caption}\n{caption}\n\n{LEAD}Rescued passengers rest. REUTERS/Ana Silva/Pool\n"
    )
    assert kinds(article)[1:3] == [("caption", caption), ("boilerplate", caption)]
    assert kinds(article)[4:] == [("caption", "Rescued passengers rest."), ("credit", "REUTERS/Ana Silva/Pool")]


def test_a_line_that_closes_with_a_day_as_a_sentence_is_a_caption() -> None:
    caption = "Envoy Ana Lim and Mayor Olu Tan in Ghent. March 3, 2021."
    assert ("caption", caption) in kinds(load(f"Ferry sinks off Peru\n\n{caption}\n\n{LEAD}"))


def test_a_caption_with_an_unknown_credit_is_not_the_title() -> None:
    head = "FERRY DISASTER: WHAT WE KNOW\n\nBy Ana Silva\n\n"
    article = load(f"{head}Divers look at the sunken ferry off the coast. (Jo Hall/Andes Pictures)\n\n{LEAD}")
    assert [kind for kind, _ in kinds(article)] == ["title", "byline", "caption", "credit", "paragraph"]
    assert article.title == "FERRY DISASTER: WHAT WE KNOW"
    played = "They met twice at the harbor club (Jo Hall/Ana Silva)"
    assert kinds(load(f"{LEAD}{played}\n\n{LEAD}"))[1][0] != "caption"


def test_a_title_of_two_sentences_over_a_byline() -> None:
    title = "The Ferry Was Never Safe. Now Its Owner Must Pay."
    article = load(f"{title}\n\nBy Ana Silva\nMay 3, 2021\n\n{LEAD}")
    assert (article.title, [kind for kind, _ in kinds(article)][-1]) == (title, "paragraph")
    assert load(f"The ferry was never safe. Now its owner must pay.\n\nBy Ana Silva\n\n{LEAD}").title is None


def test_a_repeated_title_counts_once() -> None:
    article = load(f"Ferry sinks off Peru\n\nFerry sinks off Peru\n\n{LEAD}")
    assert [kind for kind, _ in kinds(article)] == ["title", "boilerplate", "paragraph"]


def test_the_dateline_is_its_own_block() -> None:
    article = load("LIMA, March 3 (Reuters) - The ferry sank on Monday.\nMen were lost.\n")
    assert kinds(article)[:2] == [("dateline", "LIMA, March 3 (Reuters) -"), ("paragraph", "The ferry sank on Monday.")]


def test_a_dateline_in_a_line_of_its_own() -> None:
    article = load(f"Ferry sinks with all hands\nMumbai, Nov 11 -\n{LEAD}")
    assert [kind for kind, _ in kinds(article)] == ["title", "dateline", "paragraph"]
    assert article.dateline == "Mumbai"


def test_a_machine_date_before_the_first_sentence() -> None:
    article = load(" date 2021-03-01 The ferry sank off the coast of Peru on Monday.\n")
    assert kinds(article)[0] == ("date", "date 2021-03-01")
    assert article.published == "2021-03-01"
    assert load("The date 2021-03-01 was set for the hearing in the port of Paita.\n").published is None


WRAPPED = """FERRY SINKS WITH ALL HANDS OFF PERU

LIMA (Reuters) - The ferry sank off the coast early on Monday, the coast guard
said, and divers who went down at noon found the wreck at a depth of forty
meters with its doors open.

"We will do everything humanly possible to bring them home," the minister told
reporters in the port of Paita.

The sea was calm.
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_soft_wrapped_lines_are_one_paragraph(ending: str) -> None:
    article = load(WRAPPED.replace("\n", ending))
    found = kinds(article)
    assert [kind for kind, _ in found] == ["title", "dateline", "paragraph", "paragraph", "paragraph"]
    assert found[2][1].startswith("The ferry sank")
    assert found[2][1].endswith("doors open.")


SOLID = """LEITH, May 3 A storm has killed more than forty people in the
port city of Leith over the past three days, health officials
said on Tuesday, as soldiers set up tents in the streets of the
city.
The storm, which came with a spring tide, has led to harsh
criticism of the council and of Northern Grid, the company that
supplies electricity to Leith, the largest city of the coast and
home to two million people.
Streets stood under a metre of water on Tuesday morning, and the
railway to the north was closed.
"Our ward is working close to its limits. We are asking people
not to come unless they must, and boats are few," Ada Lund said.
"""


def test_lines_wrapped_without_empty_ones_are_paragraphs() -> None:
    found = [text.split()[0] for kind, text in kinds(load(SOLID)) if kind == "paragraph"]
    assert found[-3:] == ["The", "Streets", '"Our']
    assert len(found) <= 4


def test_short_lines_without_empty_ones_are_not_wrapped() -> None:
    lines = [f"The side of Port {n} lost by {n} points in the rain{' and in the dark' * (n % 3)}." for n in range(20)]
    assert len(kinds(load("\n".join(lines)))) == len(lines)


def test_one_sentence_a_line_is_not_wrapped() -> None:
    lines = (
        "The ferry sank on Monday.\nDivers found the wreck on Tuesday.\nIt lay open.\nNobody lived.\nThe sea rose.\n"
    )
    assert [kind for kind, _ in kinds(load(lines))] == ["paragraph"] * 5


def test_text_without_prose_has_a_title_alone() -> None:
    assert kinds(load("Ferry sinks off Peru")) == [("title", "Ferry sinks off Peru")]
