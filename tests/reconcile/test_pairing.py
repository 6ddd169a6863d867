"""What shares a key is compared; a crowd from one article costs its length and not the square of it."""

from itertools import combinations

import pytest

from riyadh_archive.reconcile.pairing import (
    MOST_OF_ONE,
    MOST_TOGETHER,
    NEIGHBORS,
    crowd_pairs,
    keyed_clusters,
    keyed_pairs,
)


@pytest.mark.parametrize("count", [0, 1, 2, MOST_OF_ONE])
def test_few_are_all_compared(count: int) -> None:
    assert list(crowd_pairs(range(count), ["a"] * count)) == list(combinations(range(count), 2))


def test_of_many_articles_all_are_compared() -> None:
    articles = [f"a{number % 10}" for number in range(200)]
    assert sorted(crowd_pairs(range(200), articles)) == list(combinations(range(200), 2))


def test_a_crowd_of_one_article_costs_its_length() -> None:
    one, two = (list(crowd_pairs(range(count), ["a"] * count)) for count in (2000, 4000))
    assert len(two) - len(one) == 2000 * NEIGHBORS
    assert len(set(two)) == len(two)
    assert (1998, 1999) in one


def test_a_short_report_beside_a_crowd_is_compared_with_its_beginning() -> None:
    pairs = set(crowd_pairs(range(1001), ["a"] * 1000 + ["b"]))
    assert {(at, 1000) for at in range(MOST_OF_ONE)} <= pairs


def test_pairs_share_a_key_and_come_once() -> None:
    assert keyed_pairs([["x", "y"], ["y", "x", "x"], [], ["z"]], ["a"] * 4) == [(0, 1)]


def test_clusters_reach_through_others() -> None:
    words = ["ferry port", "mayor", "port crane", "crane"]
    found = keyed_clusters(words, keys=[word.split() for word in words], articles=["a"] * 4, together=lambda a, b: True)
    assert found == [["ferry port", "port crane", "crane"], ["mayor"]]
    apart = keyed_clusters(
        words, keys=[word.split() for word in words], articles=["a"] * 4, together=lambda a, b: False
    )
    assert apart == [[word] for word in words]


def test_a_crowd_from_hundreds_of_articles_is_compared_with_its_head() -> None:
    one, two = (list(crowd_pairs(range(n), [f"r{at}" for at in range(n)])) for n in (2000, 4000))
    assert len(two) < 2.2 * len(one)
    assert (0, 3999) in two
    assert (3998, 3999) in two
    assert (MOST_TOGETHER - 2, MOST_TOGETHER - 1) in two
    assert len(set(two)) == len(two)
