"""Groups of claims for people: a line a group, by topic; matrices of who was there and of what was agreed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from riyadh_archive.render.sink import Part, Sink
from riyadh_archive.vocabulary import TOPICS

if TYPE_CHECKING:
    from riyadh_archive.citing import Head

_MATRIX_TOPICS = ("attendees", "principles")
_MOST_COLUMNS = 10
"""Ten columns of short ids leave half of 80 columns to the words of a row; with more articles rows list them."""
_LEGENDS = {
    "attendees": "{present} present  {part} part of it  {absent} stated absent  {silent} not mentioned",
    "principles": "{present} agreed or done  {part} intended or explored  {absent} denied  {silent} not mentioned",
}
_SIGNS = {"present": "●", "part": "◐", "absent": "○", "silent": "·"}
_WEAK = ("explore", "intend")


def draw_claims(sink: Sink, groups: Sequence[Any], heads: "Mapping[str, Head]", *, topic: str | None) -> None:
    """Groups by topic; a matrix where attendees or principles alone were asked for."""
    if topic in _MATRIX_TOPICS:
        for story in dict.fromkeys(_story(group, heads) for group in groups):
            told = [group for group in groups if _story(group, heads) == story]
            _draw_matrix(sink, topic, told, {id_: head for id_, head in heads.items() if head.story == story})
    else:
        _draw_list(sink, groups, heads)
        draw_article_key(sink, (id_ for group in groups for id_ in group.articles), heads)


def _story(group: Any, heads: "Mapping[str, Head]") -> str:
    return next((heads[id_].story for id_ in group.articles if id_ in heads), "")


def _draw_list(sink: Sink, groups: Sequence[Any], heads: "Mapping[str, Head]") -> None:
    rows: list[list[Part]] = []
    for topic in TOPICS:
        told = [group for group in groups if group.topic == topic]
        if told:
            rows += [["", "", ""]] if rows else []
            rows.append([(topic.upper(), "bold"), "", ""])
        rows += [[_label(group), str(group.independent_sources), short_list(group.articles, heads)] for group in told]
    sink.table(["claim", "sources", "articles"], rows, right=[1])


def _label(group: Any) -> str:
    """The label of a group, with its subject where the label does not say it, and whether it was denied."""
    denied = group.claims and group.claims[0].stance == "denied" and "denie" not in group.label.casefold()
    return f"denied: {group.label}" if denied else str(group.label)


def short_list(ids: Iterable[str], heads: "Mapping[str, Head]") -> str:
    """Short ids of articles, in order."""
    return " ".join(heads[id_].short if id_ in heads else id_ for id_ in ids)


def draw_article_key(sink: Sink, ids: Iterable[str], heads: "Mapping[str, Head]") -> None:
    """What the short ids stand for, and which of these articles copies another."""
    from riyadh_archive.citing import copied

    told = [heads[id_] for id_ in dict.fromkeys(sorted(ids)) if id_ in heads]
    sink.blank()
    for head in told:
        origin = copied(head, heads)
        sink.line(head.label, (f"; {origin}" if origin else ""), hang=4)


def _draw_matrix(sink: Sink, topic: str, groups: Sequence[Any], heads: "Mapping[str, Head]") -> None:
    columns = list(heads) if len(heads) <= _MOST_COLUMNS else []
    for other, told in _by_event(topic, groups).items():
        if other:
            sink.line((f"AT ANOTHER EVENT: {other}", "bold"))
        _draw_rows(sink, topic, told, columns, heads)
        sink.blank()
    sink.line(_LEGENDS[topic].format(**{name: sink.mark(sign) for name, sign in _SIGNS.items()}))
    draw_article_key(sink, heads if columns else (id_ for group in groups for id_ in group.articles), heads)


def _draw_rows(
    sink: Sink, topic: str, groups: Sequence[Any], columns: Sequence[str], heads: "Mapping[str, Head]"
) -> None:
    header = [*_HEADERS[topic], *(heads[id_].short for id_ in columns), "sources", *([] if columns else ["articles"])]
    rows = [_matrix_row(sink, topic, row, columns, heads) for row in _matrix_rows(topic, groups)]
    sink.table(header, rows, right=[len(_HEADERS[topic]) + len(columns)])


def _by_event(topic: str, groups: Sequence[Any]) -> dict[str, list[Any]]:
    """The groups by the event they are of: that of the story under "", attendees of another under its label, last."""
    found: dict[str, list[Any]] = {"": []}
    for group in groups:
        of_story = topic != "attendees" or any(not claim.event for claim in group.claims)
        found.setdefault("" if of_story else group.subject, []).append(group)
    return {event: told for event, told in found.items() if told}


_HEADERS = {"attendees": ["name", "side"], "principles": ["point", ""]}


def _matrix_rows(topic: str, groups: Sequence[Any]) -> list[list[Any]]:
    """The groups of a row each: those of one name, or those of one numbered point; numbered points first."""
    rows: dict[object, list[Any]] = {}
    for group in groups:
        value = group.value
        key = value.name if topic == "attendees" else value.number or group.id
        rows.setdefault(key, []).append(group)
    if topic == "attendees":
        return list(rows.values())
    return sorted(rows.values(), key=lambda row: (row[0].value.number is None, row[0].value.number or 0))


def _matrix_row(
    sink: Sink, topic: str, groups: Sequence[Any], columns: Sequence[str], heads: "Mapping[str, Head]"
) -> list[Part]:
    value = groups[0].value
    claims = [claim for group in groups for claim in group.claims]
    ids = list(dict.fromkeys(id_ for group in groups for id_ in group.articles))
    if topic == "attendees":
        begin = [value.name, value.side or ""]
    else:
        number = value.number
        words = groups[0].label.removesuffix(f" ({value.strength})").removeprefix(f"{number}. ")
        begin = [words, "" if number is None else f"no. {number}"]
    signs = [sink.mark(_SIGNS[_state(topic, [c for c in claims if c.article == id_])]) for id_ in columns]
    by_sign = [] if columns else [_by_sign(sink, topic, claims, heads)]
    return [*begin, *signs, str(_sources(groups, ids, heads)), *by_sign]


def _sources(groups: Sequence[Any], ids: Sequence[str], heads: "Mapping[str, Head]") -> int:
    """Independent sources of a row: the group's own count, or the origins of its articles where groups share a row."""
    if len(groups) == 1:
        return int(groups[0].independent_sources)
    return len({heads[id_].lineage or id_ if id_ in heads else id_ for id_ in ids})


def _by_sign(sink: Sink, topic: str, claims: Sequence[Any], heads: "Mapping[str, Head]") -> str:
    """The articles of a row under the sign each would have in its column."""
    found: dict[str, list[str]] = {}
    for id_ in sorted({claim.article for claim in claims}):
        found.setdefault(_state(topic, [c for c in claims if c.article == id_]), []).append(id_)
    told = (f"{sink.mark(_SIGNS[state])} {short_list(ids, heads)}" for state, ids in sorted(found.items()))
    return "  ".join(told)


def _state(topic: str, claims: Sequence[Any]) -> str:
    """What one article says of a person or point; the fuller state where it says two things."""
    states = {_claim_state(topic, claim) for claim in claims}
    return next((state for state in ("part", "present", "absent") if state in states), "silent")


def _claim_state(topic: str, claim: Any) -> str:
    if claim.stance == "denied":
        return "absent"
    if topic == "attendees":
        return str(claim.value.presence)
    return "part" if claim.value.strength in _WEAK else "present"
