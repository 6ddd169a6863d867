"""What several rules ask of one article, worked out once: the subject of a verb, the noun group behind a word.

In: a question about an article, asked by its tokens or its reading and by numbers. Out: the same question, which remembers
its answers as long as the article is read. Answers are shared, so that they must be ones that nobody changes.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

_P = ParamSpec("_P")
_Answer = TypeVar("_Answer")


class Remembering(Protocol):
    """What has been answered of an article, by question and arguments."""

    @property
    def answered(self) -> dict[Any, Any]: ...


_Of = TypeVar("_Of", bound=Remembering)
_UNASKED = object()


def once(ask: Callable[Concatenate[_Of, _P], _Answer]) -> Callable[Concatenate[_Of, _P], _Answer]:
    """The question, answered once for the same arguments; these must be hashable."""

    @wraps(ask)
    def asked(of: _Of, /, *args: _P.args, **kwargs: _P.kwargs) -> _Answer:
        key = (ask, args, tuple(kwargs.items())) if kwargs else (ask, args)
        answer: _Answer | object = of.answered.get(key, _UNASKED)
        if answer is _UNASKED:
            answer = of.answered[key] = ask(of, *args, **kwargs)
        return answer  # type: ignore[return-value]

    return asked
