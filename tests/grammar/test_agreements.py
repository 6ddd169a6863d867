"""Agreed points, one sentence a case: what is agreed, how firmly, and what is no agreed point at all."""

import pytest

from riyadh_archive.grammar.agreeing.agreements import AgreedPoint, quoted_tokens, read_agreed_points
from riyadh_archive.grammar.referring.marks import read_stretches
from riyadh_archive.grammar.tokens import Tokens, read_tokens

Row = tuple[str, str, str]


def read(text: str) -> tuple[Tokens, tuple[AgreedPoint, ...]]:
    """The points of a text whose lines are blocks."""
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    tokens = read_tokens(text, spans)
    return tokens, read_agreed_points(tokens, quoted_tokens(tokens, read_stretches(text, spans)))


def rows(text: str) -> list[Row]:
    tokens, points = read(text)
    return [
        (p.stance, p.extent.strength, text[tokens.starts[p.extent.first] : tokens.ends[p.extent.last]]) for p in points
    ]


AGREED: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        "what a joint statement says that one will do",
        "Peru will immediately lift the ban on timber and reopen its ports, according to a joint statement issued on Friday.",
        [("agree", "lift the ban on timber"), ("agree", "reopen its ports")],
    ),
    (
        "a joint statement said",
        "The Americans agreed to reopen their ports, a joint communique said.",
        [("agree", "reopen their ports")],
    ),
    (
        "only the verb in marks, a thing behind",
        "Peru will “immediately lift” the ban on timber, the countries said in a joint statement.",
        [("agree", "lift” the ban on timber")],
    ),
    (
        "one agreed, a joint statement said",
        "Peru agreed to open its ports, a joint statement said.",
        [("agree", "open its ports")],
    ),
    (
        "one agreed, both said",
        "Peru agreed to open its ports, the two governments said in a joint statement.",
        [("agree", "open its ports")],
    ),
    (
        "a joint statement of many words",
        "Peru will lift the ban on timber, according to a joint statement issued late on Friday by the press services of the"
        " two presidents and of their foreign ministers in both capitals and on all islands.",
        [("agree", "lift the ban on timber")],
    ),
    (
        "only the verb in marks",
        "Peru will “immediately lift” its ban on timber, the countries said in a joint statement.",
        [("agree", "lift” its ban on timber")],
    ),
    ("a truce following talks", "Chad and Peru agreed to a truce following talks in Oslo.", [("agree", "a truce")]),
    (
        "the following",
        "Chad and Peru agreed to the following: a truce; a swap of captives.",
        [("agree", "a truce"), ("agree", "a swap of captives")],
    ),
    (
        "adverb between commas",
        "The two sides agreed to open, immediately, talks on a levy.",
        [("agree", "open, immediately, talks on a levy")],
    ),
    (
        "parts between semicolons",
        "The two sides agreed to halt all raids; open up trade, travel and ties; and respect the border.",
        [("agree", "halt all raids"), ("agree", "open up trade, travel and ties"), ("agree", "respect the border")],
    ),
    (
        "what else they did",
        "Both sides agreed to end the feud and signed a declaration.",
        [("agree", "end the feud")],
    ),
    (
        "commitment to a thing",
        "Both parties have pledged their commitment to the unity of Chad.",
        [("intend", "the unity of Chad")],
    ),
    ("letters last", "The state and the Northern Front (NF) agreed to free prisoners.", [("agree", "free prisoners")]),
    ("letters first", "The Northern Front (NF) and the state agreed to free prisoners.", [("agree", "free prisoners")]),
    (
        "letters twice",
        "The African Union (AU) and the United Nations (UN) agreed to share data.",
        [("agree", "share data")],
    ),
    ("country of", "The Republic of Korea and Japan agreed to share data.", [("agree", "share data")]),
    (
        "joint statement",
        "Mali's government and the Front held talks. They said in a joint statement they would begin a truce.",
        [],
    ),
    (
        "in a joint statement",
        "Mali's government and the Northern Front said in a joint statement they would begin a truce.",
        [("agree", "begin a truce")],
    ),
    (
        "add",
        "Peru and Chile agreed to curb smuggling and add direct flights.",
        [("agree", "curb smuggling"), ("agree", "add direct flights")],
    ),
    (
        "includes commitments",
        "Mali and Chad signed an accord. The accord includes commitments to respect borders, end raids and ensure access.",
        [("agree", "respect borders"), ("agree", "end raids"), ("agree", "ensure access")],
    ),
    (
        "contains provisions",
        "Mali and Chad signed an accord. The accord contains provisions to reopen the port and free fishermen.",
        [("agree", "reopen the port"), ("agree", "free fishermen")],
    ),
    (
        "days to do it",
        "Mali and Chad signed an accord. Under the accord, Chad has ninety days to withdraw its boats.",
        [("agree", "Chad has ninety days to withdraw its boats")],
    ),
    (
        "agreements including",
        "Mali and Chad reached a number of agreements, including an exchange of prisoners.",
        [("agree", "an exchange of prisoners")],
    ),
    (
        "resulted in agreements",
        "The meeting resulted in several agreements, including the largest grain swap in years.",
        [("agree", "the largest grain swap in years")],
    ),
    ("agreements hoped for", "The meeting could yield several agreements, including a grain swap.", []),
    ("includes no deed", "Mali and Chad signed an accord. The accord includes commitments to be proud of.", []),
    # Verbs with two parties
    (
        "names",
        "Kenya and Uganda agreed on Friday to reopen the Busia crossing, Foreign Minister Ann Otieno said.",
        [("agree", "reopen the Busia crossing")],
    ),
    (
        "headline",
        "Chile, Peru agree to share satellite images of illegal fishing",
        [("agree", "share satellite images of illegal fishing")],
    ),
    ("headline with and", "Norway and Iceland agree cod quota deal", [("agree", "cod quota deal")]),
    ("perfect", "The two governments have agreed to resume direct flights.", [("agree", "resume direct flights")]),
    ("floating all", "The three unions all agreed to suspend the strike.", [("agree", "suspend the strike")]),
    (
        "floating both",
        "Seoul and Tokyo have both agreed to return the looted statues.",
        [("agree", "return the looted statues")],
    ),
    (
        "as a first step",
        "The delegations agreed as a first step to exchange 40 prisoners.",
        [("agree", "exchange 40 prisoners")],
    ),
    (
        "place and day between",
        "Negotiators agreed at a late-night session in Doha on Sunday to extend the truce by four days.",
        [("agree", "extend the truce by four days")],
    ),
    (
        "aside between",
        "The two presidents agreed, after a three-hour dinner in Lima, to set up a border commission.",
        [("agree", "set up a border commission")],
    ),
    (
        "aside before the verb",
        "Armenia and Azerbaijan, meeting in Brussels for the third time, agreed to withdraw heavy weapons.",
        [("agree", "withdraw heavy weapons")],
    ),
    (
        "weekday before the verb",
        "The EU and Mercosur on Friday agreed to lower duties on beef.",
        [("agree", "lower duties on beef")],
    ),
    (
        "reported",
        "Hospital director Lena Maas said the sides agreed to raise night pay by 6 percent.",
        [("agree", "raise night pay by 6 percent")],
    ),
    (
        "company and union",
        "The carmaker and the union agreed to freeze layoffs until 2027.",
        [("agree", "freeze layoffs until 2027")],
    ),
    ("partner", "Ghana agreed with Togo to share the cost of the dam.", [("agree", "share the cost of the dam")]),
    (
        "clubs",
        "Porto and Lyon have agreed a fee of €20 million for the winger.",
        [("agree", "a fee of €20 million for the winger")],
    ),
    ("direct object", "The warring generals agreed a 72-hour ceasefire.", [("agree", "a 72-hour ceasefire")]),
    ("to with noun", "Both militias agreed to a truce over the holiday.", [("agree", "a truce over the holiday")]),
    ("on with noun", "The ministers agreed on a timetable for elections.", [("agree", "a timetable for elections")]),
    (
        "on with gerund",
        "The parties agreed on reopening the port and lifting the curfew.",
        [("agree", "reopening the port"), ("agree", "lifting the curfew")],
    ),
    (
        "that with should",
        "The G7 ministers agreed that the fund should pay for sea walls.",
        [("intend", "the fund should pay for sea walls")],
    ),
    (
        "that with will",
        "Both clubs agreed that the match will be replayed in May.",
        [("agree", "the match will be replayed in May")],
    ),
    (
        "practically",
        'Envoy Raul Paz said the two sides "practically agreed" that they need to reopen the pipeline.',
        [("intend", "they need to reopen the pipeline")],
    ),
    (
        "in principle",
        "India and Canada agreed in principle to return their high commissioners.",
        [("intend", "return their high commissioners")],
    ),
    (
        "tentatively",
        "The league and its referees tentatively agreed to a seven-year contract.",
        [("intend", "a seven-year contract")],
    ),
    (
        "pledged",
        "At the summit, leaders pledged to double spending on forests.",
        [("agree", "double spending on forests")],
    ),
    ("committed", "The two nations committed to phasing out coal by 2040.", [("agree", "phasing out coal by 2040")]),
    (
        "vowed",
        "Both presidents vowed to fight cattle smuggling together.",
        [("agree", "fight cattle smuggling together")],
    ),
    (
        "body",
        "OPEC agreed to cut output by a million barrels a day.",
        [("agree", "cut output by a million barrels a day")],
    ),
    (
        "body two words",
        "The European Union agreed to ban imports of the pesticide.",
        [("agree", "ban imports of the pesticide")],
    ),
    (
        "they after talks",
        "The presidents of Guyana and Suriname met for talks on Monday. They agreed to build a bridge over the river.",
        [("agree", "build a bridge over the river")],
    ),
    (
        "gerund after the main clause",
        "The two leaders ended their talks after agreeing to meet again in June.",
        [("agree", "meet again in June")],
    ),
    ("managed", "After nine hours the parties managed to agree on a joint budget.", [("agree", "a joint budget")]),
    (
        "they who say so",
        "Oman and Yemen said they had agreed to open a ferry line.",
        [("agree", "open a ferry line")],
    ),
    (
        "they would, said by both",
        "In a joint statement, the two countries said they would establish a hotline.",
        [("agree", "establish a hotline")],
    ),
    (
        "said at the end",
        "The two sides will lower fees by half, Labor Secretary Ida Holm said.",
        [("agree", "lower fees by half")],
    ),
    (
        "two predicates",
        "The mayors met by the lake and agreed to ban jet skis.",
        [("agree", "ban jet skis")],
    ),
    (
        "a deal with an unnamed partner",
        "Real Oviedo have agreed a deal to sell the striker.",
        [("agree", "sell the striker")],
    ),
    ("renewed", "The Vatican and Vietnam renewed an agreement on bishops.", [("agree", "bishops")]),
    (
        "terms of a deal",
        "Under the accord, the rebels will leave the city and the army will lift the siege.",
        [("agree", "the rebels will leave the city"), ("agree", "the army will lift the siege")],
    ),
    (
        "readiness",
        "Both sides expressed their readiness to continue the talks in Oslo.",
        [("intend", "continue the talks in Oslo")],
    ),
    ("passive", "A truce was agreed by both sides late on Sunday.", [("agree", "A truce")]),
    (
        "impersonal",
        "It was agreed that observers would go to the border.",
        [("agree", "observers would go to the border")],
    ),
    # Strength
    ("explore", "The two countries agreed to explore joint patrols.", [("explore", "explore joint patrols")]),
    ("consider", "The mayors agreed to consider a shared waste plant.", [("explore", "consider a shared waste plant")]),
    ("seek", "Both sides agreed to seek a long-term settlement.", [("intend", "seek a long-term settlement")]),
    (
        "take steps",
        "Spain and Morocco agreed to take steps toward reopening the customs post.",
        [("intend", "take steps toward reopening the customs post")],
    ),
    ("aim", "Both governments aim to sign the treaty by June.", [("intend", "sign the treaty by June")]),
    (
        "begin exploring",
        "The two airlines agreed to begin exploring a shared terminal.",
        [("explore", "begin exploring a shared terminal")],
    ),
    (
        "signed",
        "Brazil and Bolivia signed an agreement to share water from the river.",
        [("done", "share water from the river")],
    ),
    ("reached", "The city and its bus drivers reached a deal to end the strike.", [("agree", "end the strike")]),
    ("sealed with a partner", "Intel signed a deal with Ohio to build a chip plant.", [("done", "build a chip plant")]),
    ("headline deal", "Rwanda, DR Congo sign accord to end fighting in east", [("done", "end fighting in east")]),
    ("deal on", "Ministers reached an agreement on carbon border fees.", [("agree", "carbon border fees")]),
    ("restored", "The two countries have restored diplomatic relations.", [("done", "restored diplomatic relations")]),
    # Coordination
    (
        "two verbs",
        "The delegations agreed to appoint envoys and continue the talks in Oslo.",
        [("agree", "appoint envoys"), ("agree", "continue the talks in Oslo")],
    ),
    (
        "steps toward two",
        "Both Ghana and Benin had agreed to take steps toward restoring ferry links and establishing a joint patrol.",
        [
            ("intend", "take steps toward restoring ferry links"),
            ("intend", "establishing a joint patrol"),
        ],
    ),
    (
        "three verbs",
        "Iran and Iraq agreed to demarcate the border, remove mines and return the remains of soldiers.",
        [("agree", "demarcate the border"), ("agree", "remove mines"), ("agree", "return the remains of soldiers")],
    ),
    (
        "two nouns",
        "The parties agreed to protect judges and journalists.",
        [("agree", "protect judges and journalists")],
    ),
    (
        "one object",
        "More than 100 countries agreed to halt and reverse forest loss.",
        [("agree", "halt and reverse forest loss")],
    ),
    (
        "noun that could be a verb",
        "The two states agreed to increase trade and exchange programs.",
        [("agree", "increase trade and exchange programs")],
    ),
    (
        "another clause",
        "The sides agreed to open the road, and the two generals will meet again on Monday.",
        [("agree", "open the road"), ("agree", "meet again on Monday")],
    ),
    (
        "as well as to",
        "The two parties agreed to the end of hostilities as well as to an orderly, swift and full retreat.",
        [("agree", "the end of hostilities"), ("agree", "an orderly, swift and full retreat")],
    ),
    (
        "as well as on",
        "The parties agreed on a ban on mines, as well as on a swap of prisoners.",
        [("agree", "a ban on mines"), ("agree", "a swap of prisoners")],
    ),
    (
        "things as well as things",
        "The two sides agreed on a ban on mines as well as shells.",
        [("agree", "a ban on mines as well as shells")],
    ),
    (
        "agreed for",
        "The army and the rebels have agreed for an immediate ceasefire.",
        [("agree", "an immediate ceasefire")],
    ),
    (
        "agreed for a time",
        "The army and the rebels agreed for the first time to meet in Oslo.",
        [("agree", "meet in Oslo")],
    ),
    (
        "made the decision",
        "Leaders of the bloc have made the decision to admit Peru.",
        [("agree", "admit Peru")],
    ),
    (
        "decisions taken",
        "Among the key decisions taken at the summit between Lim and Sy was the setting up of a court.",
        [("agree", "the setting up of a court")],
    ),
    ("mistakes made", "Among the mistakes made at the summit between Lim and Sy was the setting up of a tent.", []),
    (
        "the sides agreeing",
        "The summit between Premier Lim and President Sy ended on Friday with the two sides agreeing to open a bank.",
        [("agree", "open a bank")],
    ),
    (
        "joint statement",
        "The joint statement calls for the return of envoys within two months.",
        [("agree", "the return of envoys within two months")],
    ),
    ("an assumption", "“We act on the assumption that all parties will lay down arms in Oslo,” Ana Lim said.", []),
    ("a truce and its aim", "A ceasefire was signed on Monday to end the war at the summit in Oslo.", []),
    ("a truce and its terms", "A truce was signed in Oslo to exchange 40 sailors.", [("agree", "exchange 40 sailors")]),
    ("a merit", "Peru was thanked for brokering a deal to end the war.", []),
    ("a broker", "Peru brokered a deal to exchange 40 sailors.", [("agree", "exchange 40 sailors")]),
    ("an attitude", "The EU is fully committed to supporting the talks in Oslo.", []),
    ("a hope", "Ana Lim said it is her hope that, coming from Oslo, all parties will lay down arms.", []),
    (
        "group of nations",
        "The Andean group of nations decided at a summit in Lima to admit Cuba.",
        [("agree", "admit Cuba")],
    ),
    (
        "stressed the need",
        "Chad and Mali signed a declaration. The declaration stressed the need to fight piracy.",
        [("intend", "the need to fight piracy")],
    ),
    (
        "commitment to -ing",
        "Chad and Mali signed a pact. The pact also outlines a commitment to restoring state schools.",
        [("agree", "restoring state schools")],
    ),
    ("including what", "Ana Lim announced the agreements, including what he termed the Oslo Principles.", []),
    ("on the morning", "The pact was signed by both sides in Oslo on the morning of Friday.", []),
    ("several items", "The two sides reached consensus on several items.", []),
    (
        "according to a paper",
        "According to a pact on trade, signed on Friday, May 9, and hailed by President Lim, banks must wait.",
        [],
    ),
    # The end of the point
    (
        "apposition",
        "Delta and Ionia signed a deal to buy Vexel, a lab that makes lasers and lenses.",
        [("done", "buy Vexel")],
    ),
    (
        "participle",
        "Egypt and Sudan agreed to share flood data, easing years of mistrust.",
        [("agree", "share flood data")],
    ),
    (
        "which",
        "The two firms agreed to merge their freight units, which employ 3,000 people.",
        [("agree", "merge their freight units")],
    ),
    ("after", "The sides agreed to reopen the crossing after months of closure.", [("agree", "reopen the crossing")]),
    ("as", "The two sides agreed to free hostages as mediators watched.", [("agree", "free hostages")]),
    (
        "as soon as",
        "The parties agreed to hold a vote as soon as possible.",
        [("agree", "hold a vote as soon as possible")],
    ),
    (
        "comma inside marks",
        'The union and the bank agreed to "protect pay, hours and leave" each spring, a spokesman said.',
        [("agree", '"protect pay, hours and leave" each spring')],
    ),
    (
        "list of nouns",
        "The neighbors agreed to restore power, water and roads.",
        [("agree", "restore power, water and roads")],
    ),
    # Futures of both
    (
        "both will",
        "The ministry stated that both countries will appoint teams to redraw the maps.",
        [("agree", "appoint teams to redraw the maps")],
    ),
    (
        "on the agenda",
        "The summit opens in Oslo. On Monday the leaders of Chad and Mali will discuss how to cut tariffs.",
        [],
    ),
    ("was supposed to", "A meeting that was supposed to end in Peru agreeing to share its water was called off.", []),
    ("should and agree", "The leaders insisted Peru should show thanks and agree to a truce with Chile.", []),
    (
        "supposed before",
        "The dam was supposed to open, but Peru and Chile agreed to share the water.",
        [("agree", "share the water")],
    ),
    ("both will meet for", "The leaders of Chad and Mali will meet for talks in Lorn, Peru said.", []),
    (
        "by a source",
        "Chad and Mali agreed to cut fees. According to Hexby Newswire, Malian troops are to withdraw from Lorn.",
        [("agree", "cut fees"), ("agree", "Malian troops are to withdraw from Lorn")],
    ),
    (
        "letters in a compound",
        "The two countries agreed to set up a panel for China-U.S. trade.",
        [("agree", "set up a panel for China-U.S. trade")],
    ),
    (
        "and, and will",
        "Peru and Chile agreed to set up a panel for economic and trade talks and will finalize it soon.",
        [("agree", "set up a panel for economic and trade talks"), ("agree", "finalize it soon")],
    ),
    ("host of it", "Chad and Mali agreed to cut fees. Peru will host the talks.", [("agree", "cut fees")]),
    ("hosted by", "Chad and Mali agreed to cut fees. The talks would be hosted by Peru.", [("agree", "cut fees")]),
    (
        "host a base",
        "Chad and Mali agreed to cut fees. A panel will be hosted by Peru.",
        [("agree", "cut fees"), ("agree", "A panel will be hosted by Peru")],
    ),
    ("both will meet", "The leaders of Chad and Mali will meet on Monday in Lorn, Peru said.", []),
    ("both will meet in", "Chad and Mali will meet in Lorn on Friday, both sides said.", []),
    ("both will open", "The summit took place in Oslo. Both leaders will make brief opening remarks.", []),
    ("both will each", "Both countries will each name an envoy, the broker said.", [("agree", "name an envoy")]),
    ("each side will", "Mediators said each side will free ten detainees.", [("agree", "free ten detainees")]),
    (
        "both will explore",
        "The spokeswoman said both governments will explore a visa waiver.",
        [("explore", "explore a visa waiver")],
    ),
    (
        "would, reported",
        "The broker said both parties would reopen their offices.",
        [("agree", "reopen their offices")],
    ),
    (
        "emerged with an agreement",
        "The foreign ministers of Peru and Chile emerged from four hours of talks with an agreement to reopen their offices "
        "and to create teams that would map the border.",
        [("agree", "reopen their offices"), ("agree", "create teams that would map the border")],
    ),
    (
        "the talks produced",
        "The talks in Geneva produced an agreement to free 40 captives.",
        [("agree", "free 40 captives")],
    ),
    (
        "the first thing",
        "The first thing the sides agreed on was to reopen the rail line to Kano.",
        [("agree", "reopen the rail line to Kano")],
    ),
    (
        "the second agreement is that",
        "The minister spoke after the talks. The second agreement is that a panel will be formed soon.",
        [("agree", "a panel will be formed soon")],
    ),
    (
        "they will, behind a semicolon",
        "Ottawa and Delhi will set up a body on visas; they will each name teams, according to a statement.",
        [("agree", "set up a body on visas"), ("agree", "name teams")],
    ),
    (
        "commits and calls for",
        "The accord commits both parties to refrain from attacks and calls for the release of detainees.",
        [("agree", "refrain from attacks"), ("agree", "the release of detainees")],
    ),
    (
        "bullets of two hyphens",
        "The two sides agreed to:\n-- Establish a panel on visas;\n-- Appoint teams to work on trade.\nIt rained.",
        [("agree", "Establish a panel on visas"), ("agree", "Appoint teams to work on trade")],
    ),
    (
        "four points at the end of a sentence",
        "The declaration that both premiers signed rests on two points.\n1) Arms will be withdrawn.\n2) Peru will free 9 men.",
        [("agree", "Arms will be withdrawn"), ("agree", "Peru will free 9 men")],
    ),
    (
        "second, they will",
        "The ministers met for talks. Rao said Lima and Quito will first restore flights. Second, they will set up a panel. "
        "And third, they will examine a rail link.",
        [("agree", "restore flights"), ("agree", "set up a panel"), ("explore", "examine a rail link")],
    ),
    (
        "calls on both",
        "The pact was signed on Friday. The document calls on Peru to free 9 men and on both states to begin removing arms.",
        [("agree", "free 9 men"), ("agree", "begin removing arms")],
    ),
    (
        "bring down, with a number",
        "The two countries reached a framework agreement that will bring duties on watches down to 15%.",
        [("agree", "bring duties on watches down to 15%")],
    ),
    (
        "consent decree",
        "Under the proposed consent decree, the firm will sell a mill and submit to a monitor.",
        [("agree", "the firm will sell a mill"), ("agree", "submit to a monitor")],
    ),
    (
        "what the suit says",
        "Brill Foods agreed to pay $9 million to settle a lawsuit accusing it of fixing prices.",
        [("agree", "pay $9 million to settle a lawsuit")],
    ),
    (
        "in addition",
        "Mali and Chad signed a pact. The text, read out in Lod, provides in addition for a panel of inquiry.",
        [("agree", "a panel of inquiry")],
    ),
    (
        "came away with counted points",
        "The ministers met for talks. Rao said they had come away with two principles. The first is restoring the missions. "
        "And the second is that the envoys would stay engaged.",
        [("agree", "restoring the missions"), ("agree", "the envoys would stay engaged")],
    ),
    (
        "here is what they settled",
        "Here is what they settled.\nLima and Quito will lift curbs on envoys.",
        [("agree", "lift curbs on envoys")],
    ),
    (
        "requires governments to",
        "Envoys adopted a treaty on waste that requires governments to ban a list of oils and design jars for reuse.",
        [("agree", "ban a list of oils"), ("agree", "design jars for reuse")],
    ),
    (
        "two with an aside each",
        "President Ana Lim, an ally of the left, and Premier Leo Sy, who leads the right, agreed at talks to guard rails.",
        [("agree", "guard rails")],
    ),
    (
        "in return, a thing and a deed",
        "Drivers will keep their pay under the deal. In return, the union has agreed to a new rota and to drop its claims.",
        [("agree", "Drivers will keep their pay"), ("agree", "a new rota"), ("agree", "drop its claims")],
    ),
    (
        "main provisions",
        "The treaty was adopted. These are its main provisions:\n* Some oils are to be banned\n* A fund will help the poor",
        [("agree", "Some oils are to be banned"), ("agree", "A fund will help the poor")],
    ),
    (
        "what was agreed, in lines",
        "Envoys reached an accord.\nWhat was agreed?\n- A ceasefire at noon\n- A pullback of troops\nWhat is left?\n- The arms",
        [("agree", "A ceasefire at noon"), ("agree", "A pullback of troops")],
    ),
    (
        "the following was agreed",
        "As a source told the paper, the following was agreed:\n- ministers will meet soon;\n- a group will be formed.",
        [("agree", "ministers will meet soon"), ("agree", "a group will be formed")],
    ),
    (
        "release at least",
        "Peru and Chile agreed to pause their fighting and release at least ten men.",
        [("agree", "pause their fighting"), ("agree", "release at least ten men")],
    ),
    (
        "prosecutors of a plea deal",
        "Lim takes plea deal.\nIn exchange for his plea, prosecutors agreed to dismiss six charges and recommend probation.",
        [("agree", "dismiss six charges"), ("agree", "recommend probation")],
    ),
    (
        "asks and launches",
        "Nations clinched a climate deal. The text asks rich states to triple funds for reefs and launches a plan for cod.",
        [("agree", "triple funds for reefs"), ("agree", "launches a plan for cod")],
    ),
    (
        "explore and task",
        "The presidents agreed to explore a rail link and tasked their ministers with drawing up a map.",
        [("explore", "explore a rail link"), ("agree", "drawing up a map")],
    ),
    (
        "in exchange, prosecutors",
        "Under the plea deal, Lim will testify. Prosecutors, in exchange, agreed to drop two charges.",
        [("agree", "Lim will testify"), ("agree", "drop two charges")],
    ),
    (
        "with somebody to watch, and to",
        "The two sides commit to freeing captives, with monks to watch over it, and to starting formal talks by May.",
        [("agree", "freeing captives"), ("agree", "starting formal talks by May")],
    ),
]

