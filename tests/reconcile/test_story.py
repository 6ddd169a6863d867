"""Reports of one event are one story; two events of one kind, place or cast are two."""

import itertools
import random
import time

import pytest

from growing import steep
from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load import load_text
from riyadh_archive.model import Article, Block, Span
from riyadh_archive.reconcile.joining.event_day import Day, EventDays, event_days
from riyadh_archive.reconcile.joining.features import Gist
from riyadh_archive.reconcile.joining.story import assign_stories
from riyadh_archive.reconcile.joining.ties import Sketch


def _article(id_: str, text: str, published: str | None = None) -> Article:
    return Article(id=id_, sha256="", published=published, body=(Span(start=0, end=len(text)),), text=text)


QUAKE_A = """A magnitude 6.4 earthquake struck western Nepal on Friday, killing at least 31 people in Jajarkot
district, officials in Kathmandu said. Rescuers were digging through collapsed mud houses in the village of
Ramidanda, where most of the dead were found. Soldiers flew the injured to Surkhet by helicopter."""
QUAKE_B = """Rescue teams in Nepal searched the rubble of Ramidanda after an earthquake shook the west of the country
and flattened houses of mud and stone. At least 31 people died in Jajarkot, police said. The injured were taken to
hospitals in Surkhet, and tremors were felt as far away as Kathmandu."""
QUAKE_OTHER = """A magnitude 5.9 earthquake shook the south of Iran on Friday, killing four people near Bandar
Khamir, state television said. Rescuers reached the port by road and sent the injured to Bandar Abbas. Tremors were
felt in Dubai."""

SHOOTING_A = """A gunman opened fire in a grocery store in Tulsa on Monday, wounding the cashier Dolores Whitfield
and two customers, police said. Officers arrested Kyle Brandt, 24, in a parking lot on Harvard Avenue. Tulsa police
chief Wendell Franks said Brandt had argued with Whitfield about a refund."""
SHOOTING_A2 = """Tulsa police have arrested Kyle Brandt, 24, over a shooting in a grocery store on Harvard Avenue.
The cashier Dolores Whitfield and two customers were wounded when Brandt, angry about a refund, opened fire, said
police chief Wendell Franks."""
SHOOTING_B = """Two students were killed in a shooting outside Memorial High School in Tulsa, police said. The
victims were named as Aaron Pickett and Josie Lamb, both 16. No arrest has been made; Tulsa police chief Wendell
Franks asked for witnesses of a fight after a basketball match."""

SUMMIT_LIMA = """President Ana Duarte of Peru and her Chilean counterpart Tomas Ibarra met in Lima on March 3 to
settle the quarrel about fishing rights. Duarte and Ibarra agreed to set up a joint commission. The fishing quarrel
between Peru and Chile has lasted for ten years. Foreign ministers Rosa Quispe and Felipe Bravo took part in the
talks."""
SUMMIT_LIMA_2 = """Peru and Chile will set up a joint commission on fishing rights, presidents Ana Duarte and Tomas
Ibarra said after their talks in Lima on March 3. The foreign ministers Rosa Quispe and Felipe Bravo will lead it.
The quarrel is ten years old."""
SUMMIT_IQUIQUE = """President Ana Duarte of Peru and her Chilean counterpart Tomas Ibarra met in Iquique on April 7
and signed the accord on fishing rights that their joint commission had worked out. Duarte and Ibarra praised foreign
ministers Rosa Quispe and Felipe Bravo. The fishing quarrel between Peru and Chile has lasted for ten years."""
SUMMIT_IQUIQUE_2 = """The accord on fishing rights between Peru and Chile was signed on April 7 in Iquique.
Presidents Ana Duarte and Tomas Ibarra, with foreign ministers Rosa Quispe and Felipe Bravo at their side, called the
quarrel of ten years over."""


