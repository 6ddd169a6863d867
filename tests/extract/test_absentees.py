"""Who is said not to have been there: "neither … nor", absentees, those behind "absent was", refusals; and near misses."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.model import AttendeeValue

TRIED = "Nurse Ana Lim, 33, was jailed for life by a court in Lund on Monday.\n\n"
LEDE = "Foreign ministers met for talks on the ceasefire in Oslo on Friday.\n\nNorway’s foreign minister chaired the talks.\n\n"
TRIAL = "A court in Leeds opened the trial of a banker on Monday.\n\nJudge Uta Roth presided.\n\n"

CASES = [
    (TRIAL, "Paulo Lins, who was not asked for a plea, stood in the dock.", ""),
    (LEDE, "Premier Paulo Lins was not asked to join the talks.", "Lins"),
    (LEDE, "Premier Paulo Lins stayed away from the talks.", "Lins"),
    (LEDE, "Premier Paulo Lins stayed away from foreign quarrels.", ""),
    (LEDE, "Premier Paulo Lins, excluded from the talks, flew home.", "Lins"),
    (LEDE, "Premier Paulo Lins, excluded from the vote in March, spoke.", ""),
    (LEDE, "Premier Paulo Lins and European leaders were excluded.", "Lins leaders"),
    (LEDE, "Chilean and European leaders were excluded.", "leaders"),
    (LEDE, "Neither Premier Ana Ruiz nor her Chilean counterpart, Paulo Lins, made the trip.", "Ruiz Lins"),
    (LEDE, "Neither Ana Ruiz, the premier, nor Paulo Lins was in Oslo.", "Ruiz Lins"),
    (LEDE, "Neither Ana Ruiz nor Paulo Lins made it clear what they want.", ""),
    (LEDE, "Neither Ana Ruiz nor Paulo Lins made a statement.", ""),
    (LEDE, "Notable by his absence was the envoy Paulo Lins.", "Lins"),
    (LEDE, "Notable was the speech of Paulo Lins.", ""),
    (LEDE, "Absentees included Ana Ruiz and Paulo Lins.", "Ruiz Lins"),
    (LEDE, "The most prominent absentee was the former premier, Paulo Lins.", "Lins"),
    (TRIED, "The nurse will grow old in jail.\n\nShe refused to appear in the dock to be told.", "Lim"),
    (TRIED, "The judge spoke to the nurse, who refused to appear in court.", "Lim"),
    (TRIED, "The judge spoke to a cousin, who refused to appear in court.", ""),
    (TRIED, "Her cousin Paulo Lins told the court he was not there for revenge.", ""),
    (TRIED, "Her cousin Paulo Lins said he was not there for the hearing.", "Lins"),
    (TRIED, "Before sentencing, Ana Lim asked to speak to the courtroom but the judge said no.", ""),
    (TRIED, "The nurse grew old.\n\nShe refused to appear on stage.", ""),
    (LEDE, "Chad said it would not attend the talks.", "Chad"),
    (LEDE, "Earlier talks on the lake took place for years, but collapsed in 2009 when Chad pulled out.", ""),
    (LEDE, "Chad, which it invaded in 2009, pulled out.", "Chad"),
    (LEDE, "Chad has announced that it will not take part.", "Chad"),
    (LEDE, "Chad hopes it will not take part.", ""),
    (LEDE, "Absentee ballots were counted, said Paulo Lins.", ""),
    (LEDE, "Not present were Ana Ruiz and Paulo Lins.", "Ruiz Lins"),
    (LEDE, "Not so was Paulo Lins.", ""),
    (LEDE, "Premier Paulo Lins was otherwise engaged.", "Lins"),
    (LEDE, "Premier Paulo Lins did not get an invitation.", "Lins"),
    (LEDE, "Premier Paulo Lins opted out, citing a cold.", "Lins"),
    (LEDE, "Premier Paulo Lins pulled out a chair for the envoy.", ""),
    (LEDE, "Ana Ruiz deputised for Premier Paulo Lins.", "Lins"),
    (LEDE, "Ana Ruiz took the place of Premier Paulo Lins.", "Lins"),
    (LEDE, "Ana Ruiz took the place of honor beside Paulo Lins.", ""),
    (LEDE, "Paulo Lins did not attend, and neither did the former premier Ana Ruiz.", "Lins Ruiz"),
    (LEDE, "Paulo Lins did not laugh, and neither did Ana Ruiz.", ""),
    (LEDE, "Chile was represented by Jan Frei in place of Premier Paulo Lins.", "Lins"),
    (LEDE, "Premier Paulo Lins, whose government had resigned, was missing.", "Lins"),
    (LEDE, "Premier Paulo Lins was missing a button.", ""),
    (LEDE, "Premier Paulo Lins had been expected but canceled on Wednesday.", "Lins"),
    (TRIAL, "His brother Paulo Lins, named as the second accused, failed to turn up.", "Lins"),
    (TRIAL, "His brother Paulo Lins, named as the second accused, spoke.", ""),
    (TRIAL, "Ana Ruiz and Paulo Lins fled to Chile and did not attend the trial.", "Ruiz Lins"),
    (TRIAL, "Ana Ruiz met Paulo Lins in Chile and did not attend the trial.", "Ruiz"),
    (LEDE, "Norway left out Premier Paulo Lins and Ana Ruiz from the talks.", "Lins Ruiz"),
    (LEDE, "The hosts had shut Premier Paulo Lins out of the talks.", "Lins"),
    (LEDE, "Premier Paulo Lins left the talks out of anger.", ""),
    (LEDE, "Premier Ana Ruiz left out the word war at the talks.", ""),
    (LEDE, "The talks were held without the participation of Paulo Lins.", "Lins"),
    (LEDE, "They met for talks without Paulo Lins present.", "Lins"),
    (LEDE, "They held talks without any representation from Chad.", "Chad"),
    (LEDE, "They held talks without involving Chad.", "Chad"),
    (LEDE, "The talks cannot succeed without the participation of Chad.", ""),
    (LEDE, "The talks were held without any preconditions.", ""),
    (LEDE, "They met in the absence of two key parties: Premier Paulo Lins and Ana Ruiz.", "Lins Ruiz"),
    (LEDE, "She rejected suggestions that Premier Paulo Lins was left out of the talks.", ""),
    (LEDE, "She ruled out that Premier Paulo Lins was left out of the talks.", ""),
    (LEDE, "Notably missing were both Premier Paulo Lins and Ana Ruiz.", "Lins Ruiz"),
    (TRIAL, "His brother Paulo Lins was not called.", "Lins"),
    (TRIAL, "His brother Paulo Lins was not called a thief.", ""),
    (LEDE, "Neither envoys from Peru nor Asian countries were invited to the talks.", "Peru countries"),
    (LEDE, "Neither envoys from Peru nor Asian countries were worried about the talks.", ""),
    (LEDE, "The catch? Lima isn’t invited. Neither is Chad.", "Lima Chad"),
    (LEDE, "Prices are up. Neither is Chad.", ""),
    (LEDE, "No Malians were invited. Nor were any Chadians.", "Malians Chadians"),
    (LEDE, "No Malians were invited. Nor was the report published.", "Malians"),
    (LEDE, "She criticized the talks, pointing out that they did not include a Malian envoy.", "envoy"),
    (LEDE, "The talks did not include Chad.", "Chad"),
    (LEDE, "The talks did not include Chad or the Malian Union.", "Chad Union"),
    (LEDE, "Her tour did not include Chad.", ""),
    (LEDE, "The talks did not include any word on Chad.", ""),
    (LEDE, "Banker Paulo Lins was in Oslo, but was not present in the photos of the talks.", ""),
    (LEDE, "Banker Paulo Lins was in Oslo, but was not present at the talks.", "Lins"),
]


@pytest.mark.parametrize(("lede", "text", "absent"), CASES)
def test_who_was_not_there(lede: str, text: str, absent: str) -> None:
    values = [c.value for c in extract_attendees(read(f"{lede}{text}\n", "2025-05-10"))]
    told = {v.name.split()[-1] for v in values if isinstance(v, AttendeeValue) and v.presence == "absent"}
    assert told == set(absent.split())
