"""Administrations: who is treated as in office, who is looked back on, and whose presidents lead no country."""

import re
import time

import pytest

from riyadh_archive.extract.administration import extract_administration
from riyadh_archive.grammar import read_article
from riyadh_archive.model import AdministrationValue, Article, Block, Claim


def claims(text: str, published: str | None = None, dateline: str | None = None) -> list[Claim]:
    ends = [*(match.start() for match in re.finditer("\n\n", text)), len(text)]
    starts = [0, *(end + 2 for end in ends[:-1])]
    blocks = tuple(Block(kind="paragraph", start=s, end=e) for s, e in zip(starts, ends, strict=True))
    article = Article(id="a", sha256="", text=text, blocks=blocks, published=published, dateline=dateline)
    return list(extract_administration(read_article(article)))


def rows(
    text: str, published: str | None = None, dateline: str | None = None
) -> list[tuple[str, str | None, bool, int | None]]:
    values = [c.value for c in claims(text, published, dateline)]
    return [(v.administration, v.country, v.current, v.term) for v in values if isinstance(v, AdministrationValue)]


IN_OFFICE = [
    ("The curbs were lifted by the Trump White House.", ("Trump", "United States", True, None)),
    (
        "Since his return to the White House in January, Donald Trump has met miners.",
        ("Trump", "United States", True, None),
    ),
    ("With Donald Trump back in office, ties are mending.", ("Trump", "United States", True, None)),
    ("Since Donald Trump returned to power, ties are mending.", ("Trump", "United States", True, None)),
    ("It is a reversal of policy under President Donald Trump.", ("Trump", "United States", True, None)),
    ("Ana Lim, a former minister under Donald Trump, got six years.", ("Trump", "United States", False, None)),
    ("French President Emmanuel Macron arrived in Oslo.", ("Macron", "France", True, None)),
    ("Prime Minister Keir Starmer said talks would go on.", ("Starmer", "United Kingdom", True, None)),
    ("The Starmer government raised taxes.", ("Starmer", "United Kingdom", True, None)),
    ("Japan's Prime Minister Shigeru Ishiba bowed.", ("Ishiba", "Japan", True, None)),
    ("The German chancellor, Friedrich Merz, left.", ("Merz", "Germany", True, None)),
    ("Keir Starmer, the British prime minister, won.", ("Starmer", "United Kingdom", True, None)),
    ("A Biden administration official declined to comment.", ("Biden", "United States", True, None)),
    ("The report praised the Biden administration’s approach.", ("Biden", "United States", True, None)),
    ("Outgoing President Joe Biden spoke.", ("Biden", "United States", True, None)),
    ("Turkish President Recep Tayyip Erdogan hosted them.", ("Erdogan", "Turkey", True, None)),
    ("Chinese President Xi Jinping met bankers.", ("Xi", "China", True, None)),
    ("The Modi government cut fuel taxes.", ("Modi", "India", True, None)),
    ("British Prime Minister Theresa May stayed.", ("May", "United Kingdom", True, None)),
    ("European Commission President Ursula von der Leyen spoke.", ("von der Leyen", "European Union", True, None)),
    ("President Bola Tinubu of Nigeria spoke.", ("Tinubu", "Nigeria", True, None)),
    ("Kenyan President Amos Otieno opened the dam.", ("Otieno", "Kenya", True, None)),
    ("The second Trump administration cut aid.", ("Trump", "United States", True, 2)),
    ("President Trump's envoy landed in Kigali.", ("Trump", "United States", True, None)),
]
HISTORICAL = [
    ("The Biden administration, which had banned tin, left no post open.", ("Biden", "United States", False, None)),
    ("Oslo has broken with the approach of the Biden administration.", ("Biden", "United States", False, None)),
    ("It was a break with the Biden administration's silence.", ("Biden", "United States", False, None)),
    ("Unlike the Biden administration, they talk to Moscow.", ("Biden", "United States", False, None)),
    ("The Schoof cabinet, which fell in June, wants a deal.", ("Schoof", "Netherlands", False, None)),
    ("Policies dating from the Biden years were dropped.", ("Biden", "United States", False, None)),
    ("In the era of George W. Bush the port was shut.", ("Bush", "United States", False, None)),
    ("Former Prime Minister Liz Truss spoke in Leeds.", ("Truss", "United Kingdom", False, None)),
    ("Then-President Barack Obama signed the pact.", ("Obama", "United States", False, None)),
    ("The late President Hugo Chavez built it.", ("Chávez", "Venezuela", False, None)),
    ("Deposed President Bashar al-Assad fled.", ("Assad", "Syria", False, None)),
    ("Ex-President Nicolas Sarkozy was tried.", ("Sarkozy", "France", False, None)),
    ("Former U.S. President Bill Clinton spoke.", ("Clinton", "United States", False, None)),
    ("Trump's first term ended badly.", ("Trump", "United States", False, 1)),
    ("It began under the first Trump administration.", ("Trump", "United States", False, 1)),
    ("Obama-era rules were scrapped.", ("Obama", "United States", False, None)),
    ("The previous Polish government bought the jets.", ("previous government", "Poland", False, None)),
    ("Past US administrations agreed.", ("past administrations", "United States", False, None)),
    ("The row predates the Obama administration.", ("Obama", "United States", False, None)),
]