DENIED = [
    ("in a joint statement", "Peru and Chile refused to cut quotas, they said in a joint statement.", "cut quotas"),
    (
        "nor did",
        "The talks ended. Nor did the two delegations agree on the height of the dam.",
        "the height of the dam",
    ),
    ("on whether", "The two sides failed to agree on whether the port would stay open.", "the port would stay open"),
    ("in front", "On the number of seats the two parties were unable to agree.", "the number of seats"),
    ("could not", "After the talks the two sides could not agree on pensions.", "pensions"),
    ("short of", "At the talks both sides stopped short of agreeing to swap captives.", "swap captives"),
    ("without a deal", "The talks in Lima ended without agreement on a rail link.", "a rail link"),
    ("refused a thing", "At the talks Chad and Peru refused an “immediate” truce.", "an “immediate” truce"),
    ("did not agree, following", "Chad and Peru did not agree to a truce following talks in Oslo.", "a truce"),
    ("did not agree", "The two sides did not agree to lift the blockade.", "lift the blockade"),
    ("refused to agree", "The delegations refused to agree on a new fishing quota.", "a new fishing quota"),
    ("failed to agree", "The parties failed to agree on a date for the vote.", "a date for the vote"),
    ("yet to agree", "The owners and the players have yet to agree on a salary cap.", "a salary cap"),
    (
        "unable to agree",
        "Ministers were unable to agree on sanctions against the airline.",
        "sanctions against the airline",
    ),
    ("denied that", "The palace denied that the two kings had agreed to swap the islands.", "swap the islands"),
    ("neither", "Neither side agreed to disarm.", "disarm"),
    (
        "left without",
        "President Ana Lim left the summit with Premier Tom Ash on Friday without securing a deal to end the siege.",
        "end the siege",
    ),
    ("without agreeing", "The talks ended without the parties agreeing on a date.", "a date"),
    ("both will not", "The envoy said both armies will not deploy tanks.", "deploy tanks"),
]