@pytest.mark.parametrize(
    ("a", "b", "together"),
    [
        (QUAKE_A, QUAKE_B, True),
        (QUAKE_A, QUAKE_OTHER, False),
        (SHOOTING_A, SHOOTING_A2, True),
        (SHOOTING_A, SHOOTING_B, False),
        (SHOOTING_A2, SHOOTING_B, False),
        (SUMMIT_LIMA, SUMMIT_LIMA_2, True),
        (SUMMIT_LIMA, SUMMIT_IQUIQUE, False),
        (SUMMIT_LIMA_2, SUMMIT_IQUIQUE, False),
        (SUMMIT_IQUIQUE, SUMMIT_IQUIQUE_2, True),
    ],
)
def test_two_reports(a: str, b: str, together: bool) -> None:
    stories = assign_stories([_article("a", a), _article("b", b)], {})
    assert (stories["a"] == stories["b"]) is together


MINE = """Rescuers pulled eleven miners alive from the flooded Kordek coal mine in Silesia on Thursday, two days after
water broke into a gallery 600 meters below ground. Three men are still missing, said the mining company's director
Jerzy Wilk. Pumps from Katowice are working day and night."""
MINE_AT_THE_GATES = """Families sang outside the gates as the first stretchers came up. "I thought I would never see him
again," said Halina Baran, whose husband was among the miners brought out of Kordek. The water had trapped them in the
dark, with three colleagues not found yet. Prayers were said in the parish church all night long."""
CAROLS = """Seven choirs sang carols in Legnica on Saturday. The Kordek choir won the prize of the diocese for a hymn
by Pawel Mucha, who stood in tears at the gates of the church, and the bishop gave him a silver bell."""


@pytest.mark.parametrize(
    ("days", "together"),
    [
        (("2024-05-03", "2024-05-04"), True),
        (("2024-05-03", "2024-05-07"), False),
        ((None, "2024-05-04"), False),
        ((None, None), False),
    ],
)
def test_a_report_that_is_alone_goes_to_the_one_that_it_is_like_and_of_its_days(
    days: tuple[str | None, str | None], together: bool
) -> None:
    stories = assign_stories([_article("a", MINE, days[0]), _article("b", MINE_AT_THE_GATES, days[1])], {})
    assert (stories["a"] == stories["b"]) is together


def test_a_report_that_is_like_two_as_much_stays_alone() -> None:
    texts = {"a": MINE, "b": MINE_AT_THE_GATES, "c": CAROLS}
    stories = assign_stories([_article(id_, text, "2024-05-04") for id_, text in texts.items()], {})
    assert len(set(stories.values())) == len(texts)


def test_all_at_once_in_any_order() -> None:
    groups = [
        [QUAKE_A, QUAKE_B],
        [QUAKE_OTHER],
        [SHOOTING_A, SHOOTING_A2],
        [SHOOTING_B],
        [SUMMIT_LIMA, SUMMIT_LIMA_2],
        [SUMMIT_IQUIQUE, SUMMIT_IQUIQUE_2],
    ]
    gold = {f"{at}{n}": at for at, texts in enumerate(groups) for n, _ in enumerate(texts)}
    articles = [
        load_text(text.encode(), name=f"{at}{n}.txt").model_copy(update={"id": f"{at}{n}"})
        for at, texts in enumerate(groups)
        for n, text in enumerate(texts)
    ]
    claims = {article.id: extract_claims(read_article(article)) for article in articles}
    expected = assign_stories(articles, {}, claims)
    for a, b in itertools.combinations(gold, 2):
        assert (expected[a] == expected[b]) is (gold[a] == gold[b]), (a, b)
    random.Random(5).shuffle(articles)
    assert assign_stories(articles, {}, claims) == expected


CARELESS = """On Sunday fishing chiefs of two Andean states had a row in Cusco about anchovy, and a commission is to
look at it, Ibarra said. “We have lost ten seasons to this, and I will not lose another one,” he told a radio host."""
CAREFUL = SUMMIT_LIMA + " “We have lost ten seasons to this, and I will not lose another one,” Ibarra said."


