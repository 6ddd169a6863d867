"""Who was in court by office, and who only spoke of the case."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees

TRIAL = "A banker went on trial in Bergen on Friday over forged books.\n\n"
BACKGROUND = "\n\nAmina Odera, Paulo Lins, Grace Wanjiru and Viola Amherd are well known.\n"

CASES = [
    (TRIAL, "Judge Paulo Lins told the banker to stand.", "Lins"),
    (TRIAL, "Judge Paulo Lins ruled in a similar case.", ""),
    (TRIAL, "Leaving the courthouse, Paulo Lins said he was moved.", "Lins"),
    (TRIAL, "Paulo Lins and his lawyer wept as the charges were read.", "Lins"),
    (TRIAL, "Paulo Lins and her children remained stoic while the charges were read.", "Lins"),
    (TRIAL, "Paulo Lins remained stoic in an interview.", ""),
    (TRIAL, "The inquiry's chair, Lady Justice Amina Odera, asked for calm.", "Odera"),
    (TRIAL, "Prosecutor Paulo Lins countered that the books were false.", "Lins"),
    (TRIAL, "Prosecutor Paulo Lins said that the books were false.", ""),
    (TRIAL, "Paulo Lins KC said that the books were false.", "Lins"),
    (TRIAL, "Judge Paulo Lins said in an interview that the books were false.", ""),
    (TRIAL, "Defending, Paulo Lins said that the books were real.", "Lins"),
    (TRIAL, "Paulo Lins said that the books were real.", ""),
    (TRIAL, "Giving evidence, his neighbor Paulo Lins said that the books were real.", "Lins"),
    (TRIAL, "Paulo Lins gave his evidence in writing.", ""),
    (TRIAL, "The letter was read out by Paulo Lins.", "Lins"),
    (TRIAL, "Judge Paulo Lins pronounced the order on Friday.", "Lins"),
    (TRIAL, "Judge Paulo Lins, today told the banker to stand.", "Lins"),
    (TRIAL, "Judge Paulo Lins called the loans between May 2015 and June 2016 cruel.", "Lins"),
    (TRIAL, "Judge Paulo Lins called a similar loan cruel in June 2016.", ""),
    (TRIAL, "“Fear was the law” in those years, said judge Paulo Lins, calling it grave.", "Lins"),
    (TRIAL, "“Fear was the law” in those years, said judge Paulo Lins in an interview.", ""),
    (
        TRIAL,
        "Judge Paulo Lins, who was flown in a helicopter to a jail near Lund Friday, told the banker to stand.",
        "Lins",
    ),
    (TRIAL, "He entered the pleas before Judge Paulo Lins.", "Lins"),
    (TRIAL, "Amina Odera told Judge Paulo Lins that she was sorry.", "Odera Lins"),
    (TRIAL, "He wrote the book after Judge Paulo Lins.", ""),
    (TRIAL, "Paulo Lins represented the bank for years.", ""),
    (TRIAL, "Judge Paulo Lins ordered the banker to surrender to the police on June 27.", "Lins"),
    (TRIAL, "Judge Paulo Lins wrote a similar order on June 27.", ""),
    (TRIAL, "Judge Paulo Lins of the Bergen court upheld the fine.", "Lins"),
    (TRIAL, "The fine was set by the office of Paulo Lins.", ""),
    (TRIAL, "Amina Odera was found not guilty by Judge Paulo Lins.", "Odera Lins"),
    (TRIAL, "Amina Odera was found guilty last year by a court in Lund.", ""),
    (TRIAL, "Amina Odera, the banker who was on trial over the books here, was acquitted of fraud.", "Odera"),
    (TRIAL, "Amina Odera, the banker, said the man who was on trial was acquitted.", ""),
    (TRIAL, "Judge Paulo Lins, who cleared banker Amina Odera on Friday, was pale.", "Lins Odera"),
    (TRIAL, "The packed courtroom heard a short plea from Viola Amherd, whose son lost his savings.", "Amherd"),
    (TRIAL, "The packed courtroom heard a song from a film by Viola Amherd.", ""),
    (TRIAL, "A tearful Amina Odera spoke to the court in Bergen.", "Odera"),
    (TRIAL, "Amina Odera spoke to the paper in Bergen.", ""),
    (TRIAL, "Her parents, Grace Wanjiru and Viola Amherd, shed tears.", "Wanjiru Amherd"),
    ("A fire broke out in Bergen on Friday.\n\n", "Judge Paulo Lins told a friend to run.", ""),
]


@pytest.mark.parametrize(("lead", "text", "present"), CASES)
def test_who_was_in_court_by_office(lead: str, text: str, present: str) -> None:
    claims = extract_attendees(read(lead + text + BACKGROUND, "2025-05-10"))
    assert {c.value.name.split()[-1] for c in claims if c.value.presence != "absent"} == set(present.split())  # type: ignore[union-attr]


def test_letters_come_with_lawyers_and_referees_with_matches() -> None:
    text = "Bergen beat Lund 3-2 in the cup final on Saturday. The referee, Amina Odera, waved play on. The team sang."
    claims = extract_attendees(read(text, "2025-05-10"))
    assert {c.value.name for c in claims} == {"Amina Odera"}  # type: ignore[union-attr]
