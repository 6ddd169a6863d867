"""Names however they are typed, dates within dates, and ids by their beginning."""

import pytest

from conftest import Story, fill
from riyadh_archive import Archive, query
from riyadh_archive.errors import NotFoundError
from riyadh_archive.store import Store, answer_rows


@pytest.fixture(scope="module")
def store(dam: Story) -> Store:
    store = Store(None)
    fill(store, dam)
    return store


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Volodymyr Zelenskyy", "zelensky"),
        ("Volodymyr Zelenskyy", "VOLODYMYR ZELENSKIY"),
        ("Recep Tayyip Erdoğan", "Erdogan"),
        ("Recep Tayyip Erdoğan", "recep erdogan"),
        ("Michael Waltz", "Mike Waltz"),
        ("Yuri Ushakov", "Yury  Ushakov’s"),
        ("Mosaad bin Mohammad Al-Aiban", "al aiban"),
        ("Mosaad bin Mohammad Al-Aiban", "Aiban"),
        ("Ursula von der Leyen", "von der leyen"),
        ("Jean-Claude Juncker", "Jean Claude Juncker"),
        ("U.S. State Department", "state department"),
        ("Sean O'Neill", "O’Neill"),
    ],
)
def test_is_called(name: str, asked: str) -> None:
    assert query.is_called(name, asked)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Marco Rubio", "Mark Rubio"),
        ("Marco Rubio", "Rubin"),
        ("Marco Rubio", "Rubio Marco Antonio"),
        ("Marco Rubio", ""),
        ("Marco Rubio", "'s"),
        ("Imran Khan", "Han"),
        ("", "Khan"),
    ],
)
def test_is_not_called(name: str, asked: str) -> None:
    assert not query.is_called(name, asked)


@pytest.mark.parametrize(
    ("date", "wanted", "answer"),
    [
        ("2025-03-04", "2025-03-04", True),
        ("2025-03-04", "2025-03", True),
        ("2025-03-04", "2025", True),
        ("2025-03", "2025-03-04", False),
        ("2025", "2025-03", False),
        ("2024-03-04", "2025", False),
        ("2025-03-04", "2025-03-05", False),
        ("XXXX-03-04", "2025-03-04", True),
        ("XXXX-03-04", "2025-04", False),
        ("2025-03-04", "XXXX-03-04", True),
    ],
)
def test_is_within(date: str, wanted: str, answer: bool) -> None:
    assert query.is_within(date, wanted) is answer


@pytest.mark.parametrize(
    "date", ["2025-13", "2025-02-32", "18 Feb", "25", "", "2025-2-1", "2025-02-18T00:00", "２０２５"]
)
def test_no_dates(store: Store, date: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        query.claims(store, on=date)


def test_a_spelling_that_is_printed_finds_its_name(store: Store) -> None:
    (utterance,) = query.quote(store, "Anna Bruk")
    assert utterance.speaker == "Ana Bruk"


def test_a_known_name_without_quotations_is_an_empty_answer(dam: Story) -> None:
    with Store(None) as store:
        fill(store, dam)
        store.put_answers("dam", answer_rows(articles=dam.articles, claims=dam.claims, names=dam.names))
        assert query.quote(store, "bruk") == ()
        assert query.claims(store, person="Olaf Stern", topic="quotes") == ()
        with pytest.raises(NotFoundError, match="the nearest: Ana Bruk"):
            query.quote(store, "Brunk")


def test_several_people_of_one_name_are_told_apart(dam: Story) -> None:
    said = dam.utterances[0]
    both = (said.model_copy(update={"speaker": "Ivo Bruk"}), said, said.model_copy(update={"speaker": "Ivo Bruk"}))
    with Store(None) as store:
        fill(store, dam)
        store.put_answers("dam", answer_rows(articles=dam.articles, claims=dam.claims, utterances=both))
        assert [utterance.speaker for utterance in query.quote(store, "bruk")] == ["Ana Bruk", "Ivo Bruk", "Ivo Bruk"]
        assert [utterance.speaker for utterance in query.quote(store, "ivo bruk")] == ["Ivo Bruk", "Ivo Bruk"]


def test_conflicts_come_gravest_first_and_minor_ones_can_be_left_out(store: Store) -> None:
    found = query.conflicts(store)
    assert [conflict.severity for conflict in found] == ["high", "low"]
    assert [query.is_minor(conflict) for conflict in found] == [False, True]


def test_altered_quotations_are_never_minor(dam: Story) -> None:
    variant = dam.conflicts[0]
    assert query.is_minor(variant)
    assert not query.is_minor(variant.model_copy(update={"topic": "quotes"}))
    assert query.is_minor(variant.model_copy(update={"topic": "principles", "kind": "omission"}))
    assert not query.is_minor(variant.model_copy(update={"kind": "discrepancy"}))


def test_show_finds_records_by_the_beginning_of_their_id(store: Store, dam: Story) -> None:
    assert query.show(store, "001").record == dam.articles[0]
    for kind, records in (("conflict", dam.conflicts), ("group", dam.groups), ("claim", dam.claims)):
        shown = query.show(store, records[0].id)
        assert (shown.kind, shown.record) == (kind, records[0])
        cited = [place for claim in shown.claims for place in claim.evidence]
        assert all(any(text[p.start : p.end] == p.text for text in shown.texts.values()) for p in cited)


@pytest.mark.parametrize("asked", ["0", "", "zzz", "001_a1b2c3d4x"])
def test_show_finds_nothing(store: Store, asked: str) -> None:
    with pytest.raises(NotFoundError):
        query.show(store, asked)


def test_a_spelling_of_somebody_is_nobody_else(store: Store) -> None:
    """A claim may give the deed to another spelling, which the list of names knows."""
    meant = query.meant_names(store, "bruk", also=("Anna Bruk", "Bruk administration"))
    assert sorted(meant) == ["Ana Bruk", "Bruk administration"]


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("waltzz", "Mike Waltz"),
        ("Sergei Lavorv", "Sergei Lavrov"),
        ("Ruboi", "Marco Rubio"),
    ],
)
def test_a_mistyped_name_is_told_the_nearest_first(asked: str, near: str) -> None:
    with pytest.raises(NotFoundError) as told:
        Archive.open().quotes(asked)
    assert told.value.near[0] == near


def test_no_near_name_is_told_for_none() -> None:
    with pytest.raises(NotFoundError) as told:
        Archive.open().quotes("Xqqzzw")
    assert told.value.near == ()