NOT_AGREED = [
    ("a paper that will be issued", "Peru will issue a joint statement with Chile on Monday."),
    ("a paper of long ago", "Peru will lift the ban, said the minister, who signed a joint statement in May."),
    ("Americans in a poll", "Americans agreed to pay more, a joint statement said."),
    ("agreed to in a town", "They spoke of the deal, which both sides had agreed to in Lima last month."),
    ("an agreement agreed", "The agreement was agreed, and the two sides have to keep it."),
    ("refused tea", "The two sides refused an offer of tea after the talks."),
    (
        "what they met for",
        "Top Malian and Chadian diplomats met in Lima on Tuesday to explore ways to restore diplomatic ties.",
    ),
    ("what was not agreed, in lines", "What was not agreed?\n- A ceasefire\n- A swap"),
    ("what is in the soup", "What is in the soup?\n- Salt\n- Leeks"),
    (
        "what they signed up to, a heading",
        "What the two parties have signed up to\nThree groups published a programme.",
    ),
    ("requires parliament to approve", "The deal requires parliament to approve it."),
    ("principles of a court", "The court came with two principles. The first is fairness. The second is speed."),
    ("analysts", "Analysts said Germany and France will raise spending after the summit."),
    ("a law that is proposed", "Under the proposed law, drivers will pay a fee."),
    ("flaws", "Critics said the pact contains four flaws."),
    ("a number of matters", "Peru and Chile reached understanding on a number of matters at the talks."),
    ("no commitment", "The pact contains no commitment on palm oil."),
    ("could not, of an opinion", "The senators could not agree on who had won the debate."),
    ("one left with a contract", "The striker left the club with a contract to prove a point."),
    ("they will play", "Ottawa and Delhi will play in the final, according to a statement by the club."),
    ("what was agreed on", "There were many points that we agreed on, the two leaders said after the talks."),
    ("one country with a plural name", "The United States pledged to lift the rule after the talks."),
    ("opinion of those who met", "The senators met for talks. They agree on taxes."),
    ("things", "After the talks the leaders agreed on things."),
    ("opinion with somebody", "Many people at the rally agreed with her on the issue."),
    ("one firm by two names", "Orbit Devices Inc., ODI vows to change its ways after the deal."),
    ("we decided", "We met for talks and we decided to invite the band."),
    ("proposed terms", "Under the proposed deal, the rebels would leave the city."),
    ("one party met and agreed", "The actor met a reporter and agreed to talk about the fire."),
    ("one side is ready", "The minister expressed her readiness to resign."),
    ("nothing was agreed", "No ceasefire was agreed."),
    ("one party wants", "Bolivia wants Chile to agree to open its ports."),
    ("one party alone", "The actress agreed to an interview about the fire."),
    ("a judge", "A judge agreed to delay the trial of the former mayor."),
    ("a company settles", "The drugmaker agreed to pay $40 million."),
    ("officials", "Officials agreed to look into the complaint."),
    ("opinion", "The two coaches agreed that the referee was right."),
    ("opinion of experts", "Economists and investors agree that prices will rise."),
    ("opinion with", "Both ministers agreed with the report."),
    ("could", "The two sides could agree to extend the truce."),
    ("may yet", "Kenya and Somalia may agree to share the waters."),
    ("if", "If both sides agree to the terms, the road will open."),
    ("until", "Fighting will go on until both sides agree to a truce."),
    ("hope", "The pope hopes both sides will lay down arms."),
    ("urged", "The U.N. urged the two countries to agree on a border."),
    ("called for", "Protesters called for the parties to commit to a vote."),
    ("expected", "The ministers are expected to agree on a quota."),
    ("must", "Both countries must agree to inspections."),
    ("to agree", "It took the parties nine days to agree on a chair."),
    ("question", "Have the two sides agreed to disarm?"),
    ("fixture", "Both teams will meet again in the quarterfinals."),
    ("names will play", "France and Germany will play in Lyon on Saturday."),
    ("forecast", "Both countries will lose billions if the canal stays shut."),
    ("discussed", "The two sides briefly discussed the price of gas."),
    ("plan as a noun", "The two countries have a plan to build a dam."),
    ("deal without a content", "The striker signed a two-year deal."),
    ("deal by infinitive", "The club wants to sign an agreement to share the stadium."),
    ("deal broken", "Rebels broke an agreement to leave the city."),
    ("close to a deal", "The two firms are close to a deal to merge."),
    ("seeking an agreement", "Mediators are seeking an agreement to end the siege."),
    ("hope to sign", "Paris and Rabat hope to sign a deal to share power."),
    ("past shared act", "The two countries have expelled dozens of diplomats."),
    ("no content", "After two days the leaders were unable to reach any agreement."),
    ("no list follows", "The parties agreed on it."),
    ("agree on opinion of a person", "Rossi and his doctor agreed he should rest."),
    ("one government's plan", "Ministers plan to cut fuel taxes."),
    ("agreed as a participle", "Work stopped under the agreed rules."),
    ("spokesman", "A spokesman for Air Peru and Lima Tours agreed to speak to reporters."),
    ("teams struggle", "Both sides will struggle to score."),
    ("would without a speaker", "Both sides would attack at dawn."),
]


