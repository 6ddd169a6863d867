"""Invented pages in the shapes of several kinds of outlets; each line is written as `kind| text`."""

BROADCASTER = """
boilerplate| BBC Homepage
boilerplate| Skip to content
boilerplate| Accessibility Help
boilerplate| Sign in
boilerplate| News
boilerplate| Weather

title| Ethiopia and Eritrea reopen two border crossings

boilerplate| Published
date| 11 September 2018

credit| Image source, AFP
caption| Image caption, Soldiers from both sides hugged at the crossing
paragraph| Two land crossings between Ethiopia and Eritrea have reopened after years of silence.

paragraph| The two prime ministers walked across at Bure, state media said.

heading| Why were they closed?

paragraph| The two countries fought a war over the exact location of their border.

paragraph| "This is a happy day," said one resident.

paragraph| A peace deal ended the fighting but the town of Badme was never handed over.

boilerplate| Related Topics
boilerplate| Eritrea
boilerplate| Africa

boilerplate| More on this story
boilerplate| The man changing Ethiopia
boilerplate| Why the border mattered so much
boilerplate| What it is like to cross after twenty years
"""

WIRE = """
boilerplate| • Politics
boilerplate| • Sports

title| Earthquake kills 12 in western Nepal, dozens missing
byline| By Binaj Gurung and Tom Reed
date| Updated 9:15 PM GMT, March 3, 2021

boilerplate| Share

paragraph| A strong earthquake shook western Nepal on Wednesday, killing at least 12 people, officials said.

paragraph| “We heard screams all night,” said Maya Thapa, a nurse.

paragraph| The two provinces agreed on three points:

paragraph| • The border posts will open at once
paragraph| • Both armies will withdraw within ten days
paragraph| • A joint team will count the missing

paragraph| It is over.

paragraph| 1. Roads come first, the minister said.

boilerplate| ___

byline| Associated Press writer Ana Silva in Lima contributed to this report.

boilerplate| Most read
boilerplate| Pope visits Iraq despite virus fears
boilerplate| Texas drops mask mandate, opens businesses
boilerplate| Senate takes up relief bill after long delay

boilerplate| Copyright 2021 The Associated Press. All rights reserved.
"""

DAILY = """
boilerplate| Home / India News / Supreme Court stays demolition drive in Jaipur

title| Supreme Court stays demolition drive in Jaipur

byline| By Ritu Sharma, New Delhi
date| Feb 03, 2022 08:14 PM IST

paragraph| The Supreme Court on Thursday stayed a demolition drive in Jaipur, saying residents must be heard first.

boilerplate| Also read: Delhi civic body razes stalls near mosque

paragraph| A bench of two justices said the notice period was too short.

boilerplate| ALSO READ | 'Bulldozer not the law': what the court said

paragraph| The next hearing is on February 10.

byline| (With inputs from PTI)

boilerplate| Get latest updates on India and the world
boilerplate| Subscribe to our newsletter
"""

COURT = """
title| Jury convicts former mayor of taking bribes

paragraph| A federal jury on Friday convicted the former mayor of Dorset of taking bribes from a builder.

paragraph| PROSECUTOR: Did you take the money?

paragraph| ALLEN: I took a loan

paragraph| PROSECUTOR: From a man who wanted a permit?

heading| Sentence in June

paragraph| The judge set sentencing for June 3.

byline| Ana Silva

boilerplate| Ana Silva is a court reporter at the Dorset Herald who covers corruption. She was with the Globe before.

boilerplate| The Herald cannot answer every letter it is sent.
"""

MATCH = """
title| Harbor City stun champions with late goal

paragraph| Harbor City scored in the last minute to beat the champions 2-1 on Sunday.
paragraph| She was 31.
paragraph| “No,” he said.
paragraph| The crowd of 40,000 sang until midnight.

boilerplate| Striker Signs New Deal With Rovers
boilerplate| United Sack Coach After Nine Games
boilerplate| Stadium Plan Wins Council Vote
boilerplate| Doping Ban for Marathon Champion
"""

COMMENTS = """
title| Council votes to close the old library

paragraph| The council voted on Monday night to close the old library on Mill Street.
paragraph| Campaigners said they would take the matter to court this spring.
paragraph| The building has stood there since 1904 and was last repaired in 1988.

boilerplate| 3 Comments
boilerplate| I learned to read in that building and so did my children, this is a disgrace.
boilerplate| 2 hours ago
boilerplate| Reply
"""

FIELDS = """
title| title: Flood wall holds in Venice
date| date: 2020-10-03
boilerplate| source: ANSA
boilerplate| url: https://www.example.org/venice/flood

paragraph| The flood barrier rose for the first time on Saturday and kept the city dry.

paragraph| "We are moved," the mayor said.
"""

PAGES = {
    "broadcaster": BROADCASTER,
    "wire": WIRE,
    "daily": DAILY,
    "court": COURT,
    "match": MATCH,
    "comments": COMMENTS,
    "fields": FIELDS,
}


def split_page(page: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of a page and, for each of its lines, the kind that was written before it."""
    lines = page.strip("\n").split("\n")
    wanted = [tuple(line.split("| ", 1)) for line in lines if line]
    return "\n".join(line.partition("| ")[2] for line in lines), [(kind, line) for kind, line in wanted]