@pytest.mark.parametrize(("text", "expected"), IN_OFFICE + HISTORICAL)
def test_administrations(text: str, expected: tuple[object, ...]) -> None:
    assert rows(text) == [expected]


def test_heads_of_several_countries_stand_behind_one_title() -> None:
    both = [("Ruto", "Kenya", True, None), ("Museveni", "Uganda", True, None)]
    assert rows("The presidents of Kenya and Uganda, William Ruto and Yoweri Museveni, met in Lod.") == both
    assert rows("The presidents, William Ruto of Kenya and Yoweri Museveni of Uganda, met in Lod.") == both
    assert rows("Presidents William Ruto of Kenya and Yoweri Museveni of Uganda met in Lod.") == both
    assert rows("The leaders of Kenya and Uganda, Ana Lim and Leo Sy, sang.") == []
    assert rows("The ministers, Ana Lim of Peru and Leo Sy of Chile, sang.") == []


def test_a_year_of_the_sentence_before_is_another_governments() -> None:
    text = "It was filed in 2023 under then-President Joe Biden. The Trump administration in May revoked the order."
    assert rows(text)[-1] == ("Trump", "United States", True, None)


def test_a_former_leaders_government_is_one_of_the_past() -> None:
    assert {row[2] for row in rows("Former President Joe Biden's administration opposes it.")} == {False}