def test_what_an_agreement_is_called_behind_it_is_no_part_of_it() -> None:
    (point,) = rows("Chad and Mali agreed to reopen their embassies in a sharp reversal of policy.")
    assert point[2] == "reopen their embassies"
    assert rows("The meeting of Chad and Mali will take place on Tuesday, the envoys of both said.") == []


@pytest.mark.parametrize(
    ("ending", "point"),
    [
        ("reopen their embassies in landmark talks.", "reopen their embassies"),
        ("reopen their embassies at talks in Lod.", "reopen their embassies"),
        ("reopen their embassies in Lod.", "reopen their embassies in Lod"),
        ("include the herders in talks on the border.", "include the herders in talks on the border"),
        ("engage in talks.", "engage in talks"),
    ],
)
def test_the_talks_at_which_something_was_agreed_are_no_part_of_it(ending: str, point: str) -> None:
    assert [row[2] for row in rows(f"Chad and Mali agreed to {ending}")] == [point]
    assert rows("Chad and Mali agreed on progress in talks.")[0][2] == "progress in talks"


def test_a_beginning_is_as_firm_as_what_it_begins() -> None:
    (begun,) = rows("Chad and Mali agreed to start working toward ending the strike.")
    (plain,) = rows("Chad and Mali agreed to work toward ending the strike.")
    assert begun[1] == plain[1] == "intend"
    assert rows("Chad and Mali agreed to start talks on the Chad–Mali border.")[0][1:] == (
        "agree",
        "start talks on the Chad–Mali border",
    )


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in AGREED], ids=[case[0] for case in AGREED])
def test_agreed_points_are_read_with_their_strength(text: str, expected: list[tuple[str, str]]) -> None:
    assert rows(text) == [("asserted", strength, point) for strength, point in expected]


