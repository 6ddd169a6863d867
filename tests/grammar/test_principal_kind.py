"""Which kind of event a report is of: the occasion of its lede, not the disaster that the occasion is about."""

import pytest
from readings import read

CASES = [
    ("A mayor went on trial Monday over the collapse of a stand that killed nine.", "trial"),
    (
        "Justices jailed a banker for nine years on Monday. A justice cast the vote. Two justices voted to acquit, three"
        " voted to convict him.",
        "trial",
    ),
    ("A boy appeared in Oslo District Court on Monday charged with lighting a fire.", "trial"),
    ("A boy pleaded not guilty on Monday to starting the blaze. The fire burned for days. The fire was set.", "trial"),
    ("The president on Monday flew over villages flattened by an earthquake. The quake killed 40.", "visit"),
    ("Mourners packed a church on Monday to pray for 23 who died when a ferry sank. The ferry sank fast.", "launch"),
    ("Thousands bade farewell on Monday to the victims of the crash. The crash killed nine.", "launch"),
    ("A blast killed nine people on Monday at a wedding. The blast was heard for miles.", "attack"),
    ("A hospital reopened on Monday two years after a blast. The blast killed nine.", "launch"),
    ("A hospital treated nine on Monday after a blast. The blast was loud.", "attack"),
    ("The hearse passed through the town on Monday. The officer was shot in May.", "launch"),
    ("Hundreds gathered in a park on Monday to remember nine killed in a crash. The crash was in May.", "launch"),
    ("Clouds gathered on Monday before a storm. The storm hit the coast.", "storm"),
    ("A wedding was struck by a blast on Monday. The explosion killed nine. The blast was loud.", "attack"),
    ("Activists blocked the main road to the port on Monday. Police arrested 60.", "protest"),
    ("A player said goodbye to his club on Monday at a news conference. He has two goals.", "announcement"),
    (
        "Peru said on Monday it was cutting ties with Chad. Peru also left the coalition in the war in Lorn.",
        "announcement",
    ),
    ("A war broke out in Lorn on Monday. Peru said it was cutting ties with Chad.", "war"),
    ("The envoy, who survived a storm in May, led the session on Monday.", "meeting"),
    ("Unions called a strike on Monday over pay. An Israeli strike over pay began too.", "protest"),
    ("An Israeli strike hit a house on Monday.", "attack"),
    (
        "Isak sank Leeds on Monday with a header after the goalkeeper and a defender of the team lost a corner. The winner "
        "came in stoppage time; the visitors had a player booked.",
        "match",
    ),
    ("The ferry sank on Monday. Three people were lost.", "crash"),
    ("Negotiators returned to the table on Monday after the collapse of a truce.", "meeting"),
    ("The collapse of a bridge killed nine on Monday.", "crash"),
    ("Bishops closed their autumn assembly on Monday.", "meeting"),
    ("A runner lowered the world record on Monday in the 1,500 metres.", "match"),
    ("Shares set a record on Monday.", "announcement"),
    ("The ruling party lost its way on Monday.", "announcement"),
    ("The president on Monday walked past the ruins of a town. The fire killed nine. The fire was fast.", "visit"),
    (
        "Tom Ash will serve nine years in prison for assault. Ash was sentenced Monday. The assault was long ago.",
        "trial",
    ),
    ("A gunman died for an assault on Monday. The assault was loud.", "attack"),
    ("The minister spoke by telephone with his counterpart on Monday.", "call"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_the_kind_of_the_principal_event(text: str, kind: str) -> None:
    own = [event.kind for event in read("# The news\n" + text + "\n", "2025-05-10").principal_events()]
    assert set(own) == {kind}