NONE = [
    "Where does he fit into a Hillary Clinton White House?",
    "He was seen around the time of John F. Kennedy's murder.",
    "President-elect Claudia Sheinbaum waved.",
    "Incoming President Donald Trump spoke.",
    "Vice President Kamala Harris flew to Ghana.",
    "FIFA President Gianni Infantino smiled.",
    "Harvard University President Alan Garber resigned.",
    "Club President Joan Laporta signed him.",
    "Senate President Karen Spilka voted.",
    "The Food and Drug Administration approved it.",
    "The Russian government denied it.",
    "The Labour government fell.",
    "The president left.",
    "Presidential candidate Kamala Harris lost.",
    "A former Biden administration official declined to comment.",
    "Foreign Minister Sergei Lavrov spoke.",
    "The school's administration closed early.",
    "Mayor Anne Hidalgo swam.",
    "A Harris administration would cut fees.",
    "They feared a Corbyn government.",
    "The first term of the course ends in May.",
    "Protesters stormed the Palma Korat government complex.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_administration(text: str) -> None:
    assert rows(text) == []


def test_plural_title_names_two() -> None:
    assert [name for name, *_ in rows("Presidents Donald Trump and Emmanuel Macron met.")] == ["Trump", "Macron"]


def test_a_past_year_makes_it_historical_and_a_year_elsewhere_does_not() -> None:
    assert rows("In 2009, President Barack Obama reset ties.", "2025-02-18")[0][2] is False
    assert rows("President Donald Trump said the invasion in 2022 was wrong.", "2025-02-18")[0][2] is True


def test_a_sentence_that_opens_years_ago_is_history() -> None:
    assert rows("Three years ago the White House under Joe Biden cut the fund.")[0][2] is False
    assert rows("President Joe Biden, who took office three years ago, cut the fund.", "2024-01-05")[0][2] is True


def test_who_left_office_a_generation_ago_is_history_in_any_tense() -> None:
    told = "The archive tells of spying that was run on behalf of President Nixon's campaign and is now open."
    assert [current for *_, current, _ in rows(told, "2005-05-27")] == [False]


def test_without_any_date_what_was_done_under_a_government_is_history() -> None:
    assert [now for *_, now, _ in rows("The railway pact was signed under the Kirchner administration.")] == [False]
    assert [now for *_, now, _ in rows("The Kirchner administration signed the railway pact.")] == [True]


def test_an_article_without_a_date_is_as_late_as_the_latest_day_in_it() -> None:
    """The title stays with who has left office; an obituary that names no day of its own still tells of later ones."""
    told = "She died on 4 May 2019 in Leeds. She was close to Prime Minister Tony Blair and to his wife."
    assert [current for *_, current, _ in rows(told)] == [False]


def test_a_wrong_administration_alone_is_kept_as_current() -> None:
    text = "The announcement underscores the Biden administration's approach."
    assert rows(text, "2025-02-18") == [("Biden", "United States", True, None)]


def test_who_is_back_in_office_makes_a_memory_of_the_one_before() -> None:
    text = "Under President Joe Biden, the U.S. led the ban. However, with Donald Trump {}, ties are mending."
    assert [r[:3:2] for r in rows(text.format("back in office"), "2025-05-05")] == [("Biden", False), ("Trump", True)]
    assert [r[:3:2] for r in rows(text.format("back in Ohio"), "2025-05-05")] == [("Biden", True)]


def test_whom_a_caption_shows_at_work_is_told_as_in_office() -> None:
    news = "President Donald Trump spoke on Friday."
    shown = "{} greets troops in Ohio on Feb. 28, 2025."
    for caption, current in (("President Joe Biden (C)", True), ("An aide to President Joe Biden", False)):
        found = rows(f"{shown.format(caption)}\n\n{news}", published="2025-03-01")
        assert {row[2] for row in found if row[0] == "Biden"} == {current}


def test_a_letter_in_brackets_ends_no_evidence() -> None:
    (claim,) = claims("On Friday President Joe Biden (C) greets Ana Lim (R).")
    assert claim.evidence[0].text == "On Friday President Joe Biden (C) greets Ana Lim (R)"


def test_beside_the_right_one_another_is_a_memory() -> None:
    text = "President Joe Biden praised the treaty. President Bill Clinton liked it."
    assert [(name, current) for name, _, current, _ in rows(text, "2023-05-04")] == [
        ("Biden", True),
        ("Clinton", False),
    ]


ACTING = [
    "The Cameron government declined to comment.",
    "The Cameron government in London said it was sorry.",
    "The vote was held in 2016.\n\nThe Cameron government declined to comment.",
    "A spokesman for the Cameron government expressed regret.",
    "Prime Minister David Cameron's cabinet met on the floods.",
    "Britain's prime minister, David Cameron, sent a message.",
    "Prime Minister David Cameron's government followed the matter.",
    "The coast guard said the Cameron government offered two ships.",
]
REMEMBERED = [
    "The treaty was shelved under the Cameron government.",
    "An aide to Prime Minister David Cameron wept.",
    "Critics attacked Prime Minister David Cameron over it.",
    "Staffs were cut after the Cameron government expelled envoys.",
    "The vote was held in 2016. The Cameron government lost it.",
    "The Cameron government later dropped the plan.",
    "Two decades ago Prime Minister Tony Blair opened the bridge.",
    "Prime Minister Margaret Thatcher opened the bridge.",
    "The Cameron government cut the fund for ports.",
    "Tariffs set by the Cameron government will stay.",
    "The treaty that the Cameron government signed has lapsed.",
    "The Cameron government had closed two consulates over the theft.",
]


LATELY = [
    ("The Sunak government had closed two consulates, and expelled envoys in 2023.", False),
    ("The Sunak government closed two consulates and cut nearly all contacts.", False),
    ("Tariffs imposed by the Sunak government would stay.", False),
    ("Ties sank during the Sunak government.", False),
    ("The Sunak government said it would close a consulate.", True),
    ("The Sunak government closed two consulates on Tuesday.", True),
    ("The visit underscores the Sunak government's approach.", True),
    ("Prime Minister Rishi Sunak's cabinet closed two consulates.", True),
]


@pytest.mark.parametrize(("text", "current"), LATELY)
def test_a_government_that_left_lately_acted_in_its_time(text: str, current: bool) -> None:
    assert {now for _, _, now, _ in rows(text, "2024-09-02")} == {current}


@pytest.mark.parametrize(("text", "current"), [(t, True) for t in ACTING] + [(t, False) for t in REMEMBERED])
def test_a_government_long_gone_that_acts_is_told_as_in_office(text: str, current: bool) -> None:
    today = "Prime Minister Keir Starmer spoke in Leeds. "
    assert {now for name, _, now, _ in rows(today + text, "2025-06-02") if name != "Starmer"} == {current}


NEWS = "President Donald Trump met miners.\n\nThey asked for help.\n\n"
BELOW_THE_NEWS = [
    ("The Biden administration kept most of the duties.", False),
    ("The mine was closed by a rule that the Biden administration had made.", False),
    ("They spoke of the limits which the Biden administration has imposed on banks.", False),
    ("They spoke of the talks which the Biden administration has arranged.", True),
    ("The Biden administration said on Monday that it would appeal.", True),
    ("The Biden administration is now asking for more.", True),
]


LEFT_BEHIND = [
    ("The Biden administration brought relations to the brink.", False),
    ("The rifts that Biden's government had made over many years should go, he said.", False),
    ("The Biden administration brought a draft to the table on Monday, and signed it.", False),
    ("The Biden administration said it would come.", True),
]


@pytest.mark.parametrize(("text", "current"), LEFT_BEHIND)
def test_what_a_government_left_is_history_in_an_article_without_a_date(text: str, current: bool) -> None:
    assert {now for _, _, now, _ in rows(text)} == {current}


def test_a_president_who_is_told_to_act_behind_a_clause_about_his_office_is_in_office() -> None:
    text = "President Joe Biden, who took office on January 20, has promised peace. President Donald Trump called him."
    assert {name: now for name, _, now, _ in rows(text)} == {"Biden": True, "Trump": True}


def test_what_is_moved_away_from_is_over() -> None:
    text = "The shift moved dramatically away from the Biden administration's efforts to isolate the regime."
    assert [now for _, _, now, _ in rows(text)] == [False]


def test_an_assistant_to_the_president_is_no_president() -> None:
    assert rows("Assistant to the President of Russia Yuri Orlin came on Monday.") == []


@pytest.mark.parametrize(("text", "current"), BELOW_THE_NEWS)
def test_what_a_government_out_of_office_did_is_background_below_the_news(text: str, current: bool) -> None:
    told = {name: now for name, _, now, _ in rows(NEWS + text, "2025-06-02")}
    assert told == {"Trump": True, "Biden": current}


def test_without_a_day_the_last_administration_named_is_the_one_in_office() -> None:
    text = "The steps that the Joe Biden administration had taken were undone. US President Donald Trump said so."
    assert {name: now for name, _, now, _ in rows(text)} == {"Biden": False, "Trump": True}


def test_a_title_in_small_letters_before_a_leader_the_table_knows() -> None:
    assert rows("He asked prime minister Mark Carney to wait.")[0][:2] == ("Carney", "Canada")
    assert rows("The club asked president Ana Silva to wait.") == []


def test_the_running_term_is_told_by_the_table() -> None:
    assert rows("Trump's first term goes on.", "2018-05-04")[0] == ("Trump", "United States", True, 1)


def test_subject_names_the_country_and_the_speaker_is_kept() -> None:
    (claim,) = claims("Minister Anna Berg said President Emmanuel Macron was wrong.")
    assert (claim.subject, claim.attributed_to) == ("administration of France", "Anna Berg")


def test_evidence_is_the_clause_and_takes_along_when_office_was_taken() -> None:
    (claim,) = claims("It ended after President Donald Trump, who took office last month, ordered a review.")
    assert claim.evidence[0].text == "It ended after President Donald Trump, who took office last month"
    (claim,) = claims("On Friday, the move tested the Biden administration's patience with farmers, many of them poor.")
    assert claim.evidence[0].text == "the move tested the Biden administration's patience with farmers"


@pytest.mark.parametrize("piece", ["president ", "former ", "President Trump ", "the administration ", "Obama-era "])
def test_a_long_sentence_is_read_in_linear_time(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    reading = read_article(
        Article(id="a", sha256="", text=text, blocks=(Block(kind="paragraph", start=0, end=len(text)),))
    )
    begun = time.process_time()
    list(extract_administration(reading))
    assert time.process_time() - begun < 5


CREDITED = [
    ("Before meeting the Chinese president, PM Ana Lim called for peace.", []),
    ("An aide to the President of Chad Idris Bako spoke.", []),
    ("The aide to the President of Russia Vladimir Putin spoke.", [("Putin", "Russia", True, None)]),
    ("President of Russia Vladimir Putin: I rate it highly.", [("Putin", "Russia", True, None)]),
    (
        "Presidents Abdel Fattah al-Sisi, Recep Tayyip Erdogan and Emmanuel Macron signed it.",
        [("Sisi", "Egypt", True, None), ("Erdogan", "Turkey", True, None), ("Macron", "France", True, None)],
    ),
    (
        "The Biden administration had cut aid, and both have expelled envoys since 2016.",
        [("Biden", "United States", False, None)],
    ),
    ("Rwandan leader Paul Kagame denied it.", [("Kagame", "Rwanda", True, None)]),
    ("He met China's leader, Xi Jinping, in Oslo.", [("Xi", "China", True, None)]),
    ("Ukraine's President, Volodymyr Zelensky, said no.", [("Zelensky", "Ukraine", True, None)]),
    ("Barack Obama's team had drafted it.", [("Obama", "United States", False, None)]),
    ("The administration of his predecessor Joe Biden banned it.", [("Biden", "United States", False, None)]),
    ("The previous government, led by Manmohan Singh, kept it.", [("Singh", "India", False, None)]),
    (
        "The Labour government, which took power in July under Keir Starmer, agreed.",
        [("Starmer", "United Kingdom", True, None)],
    ),
    (
        "The dam was begun under Bill Clinton, whose administration paid for it.",
        [("Clinton", "United States", False, None)],
    ),
    ("Prices rose under Joe Biden's watch.", [("Biden", "United States", False, None)]),
    ("She was named by President Clinton in 1993 and has long sat there.", [("Clinton", "United States", False, None)]),
    ("The ban was imposed under Mr. Obama in 2014.", [("Obama", "United States", False, None)]),
    ("Bola Tinubu took office, succeeding Muhammadu Buhari.", [("Buhari", "Nigeria", False, None)]),
    ("Rodrigo Duterte, the mayor's predecessor, sang.", [("Duterte", "Philippines", False, None)]),
    ("The shoal was lost when Barack Obama was president.", [("Obama", "United States", False, None)]),
    ("She is Mr. Trump's secretary of state.", [("Trump", "United States", True, None)]),
    (
        "President Donald Trump spoke. He signed it in his first term.",
        [("Trump", "United States", True, None), ("Trump", "United States", False, 1)],
    ),
    (
        "President Emmanuel Macron and his Polish counterpart, Andrzej Duda, met.",
        [("Macron", "France", True, None), ("Duda", "Poland", True, None)],
    ),
    ("Maia Sandu, the president of Moldova, met Prime Minister Dorin Recean.", [("Recean", "Moldova", True, None)]),
]


@pytest.mark.parametrize(("text", "expected"), CREDITED)
def test_who_is_credited_in_other_words(text: str, expected: list[tuple[object, ...]]) -> None:
    assert list(dict.fromkeys(row for row in rows(text) if row[0] != "Sandu")) == expected


def test_what_hangs_on_another_clause_is_background() -> None:
    text = "The envoys will discuss barriers that the Biden administration erected. President Donald Trump cheered."
    assert [(row[0], row[2]) for row in rows(text)] == [("Biden", False), ("Trump", True)]


UNCREDITED = [
    "Coach Ana Lim's team won. The band's leader, Lim Bo, sang.",
    "Miners in Texas cheered. The American club greeted President Ana Sy.",
    "Ana Lim was president of the chess club.",
    "The song was recorded under Johnson.",
    "The boat sailed under Mr. Popov.",
    "Taxes would fall under Donald Trump's plan, a study says.",
    "The government of Mali fell.",
    "Smith's secretary called.",
    "Coach Ana Lim and her Chilean counterpart, Rosa Diaz, met.",
    "Foreign Minister Ana Lim and her Polish counterpart, Radoslaw Sikorski, met.",
    "Prime Minister Ana Lobos came.",
]


@pytest.mark.parametrize("text", UNCREDITED)
def test_no_credit(text: str) -> None:
    assert rows(text) == []


def test_a_prime_minister_does_not_follow_a_president() -> None:
    text = "President Maia Sandu spoke to reporters. Prime Minister Dorin Recean left."
    assert [row[:3] for row in rows(text)] == [("Sandu", "Moldova", True), ("Recean", "Moldova", True)]


AT_HOME = [
    (
        "Floods hit Chad. The Chadian army helped. Prime Minister Ana Lobos came.",
        [("Lobos", "Chad", True, None)],
    ),
    (
        "Chad was in turmoil. The Chadian army came. The previous government of Ana Ribe fell.",
        [("Ribe", "Chad", False, None)],
    ),
    (
        "Soldiers in Chad broke in. The Chadian army held President Omar Sy.",
        [("Sy", "Chad", True, None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), AT_HOME)
def test_a_leader_without_country_is_that_of_the_country_written_of_and_from(
    text: str, expected: list[tuple[object, ...]]
) -> None:
    assert rows(text, dateline="N'DJAMENA, Chad") == expected
    assert rows(text, dateline="ACCRA, Ghana") == rows(text) == []


def test_who_still_holds_the_office_is_no_memory_in_an_article_without_a_date() -> None:
    assert rows("Prices rose. President Emmanuel Macron had warned of it.") == [("Macron", "France", True, None)]
    assert rows("Prices rose. It began under President Emmanuel Macron.") == [("Macron", "France", False, None)]


def test_his_first_term_of_a_titled_surname() -> None:
    text = "President Trump left the pact, as he did in his first term."
    assert rows(text, "2025-11-22") == [("Trump", "United States", True, None), ("Trump", "United States", False, 1)]


def test_an_aide_is_no_leader() -> None:
    assert rows("Ana Lim, the Ukrainian president's chief of staff, came.") == []


def test_a_president_in_a_country_of_prime_ministers_is_a_guest() -> None:
    text = "Norway spoke. Norwegian mediators came. President Ana Lobos smiled."
    assert rows(text, dateline="OSLO, Norway") == []


@pytest.mark.parametrize(
    ("opening", "current"),
    [
        ("President Joe Biden said so at the mill on Friday.", True),
        ("President Donald Trump said so on Friday.", False),
    ],
)
def test_what_a_government_had_done_is_no_memory_where_it_alone_is_in_office(opening: str, current: bool) -> None:
    text = f"{opening}\n\nThe Biden administration had in May imposed sanctions on two mills."
    assert ("Biden", "United States", current, None) == rows(text)[-1]


def test_the_office_of_a_leader_is_nobodys_name() -> None:
    assert rows("A note from the Norwegian Prime Minister's Office said the port was shut.") == []