@pytest.mark.parametrize(("text", "point"), [case[1:] for case in DENIED], ids=[case[0] for case in DENIED])
def test_points_that_were_not_agreed_are_denied(text: str, point: str) -> None:
    assert [(stance, words) for stance, _, words in rows(text)] == [("denied", point)]


@pytest.mark.parametrize("text", [case[1] for case in NOT_AGREED], ids=[case[0] for case in NOT_AGREED])
def test_what_nobody_agreed_gives_nothing(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("At talks in Quito on Monday the two countries agreed to resume flights.", "resume flights"),
        ("After a night of talks the ministers agreed to share the river.", "share the river"),
        ("At the summit in Quito on Monday leaders agreed to share the river.", "share the river"),
        ("Under pressure from the two miners the firm agreed to a fine.", ""),
        ("Peru and Chile agreed on a three-month truce at talks in Quito.", "a three-month truce"),
        ("Peru and Chile agreed on a hotline at a meeting in Quito.", "a hotline"),
        ("Peru and Chile agreed on a seat at talks for the miners.", "a seat at talks for the miners"),
        ("Peru and Chile agreed to resume flights at talks in Quito.", "resume flights"),
        ("Peru and Chile agreed to resume talks in Quito.", "resume talks in Quito"),
        ("Peru and Chile signed an agreement on water in Quito on Monday.", "water"),
        ("Peru and Chile agreed on a meeting in Quito on Monday.", "a meeting in Quito on Monday"),
        ("Peru and Chile signed agreements on water, on trade and on tourism.", "water | trade | tourism"),
        (
            "The deal calls for a truce, the withdrawal of troops and the return of crews.",
            "a truce | the withdrawal of troops | the return of crews",
        ),
        (
            "The deal calls for a ban on guns, the return of boats and the release of crews.",
            "a ban on guns, the return of boats and the release of crews",
        ),
        (
            "The deal includes a truce, a swap and the return of all boats, mediators said.",
            "a truce | a swap | the return of all boats",
        ),
        ("Peru and Chile agreed on a truce, the minister of trade and industry, Ana Lim, said.", "a truce"),
        ("Peru and Chile agreed on a truce, a first step to peace and a sign of hope, officials said.", "a truce"),
        ("Peru and Chile agreed on a truce, a friend of Peru and industry said.", "a truce"),
        (
            "Among the points agreed in Quito were a truce, the release of crews and the return of boats.",
            "a truce | the release of crews | the return of boats",
        ),
        (
            "The points agreed are: 1) a truce from midnight; 2) the release of all crews.",
            "a truce from midnight | the release of all crews",
        ),
        ("The agreed points include a truce, a swap and a hotline.", "a truce | a swap | a hotline"),
        (
            "What was agreed in Quito: a three-month truce, the release of crews and the return of boats.",
            "a three-month truce | the release of crews | the return of boats",
        ),
        (
            "Peru and Chile agreed on: a truce from midnight; the release of all crews.",
            "a truce from midnight | the release of all crews",
        ),
        (
            "Peru and Chile will set up a panel and will not use force, they said after talks.",
            "set up a panel | not use force",
        ),
        (
            "Peru and Chile will set up a panel, exchange crews and reopen the port, they said after talks.",
            "set up a panel | exchange crews | reopen the port",
        ),
        ("The sides will set up a panel, according to a joint statement issued in Quito.", "set up a panel"),
        ("The sides will set up a panel.", ""),
        (
            "The deal calls for the withdrawal of troops, the return of crews and the release of boats.",
            "the withdrawal of troops | the return of crews | the release of boats",
        ),
        ("Peru and Chile agreed on a truce, Peru and Chile's ministers, who met in Quito, said.", "a truce"),
        (
            "Peru and Chile agreed on a truce, the hope of many and the aim of talks that began in May, officials said.",
            "a truce",
        ),
        ("Peru and Chile agreed on a truce, a swap and the return of ships,", "a truce | a swap | the return of ships"),
        ("Peru and Chile signed an agreement on trade in grain on Monday.", "trade in grain on Monday"),
        ("Peru and Chile signed an agreement on work in Peru on farms.", "work in Peru on farms"),
        ("The main points include a truce, a swap and a hotline.", ""),
    ],
)
def test_points_without_where_they_were_agreed_and_each_of_a_list(text: str, points: str) -> None:
    assert " | ".join(point for _, _, point in rows(text)) == points
