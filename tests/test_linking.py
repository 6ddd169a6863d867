"""Stories found as articles come and go are those that all articles together give, in any order."""

import random
from pathlib import Path

import pytest

from riyadh_archive.model import Article, Span
from riyadh_archive.pipeline import linking
from riyadh_archive.pipeline.adding import reconcile
from riyadh_archive.pipeline.keeping import put
from riyadh_archive.pipeline.linking import StoredTies, near_stories, read_row, row_of, unlink
from riyadh_archive.pipeline.rows import rows_of
from riyadh_archive.pipeline.stages import ArticleRead
from riyadh_archive.reconcile import Sketch, assign_stories, find_stories, find_story, sketch_article
from riyadh_archive.reconcile.joining import ties
from riyadh_archive.store import Store

SYLLABLES = ("bra", "kel", "dor", "vin", "sta", "mor", "lun", "fet", "gar", "hol", "zim", "pra", "nid", "wex", "rul")
THINGS = ("dam burst", "bridge fell", "mine flooded", "harbor burned", "train derailed", "tower tilted", "ferry sank")
LOSSES = ("villages under water", "cranes in ruins", "wagons on their side", "empty boats", "cracks in the walls")


def name(rng: random.Random, parts: int = 2) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(parts)).capitalize()


def article(number: int, rng: random.Random) -> Article:
    """A report of one of some forty accidents, each with its place and people; their reports share what they choose."""
    event = random.Random(rng.randint(0, 40))
    place, river, one, two, three = (name(event) for _ in range(5))
    thing = event.choice(THINGS)
    day = rng.choice(("3 March 2025", "4 March 2025", "9 May 2025")) if rng.random() < 0.5 else "Monday"
    parts = [
        f"The {thing} near {place} on {day}, mayor {one} said.",
        f"Engineers of {two} searched the valley of {river} and found {rng.randint(2, 9)} {rng.choice(LOSSES)}.",
        f"Minister {three} blamed the winter; {one} of {place} blamed the ministry of {name(rng)}.",
        f"The {thing.split()[0]} of {place} stood on the {river} for {rng.randint(20, 90)} years.",
    ]
    text = " ".join(rng.sample(parts, rng.randint(2, 4)))
    return Article(id=f"a{number:03}", sha256=f"{number:064}", body=(Span(start=0, end=len(text)),), text=text)


def put_all(store: Store, articles: list[Article]) -> None:
    kept = StoredTies(store)
    for each in articles:
        put(store, kept, rows_of(ArticleRead(each, (), ())))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few articles make a key common and a cell large."""
    monkeypatch.setattr(ties, "_TELLING", 4)
    monkeypatch.setattr(ties, "_BESIDE", 1)
    monkeypatch.setattr(ties, "_CELL", 3)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("seed", range(6))
def test_stories_grow_as_if_all_came_at_once(seed: int) -> None:
    rng = random.Random(seed)
    articles = [article(number, rng) for number in range(60)]
    wanted = assign_stories(articles, {})
    assert 5 < len(set(wanted.values())) < 60
    rng.shuffle(articles)
    with Store(None) as store:
        for at in range(0, 60, 15):
            put_all(store, articles[at : at + 15])
            assert reconcile(store) == []
            assert store.stories() == assign_stories(articles[: at + 15], {})
        assert store.stories() == wanted


@pytest.mark.usefixtures("small")
def test_stories_lose_articles_as_if_these_had_never_come() -> None:
    rng = random.Random(11)
    articles = [article(number, rng) for number in range(50)]
    with Store(None) as store:
        put_all(store, articles)
        assert reconcile(store) == []
        for gone in rng.sample(articles, 20):
            unlink(store, gone.id)
            store.remove_article(gone.id)
            articles.remove(gone)
        changed = articles[5].model_copy(update={"text": articles[6].text, "body": articles[6].body, "sha256": "x"})
        articles[5] = changed
        put_all(store, [changed])
        assert reconcile(store) == []
        assert store.stories() == assign_stories(articles, {})


def test_what_another_command_has_written_meanwhile_stays(tmp_path: Path) -> None:
    rng = random.Random(4)
    articles = [article(number, rng) for number in range(40)]
    with Store(tmp_path / "a.db", create=True) as other:

        class Late(Store):
            """Hears what is to be done, and is overtaken by another command before it begins."""

            def planned(self) -> tuple[str, ...]:
                told = super().planned()
                assert reconcile(other) == []
                return told

        put_all(other, articles)
        with Late(tmp_path / "a.db") as late:
            assert reconcile(late) == []
        assert other.stories() == assign_stories(articles, {})


def test_only_the_story_of_a_new_article_is_written_again(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(4)
    articles = [article(number, rng) for number in range(40)]
    with Store(None) as store:
        put_all(store, articles)
        assert reconcile(store) == []
        before = store.stories()
        put_all(store, [articles[7].model_copy(update={"id": "again", "sha256": "y"})])
        written: list[str] = []
        put_answers = Store.put_answers
        monkeypatch.setattr(Store, "put_answers", lambda *told: (written.append(told[1]), put_answers(*told))[1])
        assert reconcile(store) == []
        assert written == [before[articles[7].id]]
        assert store.stories() == {**before, "again": before[articles[7].id]}


def test_cells_that_stay_as_they_are_are_not_looked_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(4)
    articles = [article(number, rng) for number in range(40)]
    with Store(None) as store:
        put_all(store, articles)
        assert reconcile(store) == []
        before = store.stories()
        looked: list[list[Sketch]] = []
        monkeypatch.setattr(linking, "find_stories", lambda cell: (looked.append(list(cell)), find_stories(cell))[1])
        store.touch(range(1, 41))
        assert reconcile(store) == []
        assert not looked
        assert store.stories() == before
        unlink(store, articles[7].id)
        store.remove_article(articles[7].id)
        assert reconcile(store) == []
        assert looked
        assert not {articles[7].id} & {sketch.article for cell in looked for sketch in cell}


def test_sketch_and_outline_are_read_as_they_were_written(tmp_path: Path) -> None:
    told = sketch_article(article(1, random.Random(1)).model_copy(update={"published": "2025-03-05"}), ())
    assert read_row(row_of(told)) == told
    with Store(tmp_path / "a.db", create=True) as store:
        put_all(store, [article(1, random.Random(1))])
        kept = sketch_article(article(1, random.Random(1)), ()).outline
        assert StoredTies(store).outline(1) == kept
        assert len(kept.words) == len(kept.weights) == 4 * len(set(kept.weighted()[0]))


def test_of_a_large_archive_only_near_stories_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(3)
    articles = [article(number, rng) for number in range(120)]
    with Store(None) as store:
        put_all(store, articles)
        assert reconcile(store) == []
        stories = store.stories()
        for each in articles[::10]:
            sketch = sketch_article(each.model_copy(update={"id": "draft"}), ())
            everything = near_stories(store, sketch, without=[each.id])
            monkeypatch.setattr(linking, "_ALL_READ", 10)
            near = near_stories(store, sketch, without=[each.id])
            monkeypatch.undo()
            assert len(near) < len(everything)
            assert all(everything[story] == members for story, members in near.items())
            if len([other for other in stories if stories[other] == stories[each.id]]) > 1:
                ours, theirs = find_story(sketch, near), find_story(sketch, everything)
                assert ours is not None
                assert theirs is not None
                assert (ours.story, ours.fits) == (theirs.story, theirs.fits)
                assert next(iter(near)) == stories[each.id]