def test_a_careless_report_is_known_by_what_it_quotes() -> None:
    reports = [_article("a", CAREFUL), _article("b", CARELESS)]
    assert len(set(assign_stories(reports, {}).values())) == 1
    silent = _article("b", CARELESS.partition(" “")[0])
    assert len(set(assign_stories([reports[0], silent], {}).values())) == 2
    dated = [_article("a", CAREFUL, "2025-03-04"), _article("b", CARELESS, "2025-04-04")]
    assert len(set(assign_stories(dated, {}).values())) == 2


def test_the_same_words_weeks_later_are_another_event() -> None:
    dated = [_article("a", SHOOTING_A, "2024-05-06"), _article("b", SHOOTING_A2, "2024-05-07")]
    assert len(set(assign_stories(dated, {}).values())) == 1
    later = [_article("a", SHOOTING_A, "2024-05-06"), _article("b", SHOOTING_A2, "2024-06-18")]
    assert len(set(assign_stories(later, {}).values())) == 2


def test_an_undated_report_ties_no_two_events() -> None:
    undated = SUMMIT_LIMA.replace(" on March 3", "").replace("in Lima ", "")
    articles = [_article("a", SUMMIT_LIMA), _article("b", undated), _article("c", SUMMIT_IQUIQUE)]
    stories = assign_stories(articles, {})
    assert stories["a"] != stories["c"]


def test_a_day_named_once_is_not_that_of_a_report_with_a_dated_dateline() -> None:
    text = "LIMA, March 18. /NEVA/. The talks were useful. The two had spoken by phone on March 12, an aide said."
    blocks = (Block(kind="dateline", start=0, end=23), Block(kind="paragraph", start=24, end=len(text)))
    body = (Span(start=24, end=len(text)),)
    article = Article(id="a", sha256="", blocks=blocks, body=body, text=text)
    assert event_days(article).principal == Day(month=3, day=18)


READ_OUT = """Upon the directives of His Royal Highness Prince Nasser bin Omar bin Rashid Al Sabah, Crown Prince and Prime
Minister, and within the efforts of the Kingdom, Muscat hosted talks. The talks were attended by His Highness Prince
Hamad bin Omar bin Rashid Al Sabah, Minister of Foreign Affairs, and His Excellency Salem bin Ali Al Sabah, Minister of
Cabinet Affairs. The Minister of Foreign Affairs Rosa Quispe and the Minister of Foreign Affairs Felipe Bravo thanked
the Kingdom. His Highness the Minister of Foreign Affairs said that the Kingdom was glad to see Quispe and Bravo in Muscat."""
TALKS = """Lima and Santiago agreed in Muscat to set up a joint commission on boats, Rosa Quispe and Felipe Bravo said after
the talks. Quispe said the quarrel was over. Bravo said Santiago would send boats. The talks in Muscat lasted four hours,
and Quispe and Bravo will meet again in Lima."""


def test_ranks_and_particles_of_names_do_not_keep_a_read_out_apart() -> None:
    stories = assign_stories([_article("a", READ_OUT), _article("b", TALKS)], {})
    assert stories["a"] == stories["b"]


def test_boilerplate_never_counts() -> None:
    other = "A new library opened in Oslo on Saturday, and the mayor Ingrid Dahl read the first story to the children."
    a = Article(id="a", sha256="", body=(Span(start=0, end=len(QUAKE_A)),), text=QUAKE_A + other)
    b = _article("b", other)
    assert len(set(assign_stories([a, b], {}).values())) == 2


def test_empty_articles_are_stories_of_their_own() -> None:
    empty = [Article(id=id_, sha256="", text="") for id_ in ("x", "y")]
    assert len(set(assign_stories(empty, {}).values())) == 2
    assert assign_stories([], {}) == {}


@pytest.mark.parametrize(
    ("text", "published", "principal"),
    [
        ("The trial opened on June 4, 2021 in Graz.", None, Day(6, 4, 2021)),
        ("The trial opened on 4 June in Graz.", "2021-06-05", Day(6, 4, 2021)),
        ("The trial opens on Friday.", "2021-06-05", Day(6, 4, 2021)),
        ("It recalled the flood of 3 May 1987.", "2021-06-05", None),
        ("They met on 4 June 2021. The next round would be on 9 June.", None, Day(6, 4, 2021)),
        ("The talks on Friday went well. The next were postponed to 9 June.", None, None),
        ("They spoke. That was when Graz called Linz on June 4, 2019. The talks on Friday went well.", None, None),
        ("The fair closed on December 31.", "2021-01-01", Day(12, 31, 2020)),
        ("She may 40 people invite; March 99 is no day.", None, None),
    ],
)
def test_event_day(text: str, published: str | None, principal: Day | None) -> None:
    assert event_days(_article("a", text, published)).principal == principal


