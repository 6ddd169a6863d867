"""Printings of one utterance: what was changed inside the marks, and which quotations are the same utterance at all."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riyadh_archive.reconcile.quoting.align import align_words, is_same_utterance, relation_of

DAM = "The dam held because the engineers of 1962 knew what they were doing, and we owe them our houses"


@pytest.mark.parametrize(
    ("ours", "theirs", "relation"),
    [
        ("We won’t sell the port,", "we won't sell the port.", "identical"),
        ("“Never”, he told me", '"Never," he told me', "identical"),
        ("a full‑scale war", "a full-scale war", "identical"),
        ("The port is not for sale", "[T]he port is not for sale", "identical"),
        (DAM, "the engineers of 1962 knew what they were doing", "excerpt"),
        (DAM, "The dam held", "excerpt"),
        (DAM, "The dam held … and we owe them our houses", "excerpt"),
        (DAM, "The dam held [...] and we owe them our houses", "excerpt"),
        (DAM, "The dam held . . . and we owe them our houses", "excerpt"),
        (DAM, "The dam held (...) and we owe them our houses", "excerpt"),
        (DAM, "The dam. Held and we owe them our houses", "altered"),
        (DAM, "The dam held because the engineers [of the ministry] knew what they were doing", "altered"),
        (DAM, "The dam held and we owe them our houses", "altered"),
        (DAM, "we owe them our houses … The dam held", "altered"),
        (DAM, "The dam held because the engineers of 1926 knew what they were doing", "altered"),
        ("She is a thief", "She is not a thief", "altered"),
        ("Can this f***ing year leave now?", "Can this fucking year leave now?", "identical"),
        ("That was a D*** good race", "That was a damn good race", "identical"),
        ("That was a f*** good race", "That was a damn good race", "altered"),
        ("It was like World War Two", "It was like World War II", "identical"),
        ("It was like World War Two", "It was like World War III", "altered"),
        ("", "", "identical"),
        (DAM, "", "excerpt"),
    ],
)
def test_relation(ours: str, theirs: str, relation: str) -> None:
    assert relation_of(ours, theirs) == relation


@pytest.mark.parametrize(
    ("ours", "theirs", "edits"),
    [
        ("We won’t sell the port,", "we won't sell the port.", []),
        ("We lost 12 men in the mine", "We lost 21 men in the mine", [("number", "12", "21")]),
        ("We lost twelve men", "We lost twenty men", [("number", "twelve", "twenty")]),
        ("We did say so", "We did not say so", [("negation", "", "not")]),
        ("We lost twelve men", "We lost 12 men", []),
        ("Rates rose 5 percent in May", "Rates rose 5 per cent in May", [("spelling", "percent", "per cent")]),
        ("Rates rose 5% in May", "Rates rose 5 percent in May", [("spelling", "", "percent")]),
        (
            "It is over and we are out",
            "It's over and we're out",
            [("spelling", "It is", "It's"), ("spelling", "we are", "we're")],
        ),
        ("The United States will pay", "The U.S. will pay", [("spelling", "United States", "U.S.")]),
        ("The gate will not open", "The gate won't open", [("spelling", "will not", "won't")]),
        ("They can leave", "They can't leave", [("negation", "can", "can't")]),
        ("I meant that he left us", "No, I meant that he left us", [("added", "", "No")]),
        ("There was time to leave", "There was no time to leave", [("negation", "", "no")]),
        ("Nobody was at the gate", "Somebody was at the gate", [("negation", "Nobody", "Somebody")]),
        (
            "You can talk, but you can't decide how it ends without Peru",
            "You cannot decide without Peru how it ends at all",
            [
                ("changed", "can talk, but you can't", "cannot"),
                ("changed", "", "without Peru"),
                ("changed", "without Peru", "at all"),
            ],
        ),
        # another tense
        ("The bridge is safe", "The bridge was safe", [("tense", "is", "was")]),
        ("The bridge is safe", "The bridge has been safe", [("tense", "is", "has been")]),
        ("We agree on the price", "We agreed on the price", [("tense", "agree", "agreed")]),
        ("We have agreed on the price", "We agree on the price", [("tense", "have agreed", "agree")]),
        ("The firm will sell the pit", "The firm would sell the pit", [("tense", "will", "would")]),
        ("The firm will sell the pit", "The firm sold the pit", [("tense", "will sell", "sold")]),
        ("The firm will sell the pit", "The firm sells the pit", [("tense", "will sell", "sells")]),
        ("The rain stops our trains", "The rain stopped our trains", [("tense", "stops", "stopped")]),
        ("They can win it", "They could win it", [("tense", "can", "could")]),
        ("We won't leave", "We wouldn't leave", [("tense", "won't", "wouldn't")]),
        ("We're leaving", "We were leaving", [("tense", "We're", "We were")]),
        # the same tense, or no verb
        ("The trains stop here", "The train stops here", [("changed", "trains stop", "train stops")]),
        ("The bridges are safe", "The bridge is safe", [("changed", "bridges are", "bridge is")]),
        ("All sides want it", "Both sides want it", [("changed", "All", "Both")]),
        ("The firm will sell it", "The firm must sell it", [("changed", "will", "must")]),
        # a title is no name, and neither is the first word of a sentence
        ("I trust Mr Olsen fully", "I trust President Olsen fully", [("changed", "Mr", "President")]),
        ("We won. They lost it", "We won. Somebody lost it", [("changed", "They", "Somebody")]),
        ("He saw J. Olsen there", "He saw J. Hansen there", [("name", "Olsen", "Hansen")]),
        ("I trust Mr Olsen fully", "I trust Mr Hansen fully", [("name", "Olsen", "Hansen")]),
        ("The vote was fair", "The vote was wholly fair", [("added", "", "wholly")]),
        ("The vote was entirely fair", "The vote was fair", [("dropped", "entirely", "")]),
        ("The vote was fair", "The ballot was fair", [("changed", "vote", "ballot")]),
        ("He broke it and ran", "He broke [the lock] and ran", [("bracket", "it", "[the lock]")]),
        ("He broke it", "He broke it [on Monday]", [("bracket", "", "[on Monday]")]),
        ("well, He broke it today", "He broke it", [("trim", "well", ""), ("trim", "today", "")]),
        (
            "I am told that the Turkish side takes our worries to heart",
            "the Turkish side begins to take our worries to heart",
            [("trim", "I am told that", ""), ("changed", "takes", "begins to take")],
        ),
        ("We paid the miners", "We shot a miner", [("changed", "paid the miners", "shot a miner")]),
        ("a red and small house", "a blue and tiny house", [("changed", "red and small", "blue and tiny")]),
        (
            "I came early, I saw the fire and I ran",
            "I came early … and I ran",
            [("omission", "I saw the fire", "…")],
        ),
        (
            "There are farmers here, and the minister must come to the table because they have tractors, too",
            "The minister must come to the table because they have tractors [and sons], too",
            [("trim", "There are farmers here, and", ""), ("bracket", "", "[and sons]")],
        ),
    ],
)
def test_edits(ours: str, theirs: str, edits: list[tuple[str, str, str]]) -> None:
    assert [(edit.op, edit.ours, edit.theirs) for edit in align_words(ours, theirs)] == edits


LOST = "We lost the first set. We came back. Nobody gave up on us"
PASSAGES = [
    # sentences that one printing leaves out or has besides change none of the others
    (LOST, "We lost the first set. Nobody gave up on us", "excerpt", [("passage", "We came back", "")]),
    (LOST, "We came back.", "excerpt", [("trim", "We lost the first set", ""), ("trim", "Nobody gave up on us", "")]),
    (
        LOST,
        "We lost the second set. Nobody gave up on us",
        "altered",
        [("number", "first", "second"), ("passage", "We came back", "")],
    ),
    (
        LOST,
        "We lost the first set. Our fans sang all night. Nobody gave up on us",
        "altered",
        [("passage", "We came back", ""), ("passage", "", "Our fans sang all night")],
    ),
    # what is left out stands at the edge where it may
    ("I said that I saw the fire.", "I saw the fire.", "excerpt", [("trim", "I said that", "")]),
    ("I’m here to say I’m sailing", "I’m sailing away", "altered", [("trim", "I’m here to say", ""), ("added", "", "away")]),
    ("We ran to the hill and ran to the sea", "We ran to the hill", "excerpt", [("trim", "and ran to the sea", "")]),
    ("We went towards the sea", "We went toward the sea", "identical", []),
    ("Awards rained on us", "An award rained on us", "altered", [("changed", "Awards", "An award")]),
    # a small word at the head of an excerpt is the last of its kind before it
    (
        "We hear you and no one should have to wait, and are going to mend that old road",
        "and are going to mend that road",
        "altered",
        [("trim", "We hear you and no one should have to wait", ""), ("dropped", "old", "")],
    ),
    # a short sentence that stands in a longer one
    (
        "I am sorry for it all. It is terrible and no one should have to wait. We will mend the road",
        "It is terrible. No one should have to wait.",
        "altered",
        [("trim", "I am sorry for it all", ""), ("dropped", "and", ""), ("trim", "We will mend the road", "")],
    ),
    (
        "I am sorry for it all, It’s bad and no one should have to wait for the road, and we will mend it.",
        "It’s bad. No one should have to wait for the road.",
        "altered",
        [("trim", "I am sorry for it all", ""), ("dropped", "and", ""), ("trim", "and we will mend it", "")],
    ),
    # two that reach over one another
    (
        LOST,
        "We came back. Nobody gave up on us. We were lucky",
        "excerpt",
        [("trim", "We lost the first set", ""), ("passage", "", "We were lucky")],
    ),
    (
        LOST,
        "We came back. Many gave up on us. We were lucky",
        "altered",
        [("trim", "We lost the first set", ""), ("negation", "Nobody", "Many"), ("passage", "", "We were lucky")],
    ),
    (
        "We lost the first set, and the crowd left",
        "It was cold. We lost the first set,",
        "excerpt",
        [("passage", "", "It was cold"), ("trim", "and the crowd left", "")],
    ),
    # sentences in another order
    (
        LOST,
        "Nobody gave up on us. We lost the first set",
        "altered",
        [("trim", "We lost the first set. We came back", ""), ("passage", "", "We lost the first set")],
    ),
    # two sentences made one
    (
        "We lost the set. And we came back in the third. Nobody gave up on us",
        "We lost the set and came back in the third. Nobody gave up on us",
        "altered",
        [("dropped", "we", "")],
    ),
    # a title and an initial end no sentence, a small word that is a title elsewhere does
    (
        "Mr. Olsen told us to wait. J. Roth did it for justice. We ran",
        "Mr. Olsen told us to wait. We ran",
        "excerpt",
        [("passage", "J. Roth did it for justice", "")],
    ),
    # within a passage a "not" counts as ever
    ("Yes. I did it. I am not sorry", "Yes. I did it. I am sorry", "altered", [("negation", "not", "")]),
    (
        "The price is fair. I would pay it again. It is a club",
        "I would not pay it again. It is a club",
        "altered",
        [("trim", "The price is fair", ""), ("negation", "", "not")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("ours", "theirs", "relation", "edits"), PASSAGES)
def test_whole_sentences(ours: str, theirs: str, relation: str, edits: list[tuple[str, str, str]]) -> None:
    assert relation_of(ours, theirs) == relation
    assert [(edit.op, edit.ours, edit.theirs) for edit in align_words(ours, theirs)] == edits


LONG_SPEECH = (
    "I did not build this for the owners, not for the town and not for me. "
    "A boat that carried the mail between the islands for forty years, a boat whose bell hangs in our church, "
    "had to be saved before the winter came. "
    "Nobody asked us what it cost, and we never told them."
)
SAME = [
    (
        "We didn’t just sell it … but we also burned all of it … It was cold on the pier.",
        "We not only sold but also burned all of it",
    ),
    ("We not only saw the sea but also felt it near us", "Not only did we see the sea, but we truly felt it near us"),
    (
        LONG_SPEECH,
        "A boat that carried the mail between the islands for forty years, "
        "a boat whose bell hung in our church, had to be saved",
    ),
    # one wording, whole or in part
    ("We won’t sell the port,", "we won't sell the port."),
    (DAM, "the engineers of 1962 knew what they were doing"),
    (DAM, "we owe them our houses"),
    ("an act of sheer vandalism", "sheer vandalism"),
    ("if needed", "if needed,"),
    ("It was a miracle that the bus did not burn, and I thank the driver", "I thank the driver"),
    # words changed, added or dropped inside
    (DAM, "The dam held because the engineers [of the ministry] knew what they were doing"),
    ("We will not sign this treaty without guarantees for our farmers", "We will sign this treaty without guarantees"),
    ("The referee, in my opinion, robbed a whole town tonight", "The referee robbed a whole town tonight"),
    ("We have found 14 bodies in the hold of the ship", "We have found 41 bodies in the ship's hold"),
    (
        "I came here as a boy with one suitcase, my mother cried, and I leave as champion of the world",
        "I came here as a boy with one suitcase and I leave as champion",
    ),
    ("The bank's money is safe … nobody needs to queue", "The bank's money is safe, believe me, nobody needs to queue"),
    ("Nobody in this ministry knew of the payments", "No one in this ministry knew about the payments,"),
    ("We're going to rebuild every single classroom by spring", "We are going to rebuild every classroom by spring"),
    # the same thing in other words, mostly another translator's
    (
        "The talks were constructive and we hope to continue them soon",
        "The negotiations were productive, and we expect to continue them shortly,",
    ),
    ("I think the court has made a grave mistake", "The court, I believe, made a grave error"),
    (
        "the Turkish side has begun to take our worries seriously.",
        "I have the feeling that the Turkish side takes our concerns seriously,",
    ),
    ("we were scared of the ball in the second half", "In the second half we were afraid of the ball"),
    ("The firm must pay for the damage to the river", "The company has to pay for the harm done to the river"),
    ("Our hospital has enough blood for two more days", "We have sufficient blood in our hospital for two more days"),
    (
        "This accord ends a conflict of forty years",
        "The agreement brings a forty-year conflict to an end: this ends it",
    ),
    # small words, one word of eight, a long run in common
    ("We shall never sell the islands to anybody", "We will never sell the islands to anyone"),
    ("We have told the Danes all that we know", "We have told the Swedes all that we know"),
    ("I am not a thief and I have never been one", "I'm not a thief and never have been"),
    ("She weighed twenty-two kilograms when they found her", "She weighed 22 kilograms when they found her"),
]

DIFFERENT = [
    ("We leave it and they sail it for us", "We did leave it with the sail but not there here and there for us all"),
    ("If it was us who leave the crew then", "We leave it and they crew it for us"),
    ("We sold it there", "We sold it then"),
    (
        LONG_SPEECH,
        "A boat whose mast lies in our harbor was saved before the war, and nobody asked the islands for any mail",
    ),
    # one speaker, one subject, two sentences
    ("The talks were constructive.", "The talks will continue on Monday."),
    ("We will rebuild every house.", "Every house in the valley is gone."),
    ("I have not seen the report.", "The report is a lie from start to finish."),
    ("The Turkish side wants a quick deal.", "I have the feeling that the Turkish side takes our concerns seriously,"),
    ("Safety is our first duty.", "Safety costs money."),
    ("The fire was set on purpose.", "The fire spread so fast that nobody had a chance."),
    ("The defendant showed no remorse for what he did.", "The defendant will serve at least twelve years."),
    ("Our goalkeeper saved us three times tonight.", "Our goalkeeper is the best in the league."),
    (
        "President Duarte wants to end the fishing quarrel.",
        "President Duarte is the only one who can talk to both fleets.",
    ),
    ("We expect the water to rise until Sunday.", "We expect nobody to stay in the valley on Sunday."),
    ("The union asked for eight percent.", "The union will vote on the offer in December."),
    ("Prices will fall next year, and wages will rise.", "Prices have doubled since my grandmother's day."),
    ("There will be an inquiry into the crash.", "There will be no flights from this airport until further notice."),
    ("I did not take any money.", "I did not know the woman."),
    ("We have 400 people in this school and two toilets.", "We have 60 shelters in schools."),
    # each says too much of its own
    ("The team played well in the first half.", "The team played badly in the second half and deserved nothing."),
    ("I do not regret a single day in that theater.", "I regret every day I was away from my children."),
    ("This is a great day for science.", "This is a great day for Kenya."),
    # too little to go by
    ("disaster", "It was a disaster for the whole region"),
    ("at this time", "We have no comment at this time, because the case is open"),
    ("in the", "There is no water in the village"),
    ("very good", "very bad"),
    ("first step", "first aid"),
    ("", "We will rebuild every house."),
]


SAME += [
    # one frame, one answer or the other
    ("We not only built but also paid for each other", "We not only paid but also prayed for each other"),
    ("We gave more than a day to Leith", "We did not give a day to Leith"),
    ("There will be one port and one mayor", "There will not be one port, but there will be one mayor"),
    ("We are not taking anything away from anybody", "We are taking something away from everybody"),
    ("I knew about the dam", "I did not know about the dam"),
]
DIFFERENT += [
    ("We will not leave our miners alone", "We will leave the union next year"),
    ("We have not decided on the date", "We have decided on the place"),
    ("There will be no amnesty for thieves", "There will be a trial in May"),
    # other words with a "no" or "without" in one of them are two remarks
    ("There must be no ruling on Leith without Leith", "Any ruling on Leith must have Leith at the table"),
    ("There can be no talks without our neighbors", "The talks must include our neighbors"),
    ("We want a school and a bridge in the north of Leith", "We want a harbor and a road in the south of Leith"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same_utterance(a: str, b: str) -> None:
    assert is_same_utterance(a, b)
    assert is_same_utterance(b, a)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_utterances(a: str, b: str) -> None:
    assert not is_same_utterance(a, b)
    assert not is_same_utterance(b, a)


@given(st.text(), st.text())
def test_any_text_is_compared(a: str, b: str) -> None:
    assert relation_of(a, a) == "identical"
    assert align_words(a, a) == ()
    assert is_same_utterance(a, b) is is_same_utterance(b, a)
    for edit in align_words(a, b):
        assert edit.ours in a
        assert edit.theirs in b


@pytest.mark.parametrize("piece", ["word ", '"', "[", "] ", "... ", "Aa1 "])
def test_a_megabyte_does_not_hang(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    started = time.process_time()
    for other in (text + "x", "x " + DAM, "x " + text[1:]):
        align_words(text, other)
        relation_of(text, other)
        is_same_utterance(text, other)
    assert time.process_time() - started < 9


EDGES = [
    ("Not one of us sold the port", "One of us sold the port", "altered", ["negation"]),
    ("We will never sell the port", "sell the port", "excerpt", ["trim"]),
    ("No, we sold the port", "We sold the port", "excerpt", ["trim"]),
    ("Only the firm knew of it", "The firm knew of it", "altered", ["dropped"]),
    ("Only the firm knew of it", "the firm knew of it", "excerpt", ["trim"]),
    ("So one of us sold the port", "One of us sold the port", "excerpt", ["trim"]),
]


@pytest.mark.parametrize(("ours", "theirs", "relation", "ops"), EDGES)
def test_a_not_cut_off_at_the_edge_is_a_lost_negation(ours: str, theirs: str, relation: str, ops: list[str]) -> None:
    assert relation_of(ours, theirs) == relation_of(theirs, ours) == relation
    assert [edit.op for edit in align_words(ours, theirs)] == ops


@pytest.mark.parametrize(
    ("ours", "theirs", "relation"),
    [
        # two parts of one sentence, each cut elsewhere, alter nothing
        (
            "best interests of the port for a new pilot to lead that effort",
            "It is in the best interests of the port for a new pilot to lead,",
            "excerpt",
        ),
        ("We will rebuild the old dam,", "We will rebuild the old dam and the mill", "excerpt"),
        # a word more within does
        (
            "best interests of the port for a new pilot to lead that effort",
            "It is in the best interests of the port for a bold new pilot to lead,",
            "altered",
        ),
    ],
)
def test_parts_that_reach_over_one_another(ours: str, theirs: str, relation: str) -> None:
    assert relation_of(ours, theirs) == relation
