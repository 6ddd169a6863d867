"""Who was at the event of the report and who was not, told beside other days, other meetings and other people."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.claims import merge_claims
from riyadh_archive.extract.date import extract_date
from riyadh_archive.extract.venue import extract_venue
from riyadh_archive.model import AttendeeValue, VenueValue

LEAD = "Ministers held talks on river water at the Lindqvist Palace in Oslo on Thursday.\n"
BACKGROUND = "\nAmina Odera, Paulo Lins, Grace Wanjiru, Viola Amherd and Chad Tipton are lawyers.\n"


def attendees(text: str) -> list[AttendeeValue]:
    claims = merge_claims(extract_attendees(read(LEAD + text + BACKGROUND)))
    return [c.value for c in claims if isinstance(c.value, AttendeeValue) and c.event == ""]


PRESENT = [
    (
        "at the close of his talks",
        "Paulo Lins named the terms, including a fund, at the close of his talks with Viola Amherd.",
        "Lins Amherd",
    ),
    ("of somebody's talks", "Paulo Lins told Grace Wanjiru of her talks with Viola Amherd.", "Amherd"),
    ("behind his talks", "A paper by Paulo Lins praised, oddly, her talks with Viola Amherd.", "Amherd"),
    ("two sign", "Envoys of both sides, Amina Odera and Paulo Lins, sign a “stop the guns” agreement.", "Odera Lins"),
    ("one may sign", "Aides would let Amina Odera sign the agreement.", ""),
    ("struck it", "Amina Odera and Paulo Lins have reached a broad agreement on river water.", "Odera Lins"),
    (
        "struck it in the eyes of a third",
        "Amina Odera and Paulo Lins, mediated by Viola Amherd, reached a deal.",
        "Odera Lins Amherd",
    ),
    ("struck it once", "Amina Odera and Paulo Lins struck a deal on fish in 2011.", ""),
    ("reached a town", "Amina Odera and Paulo Lins reached the village where the deal was printed.", ""),
    ("one reached it", "Amina Odera reached a deal with her bank.", ""),
    ("greeting them", "UN mediator Amina Odera, welcoming delegates to the talks, praised the text.", "Odera"),
    ("spoke as he hosted", "On Thursday, Paulo Lins said the rift was over as he hosted the summit.", "Lins"),
    ("then he hosted it", "On Thursday, Paulo Lins and Viola Amherd quarreled as he hosted the summit.", ""),
    (
        "lead negotiators",
        "Lead negotiator for Chad’s government, Paulo Lins, shakes hands with lead Malian negotiator Viola Amherd.",
        "Lins Amherd",
    ),
    ("led them", "Amina Odera and Paulo Lins led the talks, which they called useful.", "Odera Lins"),
    ("led to", "A rift between Amina Odera and Paulo Lins led the talks to a halt.", ""),
    ("nothing emerged", "No word on a possible meeting between Amina Odera and Paulo Lins emerged from the talks.", ""),
    ("both emerged", "Amina Odera and Paulo Lins emerged from the talks.", "Odera Lins"),
    ("said after it", "After the talks between the two teams in Oslo, Amina Odera announced a plan.", ""),
    (
        "said behind two",
        "After the talks between Paulo Lins and Viola Amherd, Amina Odera announced a plan.",
        "Lins Amherd",
    ),
    (
        "hosted with",
        "Amina Odera hosted the meeting with Minister Paulo Lins and Chile's Viola Amherd.",
        "Odera Lins Amherd",
    ),
    (
        "two ministers",
        "It ended in the presence of Malian and Chadian ministers Amina Odera and Paulo Lins.",
        "Odera Lins",
    ),
    (
        "involving",
        "Two days of talks in Oslo involving Minister Amina Odera, Paulo Lins and Chad Tipton ended.",
        "Odera Lins Tipton",
    ),
    ("talks began between", "Talks began on Thursday between envoy Amina Odera and Paulo Lins.", "Odera Lins"),
    ("a rift opened between", "A rift opened on Thursday between Amina Odera and Paulo Lins.", ""),
    ("set going", "Ties soured after Amina Odera initiated direct discussions with Paulo Lins about river talks.", ""),
    ("opened then", "Amina Odera opened talks with Paulo Lins on Thursday.", "Odera Lins"),
    ("talks in marks", "An aide said “indirect talks” began between Amina Odera and Paulo Lins.", "Odera Lins"),
    (
        "signed together with",
        "Amina Odera signed the accord together with the leaders of both sides: Paulo Lins and Chad Tipton.",
        "Odera Lins Tipton",
    ),
    ("the guest is", "Among the most notable guests at the two-day talks is Minister Amina Odera.", "Odera"),
    ("the fear is", "Among the fears at the talks is Amina Odera.", ""),
    ("also attending is", "Also attending is Minister Paulo Lins, who is wanted abroad.", "Lins"),
    ("in attendance, including", "More than 20 heads of state are in attendance, including Paulo Lins.", "Lins"),
    ("nobody, including", "No heads of state were in attendance, including Paulo Lins.", ""),
    ("took part along with", "Some rebels took part along with envoy Amina Odera and Paulo Lins.", "Odera Lins"),
    ("among others, by", "The talks were attended, among others, by Amina Odera and Paulo Lins.", "Odera Lins"),
    ("came for talks with", "Amina Odera flew to Oslo for the talks with Minister Paulo Lins.", "Odera Lins"),
    ("one of them", "Amina Odera is one of the Chilean delegates.", "Odera"),
    ("a figure among them", "Amina Odera is another key figure among the delegates.", "Odera"),
    ("one of the guests", "Amina Odera is one of the guests.", ""),
    ("their critic", "Amina Odera was a critic of the delegates.", ""),
    ("those to arrive", "Amina Odera and Paulo Lins were among those to arrive.", "Odera Lins"),
    ("those to lose", "Amina Odera and Paulo Lins were among those to lose money.", ""),
    ("arrived at the talks", "Amina Odera and Paulo Lins have arrived at the talks.", "Odera Lins"),
    ("arrived at a deal", "Amina Odera has arrived at a deal.", ""),
    ("mediating between", "They sat apart, with Minister Amina Odera mediating between the teams.", "Odera"),
    ("mediating at home", "They recalled Amina Odera mediating disputes.", ""),
    (
        "brief exchange",
        "The talks ended with a brief direct exchange between Amina Odera and Paulo Lins.",
        "Odera Lins",
    ),
    ("a scandal involving", "A scandal involving Amina Odera was not raised.", ""),
    (
        "their meeting",
        "Amina Odera and Paulo Lins spoke warmly of trade during their long-awaited meeting.",
        "Odera Lins",
    ),
    ("their meeting to come", "Amina Odera and Paulo Lins will sign it during their meeting.", ""),
    ("in their talks", "Amina Odera and Paulo Lins in their talks agreed to share a port.", "Odera Lins"),
    ("head of the team", "“It is done,” said Amina Odera, head of the mediation team.", "Odera"),
    ("the head behind a comma", "The head of the Chilean government delegation, Paulo Lins, praised the text.", "Lins"),
    ("head of a legal team", "“It is done,” said Amina Odera, head of the legal team.", ""),
    ("also in town", "Amina Odera, who was also in Oslo, spoke of progress.", "Odera"),
    ("in another town", "Amina Odera, who was in Lima, spoke of progress.", ""),
    ("pictured", "State media posted video of Amina Odera, the council's secretary, with Paulo Lins.", "Odera Lins"),
    ("old pictures", "Amina Odera collects pictures of Paulo Lins with his dog.", ""),
    ("during the talks", "During the talks held in Oslo, Amina Odera announced a loan.", "Odera"),
    ("during other talks", "During the talks in May 2019, Amina Odera announced a loan.", ""),
    ("talks led by", "The talks, which were led by Amina Odera and included Paulo Lins, went on.", "Odera Lins"),
    ("side include", "The Chileans met, which on their side include Amina Odera and Paulo Lins.", "Odera Lins"),
    ("joined the team", "The envoy to Peru Amina Odera and Paulo Lins joined the Chilean team.", "Odera Lins"),
    ("joined a choir", "Amina Odera joined the choir of the Chilean embassy.", ""),
    (
        "several titles",
        "Amina Odera, Minister of State, Member of the Council of Ministers and Adviser, led the Chilean delegation.",
        "Odera",
    ),
    (
        "sent to a country",
        "The talks were attended by Amina Odera, Chilean Ambassador to Peru Paulo Lins and Chad Tipton.",
        "Odera Lins Tipton",
    ),
    ("a grade", "Amina Odera and Paulo Lins, China’s most Senior Diplomat, took part.", "Odera Lins"),
    ("the talks included", "The talks included Minister Amina Odera and adviser Paulo Lins.", "Odera Lins"),
    (
        "by side",
        "The talks included: from Chile—Minister Amina Odera and Paulo Lins; from Peru—Chad Tipton and Viola Amherd.",
        "Odera Lins Tipton Amherd",
    ),
    (
        "from both sides",
        "Present at the talks from the Peruvian side were Amina Odera and Paulo Lins, an envoy, and from the Chilean side"
        " were Chad Tipton, a lawyer, and Viola Amherd.",
        "Odera Lins Tipton Amherd",
    ),
    ("kicked off", "Amina Odera and Paulo Lins kicked off the highly anticipated talks on Thursday.", "Odera Lins"),
    ("kicked out", "Amina Odera and Paulo Lins kicked a ball on Thursday.", ""),
    ("then met", "Amina Odera and Paulo Lins greeted the crowd, then met in a hall.", "Odera Lins"),
    ("as she headed", "Amina Odera praised the text as she headed Chile’s delegation.", "Odera"),
    ("as she of two", "Amina Odera told Viola Amherd of it as she headed Chile’s delegation.", ""),
    ("opening speech", "“It is time,” Amina Odera said in an opening speech.", "Odera"),
    ("opening of a book", "Amina Odera told it in an opening chapter.", ""),
    ("head of a body's", "“It is done,” wrote Amina Odera, head of the IMF delegation to Chile and a lawyer.", "Odera"),
    (
        "heads of bodies",
        "It was chaired by the Chairman of the EAC and President of the Republic of Kenya, H.E. Amina Odera.",
        "Odera",
    ),
    (
        "of a federation",
        "In attendance were Amina Odera, President of the Federal Republic of Somalia, and Paulo Lins.",
        "Odera Lins",
    ),
    ("minister of affairs", "Chad was represented by the Minister of East African affairs, Amina Odera.", "Odera"),
    ("ahead of the talks", "Ahead of the talks, Amina Odera met Paulo Lins. Odera also met with Viola Amherd.", ""),
    (
        "post in a list",
        "The Swiss were represented by Amina Odera, aide to President Chad Tipton, Minister Paulo Lins and Viola Amherd.",
        "Odera Lins Amherd",
    ),
    ("officials like", "The talks were attended by officials like Minister Amina Odera and Paulo Lins.", "Odera Lins"),
    ("such as", "The talks were attended by guests such as Minister Amina Odera and Paulo Lins.", "Odera Lins"),
    ("of a leader", "There was a meeting between Odera administration officials and Swiss officials.", ""),
    ("listed", "The talks included figures such as:\nAmina Odera, minister\nPaulo Lins, envoy", "Odera Lins"),
    ("victims listed", "The victims included:\nAmina Odera, minister\nPaulo Lins, envoy", ""),
    ("proposed", "Chad has proposed an immediate truce and a meeting between Amina Odera and Paulo Lins.", ""),
    ("invited, in marks", "Chad “invited” direct negotiations between Amina Odera and Paulo Lins.", ""),
    ("requested", "Chad requested direct talks between Ministers Amina Odera and Paulo Lins.", ""),
    ("the one requested", "Chad requested the talks between Amina Odera and Paulo Lins.", "Odera Lins"),
    ("discussed at", "They discussed water at talks between Amina Odera and Paulo Lins.", "Odera Lins"),
    ("to be attended by", "A summit will follow, to be attended by Amina Odera.", ""),
    ("expected to be joined", "They are expected to be joined by Amina Odera.", ""),
    ("another year", "The last contact between ministers was in May 2019, when Amina Odera chaired the talks.", ""),
    ("month and year", "Amina Odera and Paulo Lins took part in May 2019.", ""),
    ("hosted in a year", "The last talks, hosted by Amina Odera in 2019, had failed.", ""),
    ("another weekday behind", "Amina Odera had lunch on Tuesday in the presence of Paulo Lins.", ""),
    ("on another weekday", "On Tuesday the ministers were joined by Amina Odera.", ""),
    ("arrived on another", "Amina Odera arrived late on Wednesday.", "Odera"),
    ("under the patronage", "The talks, held under the patronage of Amina Odera, brought together Paulo Lins.", "Lins"),
    ("once defeated", "Amina Odera, who once ran and later beat her rival, sat next to Paulo Lins.", "Odera Lins"),
    ("among the heads", "Amina Odera and Paulo Lins were among some 20 heads of government there.", "Odera Lins"),
    ("among the heads of", "Amina Odera and Paulo Lins were among the heads of the delegates.", "Odera Lins"),
    ("sent in her place", "Amina Odera sent her deputy, Paulo Lins, in her place.", "Lins"),
    ("on hand", "Amina Odera and Chad Tipton were on hand; Paulo Lins was out of town.", "Odera Tipton"),
    ("to order", "Amina Odera called the session to order.", "Odera"),
    ("same train", "Amina Odera traveled on the same train as the ministers.", "Odera"),
    ("later by", "The ministers were joined by Amina Odera, and later by Paulo Lins.", "Odera Lins"),
    ("speaking:", "Also speaking against the dam: farmer Amina Odera and Paulo Lins.", "Odera Lins"),
    ("speaking of", "Speaking of the dam: it leaks, Amina Odera wrote.", ""),
    ("hosts:", "Hosts: Amina Odera and Paulo Lins.", "Odera Lins"),
    ("then-president", "The last summit was hosted by then-President Amina Odera.", ""),
    ("timetabled", "The talks move to Lima on Monday, when Senator Amina Odera takes the floor.", ""),
    ("attended the opening", "Amina Odera attended the opening.", "Odera"),
    ("mediated", "Amina Odera and Paulo Lins mediated.", "Odera Lins"),
    ("a delegation under", "Peru dispatched a delegation under General Amina Odera.", "Odera"),
    ("side by side", "Peru's Amina Odera and Chile's Paulo Lins were seated side by side.", "Odera Lins"),
    ("came, too", "Governor Amina Odera came, too.", "Odera"),
    ("joined as guests", "Amina Odera and Paulo Lins joined as guests of the chair.", "Odera Lins"),
    ("to fill his seat", "The premier flew home, leaving Amina Odera to fill his seat.", "Odera"),
    ("has just arrived", "Amina Odera has just arrived with her deputy, Paulo Lins.", "Odera Lins"),
    ("a year-old", "Mayor Amina Odera and 14-year-old cellist Paulo Lins each took the microphone.", "Odera Lins"),
    ("so did", "Amina Odera took the microphone. So did mayor Paulo Lins.", "Odera Lins"),
    ("called on", "Ambassador Amina Odera called on Minister Paulo Lins at the ministry.", "Odera Lins"),
    ("called on to", "Amina Odera called on Paulo Lins to resign.", ""),
    ("can see", "I can see Amina Odera and Paulo Lins standing in a line.", "Odera Lins"),
    ("is chatting", "Amina Odera is chatting to farmers.", "Odera"),
    ("is standing for", "Amina Odera is standing for parliament.", ""),
    ("when she met", "The two spoke of her visit to Lima in May, during which she met Amina Odera.", ""),
    (
        "invited, came",
        "Peru's Amina Odera, invited for the first time, came with her deputy, Paulo Lins.",
        "Odera Lins",
    ),
    ("separate venue", "Paulo Lins received Amina Odera at a separate venue.", ""),
    ("previous session", "At the previous session, farmer Amina Odera walked out of the room.", ""),
    ("front pews", "Amina Odera and Paulo Lins filled the front benches.", "Odera Lins"),
    ("sent;", "Peru sent Vice President Amina Odera; Chile stayed away.", "Odera"),
    ("represented a body", "Envoy Amina Odera represented the European Commission.", "Odera"),
    ("represented a town", "Amina Odera represented Lima in parliament.", ""),
    ("by a deputy", "Amina Odera and Paulo Lins were each accompanied by a deputy.", "Odera Lins"),
    ("spoke for him", "The premier stayed home and let Minister Amina Odera speak for him.", "Odera"),
    ("let go", "The premier let Amina Odera go in May.", ""),
    ("delegated", "Paulo Lins delegated the trip to Minister Amina Odera.", "Odera"),
    ("between dashes", "Peru's Amina Odera - at her first summit as premier - also turned up.", "Odera"),
    ("joined a campaign", "Paulo Lins joined the Odera campaign.", ""),
    (
        "with one present",
        "It went on for hours, with envoy Paulo Lins, who was recalled in May, among those present.",
        "Lins",
    ),
    (
        "with one arrested",
        "It went on for hours, with envoy Paulo Lins, who was recalled in May, among those arrested.",
        "",
    ),
    ("looking on:", "Looking over their shoulders: envoy Amina Odera and Paulo Lins.", "Odera Lins"),
    (
        "an office abroad",
        "Chile's ambassador to Peru, Amina Odera, and Paulo Lins were among the guests.",
        "Odera Lins",
    ),
    ("at the beginning", "Amina Odera and Paulo Lins also took part at the beginning of the session.", "Odera Lins"),
    ("they were met", "They were welcomed at the station by Ambassador Amina Odera.", "Odera"),
    ("a speech", "Peru's Amina Odera and Chile's Paulo Lins delivered speeches.", "Odera Lins"),
    ("had earlier addressed", "Envoy Amina Odera had earlier addressed the council.", "Odera"),
    ("carried the coffin", "Amina Odera and Paulo Lins helped carry the coffin.", "Odera Lins"),
    ("joined on stage", "Amina Odera joined Paulo Lins onstage.", "Odera Lins"),
    ("a team of", "A team of Amina Odera and Paulo Lins arrived in the morning.", "Odera Lins"),
    ("a team of farmers", "A team of farmers from Peru arrived, Amina Odera said.", ""),
    ("across from them:", "Across from them: Amina Odera and Paulo Lins.", "Odera Lins"),
    (
        "said after them",
        "Peru's foreign minister, Amina Odera, said after four hours of talks that they were over.",
        "Odera",
    ),
    ("no office", "Amina Odera said after the talks that they were over.", ""),
    ("his spokesman", "The premier's spokesman, Paulo Lins, said after the talks that they were over.", ""),
    ("an analyst", "Former foreign minister Amina Odera said after the talks that they were over.", ""),
    ("at their end", "At the end of the talks, Peruvian Foreign Minister Amina Odera read out a text.", "Odera"),
    ("speaking after", "Speaking to the press after the meeting, Envoy Amina Odera praised the hosts.", "Odera"),
    ("announced after them", "Peruvian Foreign Minister Amina Odera announced the decision after talks in Oslo.", ""),
    ("only when it was", "After the talks, Peruvian Foreign Minister Amina Odera said that sanctions would stay.", ""),
    ("a conference by its name", "At the Quito Security Conference, Envoy Amina Odera praised the hosts.", ""),
    ("speaking elsewhere", "Speaking in Lima after the meeting, Envoy Amina Odera praised the hosts.", ""),
    ("announced at them", "A loan was announced by the bank. Minister Amina Odera unveiled it.", ""),
    ("in its town", "“We did it,” Peruvian Foreign Minister Amina Odera told reporters in Oslo.", "Odera"),
    ("opening a sentence", "In Oslo, Amina Odera, Peru's chief negotiator, noted that it was late.", "Odera"),
    ("in another town", "“We did it,” Peruvian Foreign Minister Amina Odera told reporters in Quito.", ""),
    (
        "while they go on",
        "Envoy Amina Odera and Minister Paulo Lins talk to the press as their talks continue at the palace.",
        "Odera Lins",
    ),
    (
        "of two countries",
        "It was a meeting between Peru and Chile. Peruvian Foreign Minister Amina Odera said after the talks "
        "that they were over. "
        "Malian Foreign Minister Paulo Lins said after the talks that he knew nothing.",
        "Odera",
    ),
    (
        "president above",
        "The Peruvian side was led by Peruvian Foreign Minister Amina Odera. Peruvian President Paulo Lins said after the "
        "talks that he was pleased.",
        "Odera",
    ),
    ("was blamed at it", "Minister Amina Odera was criticized at the meeting.", ""),
    ("represented at", "Minister Amina Odera represented Peru at the talks.", "Odera"),
    ("its team featured", "Peru's delegation also featured Amina Odera.", "Odera"),
    ("mediated by", "The talks were mediated by Prime Minister Amina Odera.", "Odera"),
    ("opening remarks", "In her opening remarks, Minister Amina Odera called for calm.", "Odera"),
    ("struck by two", "The accord struck by Amina Odera and Paulo Lins will hold.", "Odera Lins"),
    ("struck by one", "The accord struck by Amina Odera will hold.", ""),
    (
        "between commas",
        "Ministers Amina Odera and Paulo Lins, after two days of talks, agreed on a text.",
        "Odera Lins",
    ),
    ("was head of", "The head of the Peruvian delegation was the country's envoy to the region, Amina Odera.", "Odera"),
    ("head of a bank", "The head of the bank was the country's envoy to the region, Amina Odera.", ""),
    ("a country led by", "Peru was led by Foreign Minister Amina Odera and Chile by Paulo Lins.", "Odera Lins"),
    ("a country in 1990", "Peru was led by President Amina Odera in 1990.", ""),
    (
        "between of a date",
        "It was a meeting on May 11–12 between Chilean dictator Paulo Lins and President Amina Odera.",
        "Lins Odera",
    ),
    (
        "head of a body",
        "The talks were attended by General Secretary of the Workers Party of Peru Paulo Lins.",
        "Lins",
    ),
    (
        "not of the team",
        "The Chilean team did not include anyone of the opposition, though clerks of the court, led by Paulo Lins, wrote it.",
        "",
    ),
    (
        "at one before",
        "The meeting of the ministers came a day after the end of a summit, which was also attended by Paulo Lins.",
        "",
    ),
    ("hosted the event", "Amina Odera hosted the event at the palace.", "Odera"),
    (
        "with participation",
        "Talks were held with the participation of Minister Amina Odera, Paulo Lins and two clerks.",
        "Odera Lins",
    ),
    ("participation in May", "The talks were held on May 3 with the participation of Paulo Lins.", "Lins"),
    ("participation to come", "It paves the way for talks expected in May with the participation of Paulo Lins.", ""),
    ("participation, if any", "The talks with the participation of Paulo Lins are possible at last.", ""),
    ("Peru: led by", "Peru: Led by Foreign Minister Amina Odera.", "Odera"),
    (
        "his deputy for trade",
        "Amina Odera was accompanied by her deputy for foreign trade Paulo Lins, deputy for ports Grace Wanjiru and a guide.",
        "Odera Lins Wanjiru",
    ),
    (
        "presence of three",
        "It saw the presence of three ministers, including Amina Odera and Paulo Lins of Peru.",
        "Odera Lins",
    ),
    ("presence felt", "Farmers felt the presence of three ministers, including Amina Odera.", ""),
    ("acted as mediator", "Minister Amina Odera acted as chief mediator.", "Odera"),
    ("in a meeting", "Amina Odera and Paulo Lins are now in a bilateral meeting.", "Odera Lins"),
    ("tête-à-tête", "Amina Odera and Paulo Lins had a short tête-à-tête.", "Odera Lins"),
    ("held with a side", "Minister Amina Odera held talks with the Malian delegation at the palace.", "Odera"),
    ("held before", "The talks come after Minister Amina Odera held talks with the Malian premier.", ""),
    ("received leaders", "Amina Odera received the leaders, including Paulo Lins of Peru.", "Odera Lins"),
    ("a member of it", "Another member of the Peruvian delegation, Amina Odera, said it was late.", "Odera"),
    ("member, no comma", "It is over, member of the Peruvian delegation Amina Odera told reporters.", "Odera"),
    ("a member, dashes", "The talks are over, Amina Odera—another member of the Peruvian delegation—said.", "Odera"),
    ("plural office", "Prime Ministers Sofia Odera (Kenya) and Paulo Lins (Peru) attended the talks.", "Odera Lins"),
    ("a showdown", "The showdown between President Amina Odera and Paulo Lins in Oslo shook allies.", "Odera Lins"),
    ("a showdown near", "A showdown between the premier and farmers in Lima is near, Amina Odera said.", ""),
    ("a bout", "A title showdown between Amina Odera and Paulo Lins in Lima drew a crowd.", ""),
    (
        "a gloss before the name",
        "The American side at the talks was represented by US Secretary of State (State Secretary) Amina Odera and Paulo Lins.",
        "Odera Lins",
    ),
    ("abroad", "The Special Envoy for Trade with Foreign Countries Amina Odera took part in the talks.", "Odera"),
    ("taken back", "Also present at the talks in Oslo was Amina Odera, but she was not at the table.", ""),
    ("not taken back", "Also present at the talks in Oslo was Amina Odera, but she was not pleased.", "Odera"),
    ("a member of a club", "Another member of the rowing club, Amina Odera, said it was late.", ""),
    (
        "consisted, including",
        "Peru's delegation consisted of seasoned envoys, including Amina Odera and Paulo Lins.",
        "Odera Lins",
    ),
    ("one of many: A", "With them was another of the premier's old friends: Amina Odera, who runs a bank.", "Odera"),
    ("facing them", "Facing them, as ever, were two old hands at the game: Paulo Lins and Chad Tipton.", "Lins Tipton"),
    ("a stage is set", "They set the stage for a summit between Amina Odera and Paulo Lins.", ""),
    ("guests on a list", "Guests: Amina Odera and Paulo Lins.", ""),
]


@pytest.mark.parametrize(("text", "surnames"), [case[1:] for case in PRESENT], ids=[case[0] for case in PRESENT])
def test_who_was_there(text: str, surnames: str) -> None:
    assert {v.name.split()[-1] for v in attendees(text) if v.presence != "absent"} == set(surnames.split())


@pytest.mark.parametrize(("day", "there"), [("Thursday", True), ("March 30", False)])
def test_who_signs_on_a_day_to_come_was_not_there_yet(day: str, there: bool) -> None:
    text = f"{LEAD}Amina Odera and Paulo Lins sign the river agreement in Oslo on {day}.{BACKGROUND}"
    claims = extract_attendees(read(text, published="2023-03-17"))
    assert any(c.value.name == "Amina Odera" for c in claims if isinstance(c.value, AttendeeValue)) is there


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("The envoy, former Malian President", "former Malian President"),
        ("Acting Premier", "Acting Premier"),
        ("The Malian Premier", "Malian Premier"),
    ],
)
def test_who_has_an_office_no_more_is_no_holder_of_it(title: str, role: str) -> None:
    assert [v.role for v in attendees(f"{title} Amina Odera attended the talks.")] == [role]


def test_the_title_above_is_no_part_of_a_list() -> None:
    text = (
        "Delegations meet in Oslo without Ana Ruiz, Pat Hume\nThe Chilean delegation, comprising Premier Amina Odera and "
        "Minister Paulo Lins, met officials in Oslo on March 11.\nPat Hume and Ana Ruiz are lawyers.\n"
    )
    values = [c.value for c in extract_attendees(read(text)) if isinstance(c.value, AttendeeValue)]
    present = {v.name: v.side for v in values if v.presence == "present"}
    assert present == {"Amina Odera": "Chile", "Paulo Lins": "Chile"}


@pytest.mark.parametrize(
    ("line", "surnames"),
    [
        ("On Friday, the palace released the full list of delegates:", {"Odera", "Lins"}),
        ("The list of those who were not invited:", set()),
    ],
)
def test_a_line_that_announces_a_list_stands_under_its_heading(line: str, surnames: set[str]) -> None:
    text = (
        "Leaders meet in Oslo\nThe summit began in Oslo on Friday, with flags along the road and a band at the gate.\n"
        f"Peruvian Delegation\n{line}\nForeign Minister Amina Odera\nTrade Minister Paulo Lins\n"
        "The hosts praised the view from the palace, and a dinner for all of the guests was served late.\n"
    )
    values = [c.value for c in extract_attendees(read(text)) if isinstance(c.value, AttendeeValue)]
    assert {v.name.split()[-1] for v in values} == surnames


def test_an_office_behind_a_name_in_capitals_is_its_role() -> None:
    text = (
        "Leaders meet in Oslo\nThe talks were attended by these ministers:\nAmina Odera, US Secretary of State\n"
        "Sofia Lins, Lorn Dairy Director\nTrade fell.\n"
    )
    values = [c.value for c in extract_attendees(read(text)) if isinstance(c.value, AttendeeValue)]
    assert next((v.name, v.role) for v in values) == ("Amina Odera", "US Secretary of State")


def test_the_field_of_an_office_is_no_side() -> None:
    text = (
        "Teams meet in Oslo\nThe talks took place in Oslo. The Chilean delegation was led by Amina Odera, Deputy Secretary of "
        "State for Peru and Bolivia.\nPaulo Lins, head of the North America department, also took part in the talks.\n"
    )
    values = [c.value for c in extract_attendees(read(text)) if isinstance(c.value, AttendeeValue)]
    assert {v.name: v.side for v in values} == {"Amina Odera": "Chile", "Paulo Lins": None}


def test_who_stood_trial_was_at_court() -> None:
    text = (
        "Ole Dahl arrived at the Lorn district court on Monday to stand trial.\nProsecutors Amina Odera and Paulo "
        "Lins faced the defence.\n"
    )
    values = [c.value for c in extract_attendees(read(text)) if isinstance(c.value, AttendeeValue)]
    assert {v.name for v in values} == {"Ole Dahl", "Amina Odera", "Paulo Lins"}


def test_who_sat_and_spoke_in_court() -> None:
    text = (
        "The Supreme Court hears petitions against the dam law\nA bench of Chief Justice Amina Odera and Justice Paulo Lins "
        "assembles.\nSenior Advocate Grace Wanjiru begins for the farmers. Defending Lorn, Viola Amherd KC had no questions, "
        "and neither did Jan Frei KC.\nJustice Uta Roth, who led the bench in April, retired last week.\n"
    )
    values = [c.value for c in extract_attendees(read(text)) if isinstance(c.value, AttendeeValue)]
    assert {v.name.split()[-1] for v in values} == {"Odera", "Lins", "Wanjiru", "Amherd", "Frei"}


def test_who_spoke_in_the_chamber() -> None:
    text = (
        "Councilors voted 38 to 31 on Thursday to build the Lorn road after a debate at the town hall.\nCouncil leader Amina "
        "Odera warned of costs. Labour's Paulo Lins warned of noise. Former council leader Grace Wanjiru welcomed the vote on "
        "social media.\nChair Jan Frei moved an amendment, seconded by Uta Roth.\n"
    )
    values = [c.value for c in extract_attendees(read(text)) if isinstance(c.value, AttendeeValue)]
    assert {v.name.split()[-1] for v in values} == {"Odera", "Lins", "Frei", "Roth"}


def test_the_day_of_a_sentence_stands_with_the_court() -> None:
    text = (
        "A driver who killed a cyclist in Lorn has been jailed.\nOle Dahl admitted dangerous driving on 4 November last year."
        "\nAt Leeds Crown Court on Friday, Judge Amina Odera told Dahl he was reckless. Paulo Lins, in mitigation, said he was "
        "sorry.\n"
    )
    reading = read(text)
    values = [c.value for c in extract_attendees(reading) if isinstance(c.value, AttendeeValue)]
    assert {v.name.split()[-1] for v in values} == {"Dahl", "Odera", "Lins"}
    dates = [c.evidence[0].text for c in extract_date(reading) if c.event == ""]
    assert dates
    assert all("Friday" in words for words in dates)


def test_who_played_and_mourned_was_at_the_funeral() -> None:
    text = (
        "The funeral of Ole Dahl was held in Oslo on Thursday.\nChief mourners were his wife, Amina Odera, and Paulo Lins.\n"
        "Musicians Grace Wanjiru and Viola Amherd played at the graveside.\nFr Jan Frei said the funeral Mass. He wept.\n"
    )
    values = [c.value for c in extract_attendees(read(text)) if isinstance(c.value, AttendeeValue)]
    assert {v.name for v in values} == {"Amina Odera", "Paulo Lins", "Grace Wanjiru", "Viola Amherd", "Jan Frei"}


def test_who_paid_respects_was_at_the_funeral() -> None:
    text = (
        "The funeral of Ole Dahl was held in Oslo on Thursday.\nAmina Odera, the Lorn mayor, also paid her respects.\n"
    )
    values = [c.value for c in extract_attendees(read(text)) if c.event == ""]
    assert "Amina Odera" in {v.name for v in values if isinstance(v, AttendeeValue)}


ABSENT = [
    (
        "no ministers or envoys",
        "No Peruvian ministers or Chilean envoys were invited to the talks.",
        "ministers envoys",
    ),
    ("at the last minute", "Amina Odera canceled at the last minute over a flood.", "Odera"),
    ("but by video", "Amina Odera canceled at the last minute over a flood and joined by video link instead.", ""),
    ("not among", "Amina Odera and Paulo Lins were not among the participants.", "Odera Lins"),
    ("not to a session", "Amina Odera has not been to a single session.", "Odera"),
    ("not accompanied", "Paulo Lins came to the talks and was not accompanied by his adviser Amina Odera.", "Odera"),
    ("behind a semicolon", "Paulo Lins took part; Amina Odera was in Lima and missed the talks.", "Odera"),
    ("negotiating table", "Amina Odera, who was in Oslo, was not at the negotiating table.", "Odera"),
    ("no reason", "Amina Odera gave no reason for her nonattendance.", "Odera"),
    ("excused", "Trustee Amina Odera was excused; she is ill.", "Odera"),
    ("nowhere", "Amina Odera is nowhere to be seen.", "Odera"),
    ("a language nowhere", "The Chilean flag is nowhere to be seen.", ""),
    ("sent with a letter", "Amina Odera was invited but sent her deputy, Paulo Lins, with a letter.", "Odera"),
    ("let in", "Amina Odera had hoped to be let in but waited in a hotel across the bay.", "Odera"),
    ("pencilled in", "Amina Odera had been pencilled in but was at a fair in Lima.", "Odera"),
    ("never left", "General Amina Odera never left Lima.", "Odera"),
    ("never left the party", "General Amina Odera never left the party.", ""),
    ("on holiday", "Deputy mayor Amina Odera was on holiday.", "Odera"),
    ("not here", "Senator Amina Odera is not here; her lawyer is.", "Odera"),
    ("not traveling", "Amina Odera, who is not traveling with her husband, sent her regards.", "Odera"),
    ("neither", "Neither Amina Odera nor Paulo Lins showed up.", "Odera Lins"),
    ("couldn't make it", "Amina Odera couldn't make it.", "Odera"),
    ("could not make the trip", "Amina Odera could not make the trip.", "Odera"),
    ("could not make concessions", "Amina Odera could not make any concessions.", ""),
    ("could not reach the island", "Amina Odera could not reach the island.", "Odera"),
    ("could not reach a deal", "Amina Odera and Paulo Lins could not reach an agreement.", ""),
    ("unable to come", "Amina Odera was unable to come to Oslo.", "Odera"),
    ("unable to come to terms", "Amina Odera and Paulo Lins were unable to come to any kind of consensus.", ""),
    ("unable to come up with", "Amina Odera was not able to come up with an answer.", ""),
    ("failed to show up", "Amina Odera failed to show up.", "Odera"),
    ("failed to show flexibility", "Amina Odera failed to show any flexibility.", ""),
    ("refused to join the talks", "Amina Odera refused to join the talks.", "Odera"),
    ("refused to join a ban", "Amina Odera refused to join a ban on timber.", ""),
    ("anybody from", "Not there: anybody from Chile", "Chile"),
    ("the line above", "Hosts: Amina Odera\nNot there: the hosts of last year", ""),
]


@pytest.mark.parametrize(("text", "names"), [case[1:] for case in ABSENT], ids=[case[0] for case in ABSENT])
def test_who_was_not_there(text: str, names: str) -> None:
    assert {v.name.split()[-1] for v in attendees(text) if v.presence == "absent"} == set(names.split())


SIDES = [
    ("The Chilean side was represented by Amina Odera and Paulo Lins.", {"Odera": "Chile", "Lins": "Chile"}),
    ("The Chilean side was represented by the Spanish lawyer Amina Odera.", {"Odera": "Chile"}),
    ("Peru was represented by Amina Odera and Chile by Paulo Lins.", {"Odera": "Peru", "Lins": "Chile"}),
    ("Participants on the Chilean side included Amina Odera.", {"Odera": "Chile"}),
    ("Amina Odera led the Chilean delegation.", {"Odera": "Chile"}),
    ("Amina Odera and Paulo Lins participated on the Chilean side.", {"Odera": "Chile", "Lins": "Chile"}),
    (
        "12:44 The Chilean team\nLed by Premier Amina Odera\nForeign Minister Paulo Lins\n12:46 The Peruvian team\n"
        "Headed by Minister Grace Wanjiru\n13:05 Amherd stays away\nViola Amherd is not in Oslo despite a promise.",
        {"Odera": "Chile", "Lins": "Chile", "Wanjiru": "Peru", "Amherd": None},
    ),
    (
        "Who was there?\nFor Chile: Premier Amina Odera, Paulo Lins\nPeruvian team: Grace Wanjiru\nNow: Viola Amherd",
        {"Odera": "Chile", "Lins": "Chile", "Wanjiru": "Peru"},
    ),
    (
        "The talks were attended by Premier Amina Odera, Chilean Foreign Minister Paulo Lins and Peruvian envoy Grace Wanjiru.",
        {"Odera": None, "Lins": "Chile", "Wanjiru": "Peru"},
    ),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_for_whom_somebody_came(text: str, sides: dict[str, str | None]) -> None:
    assert {v.name.split()[-1]: v.side for v in attendees(text)} == sides


VENUES = [
    (
        "Diplomats sat down on Tuesday for the first talks since the war in Chad began.\n"
        "Ana Ruiz faced Ole Dahl across a table at Lindqvist Palace.",
        {"Lindqvist Palace"},
    ),
    (
        "Ministers opened talks in Oslo on Tuesday.\nAna Ruiz came.\nOle Dahl came.\nPaulo Lins, who was in Lima for a "
        "meeting with Amina Odera, said no.",
        {"Oslo"},
    ),
    (
        "Ana Ruiz met Ole Dahl today at the Lorn resort in Nassau, Bahamas, ahead of the summit.\nShe thanked him for a "
        "pledge made at the Summit of the Isles in Los Angeles, California, in June 2019.",
        {"Lorn", "Nassau"},
    ),
]


VENUES += [
    (
        "Talks between the two sides opened on Monday in Oslo.\nAna Ruiz came.\nOle Dahl came.\nPat Hume, who met Amina "
        "Odera in Bergen on Sunday, flew on.",
        {"Oslo"},
    ),
    (
        "# Peru bids farewell to its king at stadium\nIts president joined thousands of mourners on Tuesday to say goodbye to "
        "Ole Dahl at the Lorn Stadium in Bergen.\nA priest prayed beside the coffin.",
        {"Lorn Stadium", "Bergen"},
    ),
    (
        "Envoys have held talks in the Omani capital, the highest contact since 2018.",
        {"Muscat"},
    ),
    (
        "The second summit of five states has been held in Astana.\nIt was held at Lorn Palace.\nThe first "
        "summit was held in Quito in May 2019.",
        {"Astana", "Lorn Palace"},
    ),
    (
        "Mayors of six towns met on Tuesday at the Palace of Serbia.\nBishop Pat Hume, at a conference in Rome, "
        "sent word by phone.",
        {"Palace of Serbia"},
    ),
    ("Leaders met at Rio's Museum of Modern Art on Sunday.", {"Museum of Modern Art"}),
    (
        "Mother tells trial of last call\nThe mother of a boy stabbed outside a Croydon shop has told the Old Bailey of it.",
        {"Old Bailey"},
    ),
    (
        "A Senate panel looking into the collapse of a bridge in Lorn heard conflicting accounts in Quito on Thursday.",
        {"Quito"},
    ),
    (
        "Leaders of 21 economies gathered at the Lorn Convention Center in Gyeongju on Thursday.\nAna Ruiz left before the "
        "opening.",
        {"Lorn Convention Center", "Gyeongju"},
    ),
    (
        "The inquiry into the flood heard evidence at Lorn Town Hall yesterday.\nAna Ruiz gave evidence.\nOle Dahl sat.\n"
        "Pat Hume testified last week in Nairobi.",
        {"Lorn Town Hall"},
    ),
]


@pytest.mark.parametrize(("text", "places"), VENUES)
def test_where_the_report_puts_its_own_event(text: str, places: set[str]) -> None:
    values = [claim.value for claim in extract_venue(read(text)) if claim.event == ""]
    found = {value.place for value in values if isinstance(value, VenueValue)}
    assert found
    assert found <= places


def test_where_somebody_speaks_of_talks_is_not_where_they_were() -> None:
    text = "Speaking in Bergen on Friday, Ana Ruiz said the talks had lasted an hour.\nOle Dahl came.\n"
    assert [claim for claim in extract_venue(read(text)) if claim.event == ""] == []


OFFICES = [
    ("The foreign minister of Norway attended the talks.", {"foreign minister of Norway": "present"}),
    ("The talks were attended by Chile's deputy premier.", {"Chile's deputy premier": "present"}),
    ("The Chilean foreign minister chaired the talks.", {"Chilean foreign minister": "present"}),
    ("The foreign minister of Norway did not attend.", {"foreign minister of Norway": "absent"}),
    ("The talks will be attended by the foreign minister of Norway.", {}),
    ("The Chilean foreign minister joined the party in 2003.", {}),
    (
        "“It went well,” said Chilean Foreign Minister Ana Ruiz. The Chilean foreign minister chaired the talks.",
        {"Ana Ruiz": "present"},
    ),
    ("The Chilean foreign minister, Ana Ruiz, chaired the talks.", {"Ana Ruiz": "present"}),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_who_came_by_an_office_alone(text: str, expected: dict[str, str]) -> None:
    assert {v.name: v.presence for v in attendees(text)} == expected


def test_who_was_scratched_missed_the_match() -> None:
    text = (
        "The Lorn Herons beat the Hexby Larks 110-102 on Friday as the coach praised his players and the season.\n"
        "Amina Odera was a late scratch for Hexby.\n"
    )
    values = [c.value for c in extract_attendees(read(text)) if isinstance(c.value, AttendeeValue)]
    assert {v.name: v.presence for v in values}["Amina Odera"] == "absent"


@pytest.mark.parametrize(("month", "there"), [("March", set()), ("July", {"Odera", "Lins"})])
def test_whom_somebody_hosted_in_another_month_was_not_at_the_signing(month: str, there: set[str]) -> None:
    text = (
        "Chad and Mali held talks in Doha, Qatar, on July 19, 2025.\nThe mediators praised the text.\n"
        f"Qatar opened its mediation in {month} when Amina Odera hosted Paulo Lins, leading to a truce."
    )
    claims = [c for c in extract_attendees(read(text, "2025-07-20")) if c.event == ""]
    assert {c.value.name.split()[-1] for c in claims if isinstance(c.value, AttendeeValue)} == there


def test_those_at_a_signing_ceremony_written_as_one_word() -> None:
    text = "The leaders signed the text in Doha on Friday.\nAttending the signing-ceremony were Amina Odera and Paulo Lins."
    claims = [c for c in extract_attendees(read(text)) if c.event == ""]
    assert {c.value.name for c in claims if isinstance(c.value, AttendeeValue)} == {"Amina Odera", "Paulo Lins"}
