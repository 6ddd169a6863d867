"""The words without pydantic are the words of the types."""

from typing import get_args

from riyadh_archive import model, vocabulary


def test_vocabulary_is_that_of_the_types() -> None:
    assert vocabulary.TOPICS == model.TOPICS
    assert set(vocabulary.TOPICS) == set(get_args(model.Topic))
    assert set(vocabulary.KINDS) == set(get_args(model.ConflictKind))
    assert set(vocabulary.SEVERITIES) == set(get_args(model.Severity))
    assert set(vocabulary.NAME_KINDS) == set(get_args(model.NameKind))