@pytest.mark.parametrize("piece", ["March 3, ", "2024-01-01", "Aa ", '"', "9"])
def test_a_megabyte_does_not_hang(piece: str) -> None:
    started = time.process_time()
    assign_stories([_article("a", piece * (1_000_000 // len(piece))), _article("b", QUAKE_A)], {})
    assert time.process_time() - started < 5


def _flood(number: int, rng: random.Random) -> Article:
    """One of hundreds of reports of a flood: some of twelve sentences, in an order of its own, and a line of its own."""
    told = [
        "The Orvel burst its banks at Talmeth on Tuesday and drowned the lower town.",
        "Mayor Irena Kolt said forty people were missing in Talmeth.",
        "Soldiers brought boats from Harnau to the roofs of Talmeth.",
        "The dike of the Orvel had been called weak by engineer Pavo Lind.",
        "Lind said nobody in Harnau had read his letter about the dike.",
        "Governor Samir Oden promised the people of Talmeth new houses.",
        "Oden flew over the Orvel with Kolt and saw the broken dike.",
        "Schools in Harnau took in families from Talmeth.",
        "The hospital of Talmeth moved its sick to Harnau by train.",
        "Kolt asked Oden for pumps and for tents.",
        "The rain over the Orvel will end by Thursday, forecasters in Harnau said.",
        "Lind will lead the works on the dike, Oden said.",
    ]
    own = " ".join(rng.choice(("grey", "cold", "late", "loud", "slow", "wet")) for _ in range(3))
    return _article(f"r{number:03}", " ".join([*rng.sample(told, rng.randint(5, 9)), f"It was a {own} night."]))


def test_a_story_of_hundreds_is_one_and_another_beside_it_stays_apart() -> None:
    rng = random.Random(8)
    large = [_flood(number, rng) for number in range(420)]
    others = [_article("x1", QUAKE_A), _article("x2", QUAKE_B)]
    found = assign_stories([*large, *others], {})
    assert len({found[article.id] for article in large}) == 1
    assert len(set(found.values())) == 2


def test_the_time_of_a_large_story_grows_with_its_reports() -> None:
    rng = random.Random(9)
    reports = [_flood(number, rng) for number in range(400)]

    def spent(count: int) -> dict[str, float]:
        began = time.process_time()
        assign_stories(reports[:count], {})
        return {"stories": time.process_time() - began}

    assert steep(lambda: spent(200), lambda: spent(400)) == {}


@pytest.mark.parametrize(("words", "keys"), [(40, 78), (110, 45)])
def test_a_brief_is_looked_up_by_more_pairs_of_words(words: int, keys: int) -> None:
    gist = Gist({f"word{number}": 1 for number in range(words)}, frozenset())
    assert len(Sketch("a", gist, EventDays(None, None, ())).keys) == keys


BRIEF = """Fishing chiefs of Peru and Chile, Quispe and Bravo, shook hands in Lima and parted without a deal. Ana Duarte
stayed away. The commission will never sit."""


def test_a_brief_of_few_words_is_weighed_alone_among_a_handful() -> None:
    assert len(set(assign_stories([_article("a", SUMMIT_LIMA), _article("b", BRIEF)], {}).values())) == 1


def test_a_report_may_date_the_beginning_of_what_another_dates_by_its_end() -> None:
    begun = SUMMIT_LIMA.replace("March 3", "February 24")
    ended = SUMMIT_LIMA_2.replace("on March 3", "on March 3, which began on February 24. On March 3 they signed")
    assert len(set(assign_stories([_article("a", begun), _article("b", ended)], {}).values())) == 1
