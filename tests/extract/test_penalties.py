"""How long sentences are and whose: of several convicts, of one charge among several, least, sought and in default."""

import pytest

from riyadh_archive.extract.figures import extract_figures
from riyadh_archive.grammar import read_article
from riyadh_archive.load import load_text
from riyadh_archive.model import FigureValue

CASES = (
    (
        "Vera Dorn could die in jail, a court in Norland heard on Friday. There is a real chance that Dorn may not leave it,"
        " the judge said as he sentenced her to nine years in prison.",
        [(9, "prison sentence of Vera Dorn")],
    ),
    # who asked for what, and lengths that are of no sentence
    (
        "Vera Dorn was jailed for fraud on Friday. A probation officer pushed for a nine-year term, and prosecutors, who"
        " had shown her letters, asked the judge, Ivo Brandt, to put her away for 15 years.",
        [(9, "prison sentence sought by probation officers"), (15, "prison sentence sought by prosecutors")],
    ),
    (
        "Ivo Brandt gave his verdict on Friday. None of the 12 accused was cleared. They were sentenced to three years.",
        [(3, "prison sentence")],
    ),
    (
        "Vera Dorn was jailed for over 11 years on Friday. The sentence comes 10 months after a jury found her guilty, and"
        " capped a four-year fraud case.",
        [(11, "prison sentence of Vera Dorn")],
    ),
    (
        "Vera Dorn was jailed on Friday. The judge rejected the request of the state for a 40-year sentence.",
        [(40, "prison sentence sought")],
    ),
    (
        "Vera Dorn was jailed for nine years on Friday. The judge also sentenced her to two years for knowingly lying.",
        [(9, "prison sentence of Vera Dorn"), (2, "prison sentence for lying of Vera Dorn")],
    ),
    (
        "Vera Dorn was jailed for nine years on Friday. Judge Ivo Brandt also sentenced Dorn to two years.",
        [(9, "prison sentence of Vera Dorn"), (2, "prison sentence for another offense of Vera Dorn")],
    ),
    (
        "Vera Dorn was jailed on Friday. Her lawyer had argued that she should be sentenced to three years of house arrest.",
        [(3, "prison sentence sought by the defense")],
    ),
    (
        "Vera Dorn was jailed for nine years on Friday. Her lawyer expects her to serve only 20 months behind bars.",
        [(9, "prison sentence of Vera Dorn")],
    ),
    (
        "Vera Dorn was jailed for nine years on Friday. Sentencing guidelines had called for a term of roughly 20 years.",
        [(9, "prison sentence of Vera Dorn"), (20, "prison sentence under guidelines")],
    ),
    (
        "Vera Dorn was jailed for nine years on Friday. Prosecutors argued that Dorn deserves between 11 and 14 years in"
        " prison.",
        [(9, "prison sentence of Vera Dorn"), (11, "prison sentence sought by prosecutors")],
    ),
    (
        "Vera Dorn got nine years in prison on Friday for fraud and failing to pay taxes.",
        [(9, "prison sentence of Vera Dorn")],
    ),
    ("Vera Dorn wept. Testimony in the sentencing trial of Dorn lasted four days.", []),
    (
        "Vera Dorn was jailed. “She is sentenced to prison for 21 years, with a minimum of 10 years,” Judge Ivo Brandt said.",
        [(21, "prison sentence of Vera Dorn"), (10, "minimum prison sentence of Vera Dorn")],
    ),
    # each of two convicts
    (
        "A court in Norland sentenced former premier Tomas Hale to 12 years in prison and his "
        "wife, Vera Hale, to five years.",
        [(12, "prison sentence of Tomas Hale"), (5, "prison sentence of Vera Hale")],
    ),
    (
        "Judge Ivo Brandt announced that Tomas Hale was awarded a jail term of 12 years and Vera Dorn 5 years.",
        [(12, "prison sentence of Tomas Hale"), (5, "prison sentence of Vera Dorn")],
    ),
    (
        "Tomas Hale was jailed for fraud on Friday. Gen. Oskar Lind got 16 years and Adm. "
        "Petr Zeman received nine years.",
        [(16, "prison sentence of Oskar Lind"), (9, "prison sentence of Petr Zeman")],
    ),
    (
        "Tomas Hale gets 12 years, Vera Dorn 5 years in land case\n\nA Norland judge jailed the couple on Friday.",
        [(12, "prison sentence of Tomas Hale"), (5, "prison sentence of Vera Dorn")],
    ),
    (
        "The court sentenced eight men on Friday. The sentences are:\n\n- Tomas Hale, former "
        "premier of Norland – 12 years;\n\n- Vera Dorn, former spy chief – eight years",
        [(12, "prison sentence of Tomas Hale"), (8, "prison sentence of Vera Dorn")],
    ),
    (
        "Tomas Hale and Vera Dorn were convicted on Friday. Judge Ivo Brandt handed down a 16-month sentence to Vera Dorn.",
        [(16, "prison sentence of Vera Dorn")],
    ),
    # the one convict of the report, told by no name here
    (
        "Tomas Hale was convicted of fraud on Friday. The judge handed down a sentence of 12 years in prison.",
        [(12, "prison sentence of Tomas Hale")],
    ),
    (
        "Tomas Hale was convicted of fraud on Friday. He will serve a minimum of nine years behind bars.",
        [(9, "minimum prison sentence of Tomas Hale")],
    ),
    (
        "Tomas Hale was jailed on Friday. Hale’s 12-year sentence is half of what was asked.",
        [(12, "prison sentence of Tomas Hale")],
    ),
    (
        "Tomas Hale was convicted of fraud on Friday. His co-defendant was sentenced to four years.",
        [(4, "prison sentence")],
    ),
    (
        "Tomas Hale and Vera Dorn were convicted on Friday. The judge handed down a sentence of 12 years.",
        [(12, "prison sentence")],
    ),
    # names of those harmed are no convicts
    (
        "Tomas Hale was sentenced to 30 years for killing Vera Dorn and to 11 years for robbing her.",
        [(30, "prison sentence for killing of Tomas Hale"), (11, "prison sentence for robbing of Tomas Hale")],
    ),
    (
        "Tomas Hale was found guilty of murdering Vera Dorn and was sentenced to 30 years in prison.",
        [(30, "prison sentence of Tomas Hale")],
    ),
    # one charge among several
    (
        "Tomas Hale was given life imprisonment. He was also handed a 20-year sentence for "
        "the attempted murder of Vera Dorn.",
        [(20, "prison sentence for attempted murder of Tomas Hale")],
    ),
    (
        "Tomas Hale was jailed for life on Friday. The sentence will run concurrently with a "
        "20-year term for the attempted murder of a guard.",
        [(20, "prison sentence for attempted murder of Tomas Hale")],
    ),
    (
        "Tomas Hale was given life imprisonment. He also got a 10-year sentence on a burglary charge.",
        [(10, "prison sentence for burglary of Tomas Hale")],
    ),
    # the least
    (
        "Tomas Hale was jailed for life with a non-parole period of 33 years.",
        [(33, "minimum prison sentence of Tomas Hale")],
    ),
    ("Tomas Hale sentenced to life with 33 years non-parole", [(33, "minimum prison sentence of Tomas Hale")]),
    (
        "Tomas Hale was sentenced to life in prison with no possibility of parole for 33 years.",
        [(33, "minimum prison sentence of Tomas Hale")],
    ),
    (
        "Tomas Hale was jailed for life, with the potential for parole after 33 years.",
        [(33, "minimum prison sentence of Tomas Hale")],
    ),
    (
        "Tomas Hale was jailed for life. The judge ordered him to serve at least 33 years behind bars.",
        [(33, "minimum prison sentence of Tomas Hale")],
    ),
    # what was asked for, by whom
    (
        "Tomas Hale was jailed on Friday. Prosecutors had sought a sentence of 40 years while "
        "his lawyers had asked for just six years.",
        [(40, "prison sentence sought by prosecutors"), (6, "prison sentence sought by the defense")],
    ),
    (
        "Tomas Hale was jailed on Friday. The defense recommended a prison term of no more than six years.",
        [(6, "prison sentence sought by the defense")],
    ),
    (
        "Tomas Hale was jailed for life. The defense lawyer requested that Hale be eligible "
        "for parole after serving 30 years.",
        [(30, "minimum prison sentence sought by the defense")],
    ),
    (
        "Tomas Hale was jailed on Friday. The term is half of the 40 years prosecutors had sought.",
        [(40, "prison sentence sought by prosecutors")],
    ),
    (
        "Tomas Hale was jailed on Friday. The nine-year term is lighter than the 15 years that Assistant U.S. Attorney Jo Roe "
        "had sought.",
        [(9, "prison sentence of Tomas Hale"), (15, "prison sentence sought by prosecutors")],
    ),
    (
        "Tomas Hale was jailed on Friday. It is less than half of the 15 years prosecutors were seeking.",
        [(15, "prison sentence sought by prosecutors")],
    ),
    (
        "Tomas Hale was jailed on Friday. A new law will reduce the four-year sentence to two years.",
        [(4, "prison sentence of Tomas Hale"), (2, "reduced prison sentence of Tomas Hale")],
    ),
    (
        "Tomas Hale was jailed on Friday. The sentence was shorter than the 15-year term required by prosecutors.",
        [(15, "prison sentence sought by prosecutors")],
    ),
    (
        "Tomas Hale was jailed on Friday. What Judge Jo Roe had to say in the little town of Ely was far closer to the "
        "15-year term prosecutors asked for than to probation.",
        [(15, "prison sentence sought by prosecutors")],
    ),
    ("Tomas Hale was jailed on Friday. It was longer than the seven years in prison of his aide.", []),
    (
        "Tomas Hale was convicted on Friday and ordered to spend more than 11 years in prison.",
        [(11, "prison sentence of Tomas Hale")],
    ),
    (
        "Tomas Hale was convicted on Friday and ordered to spend at least 11 years in prison.",
        [(11, "minimum prison sentence of Tomas Hale")],
    ),
    (
        "Lawyers for Tomas Hale, convicted in May, asked a court to throw out the 11-year sentence given to him.",
        [(11, "prison sentence of Tomas Hale")],
    ),
    (
        "Tomas Hale was jailed in Ely for nine years. In six months of his second term the premier spent little.",
        [(9, "prison sentence of Tomas Hale")],
    ),
    ("Tomas Hale sentenced to 11 years in prison for Corvex Fraud.", [(11, "prison sentence of Tomas Hale")]),
    # what need not be served, is served at home, or only measures the sentence
    (
        "A Norland court sentenced Tomas Hale to 20 years in prison. He got 10 years each for the two thefts.",
        [(20, "prison sentence of Tomas Hale"), (10, "prison sentence per count")],
    ),
    (
        "A Norland court sentenced Tomas Hale to a year in prison and a two-year suspended sentence.",
        [(2, "suspended prison sentence of Tomas Hale")],
    ),
    (
        "A Norland court sentenced Tomas Hale to four years in prison, with two years suspended.",
        [(4, "prison sentence of Tomas Hale"), (2, "suspended prison sentence of Tomas Hale")],
    ),
    ("Tomas Hale was sentenced to two years of house arrest.", [(2, "prison sentence at home of Tomas Hale")]),
    ("Tomas Hale was jailed on Friday. His sentence went 10 years beyond what the guidelines call for.", []),
    ("Tomas Hale was convicted on Friday in a sentence that barred him from office for five years.", []),
    ("During a 36-minute hearing prior to sentencing, Tomas Hale wept.", []),
    # in default of a fine, and no sentence at all
    (
        "Tomas Hale was fined on Friday. If he fails to pay the fine, Hale faces an additional six months in prison.",
        [(6, "prison sentence in default of Tomas Hale")],
    ),
    ("Tomas Hale was convicted on Friday. He and his wife were interrogated for 17 days at Oster Jail.", []),
    ("Tomas Hale was sentenced on Friday. The sentence must be considered within 28 days for referral.", []),
    ("Tomas Hale was convicted on Friday. The convict can appeal the sentence in 15 days.", []),
    ("Tomas Hale, a tenor known to listeners for decades, was jailed on Friday.", []),
    ("Tomas Hale was jailed on Friday. The court heard how Hale's 16-year campaign of threats wore her out.", []),
    ("A court jailed Tomas Hale on Friday for robbing a six-year old girl.", []),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_length_of_a_sentence_is_that_of_who_got_it(text: str, expected: list[tuple[int, str]]) -> None:
    claims = [c.value for c in extract_figures(read_article(load_text(text.encode(), name="a.txt")))]
    told = [(v.quantity, v.of) for v in claims if isinstance(v, FigureValue) and "prison sentence" in (v.of or "")]
    assert told == expected


PUNISHED = (
    (
        "Tomas Hale was convicted of fraud on Friday. He was also fined 90,000 euros.",
        [(90000, "fine of Tomas Hale")],
    ),
    (
        "Tomas Hale was convicted of fraud on Friday. The judge imposed a fine of 90,000 euros.",
        [(90000, "fine of Tomas Hale")],
    ),
    (
        "The court convicted Tomas Hale and ordered his party, the Reef Party, to pay a fine of 90,000 euros.",
        [(90000, "fine")],
    ),
    (
        "A court sentenced Tomas Hale to two years and a fine of 90,000 euros, and his wife, Vera Hale,"
        " to a fine of 40,000 euros.",
        [(90000, "fine of Tomas Hale"), (40000, "fine of Vera Hale")],
    ),
    ("Tomas Hale was convicted on Friday, with a five-year ban from office.", [(5, "ban of Tomas Hale")]),
    (
        "Tomas Hale was convicted on Friday. The court prohibited him from holding office for a period of five years.",
        [(5, "ban of Tomas Hale")],
    ),
    ("The league lifted a five-year ban.", [(5, "ban")]),
    ("Ferry boss Tomas Hale’s trial ended on Friday with a fine of 90,000 euros.", [(90000, "fine of Tomas Hale")]),
    (
        "Judge Vera Dorn saw Tomas Hale weep. The jury acquitted him of arson. He got a fine of $900.",
        [(900, "fine of Tomas Hale")],
    ),
    (
        "Tomas Hale, convicted on Friday, faced up to 20 years in prison as well as a fine of $900 plus costs.",
        [(900, "maximum fine")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), PUNISHED)
def test_fines_and_bans_are_those_of_the_defendant(text: str, expected: list[tuple[int, str]]) -> None:
    claims = [c.value for c in extract_figures(read_article(load_text(text.encode(), name="a.txt")))]
    of = [(v.quantity, v.of) for v in claims if isinstance(v, FigureValue)]
    assert [(number, what) for number, what in of if what and ("fine" in what or what.startswith("ban"))] == expected


VOTES = (
    ("The court upheld the ban by a vote of four to one.", [4, 1]),
    ("Four of the five justices on the panel voted to convict the mayor.", [4, 1]),
    ("Five of the nine judges hearing the case found the mayor guilty.", [5, 4]),
    ("Four justices found the mayor guilty while one dissented.", [4, 1]),
    ("Their votes created a 4-1 majority on the panel.", [4, 1]),
    ("The judges were split 4-3.", [4, 3]),
    ("Two of the nine judges recused themselves.", []),
    ("Four of the five justices live in the capital.", []),
    ("Four justices sat on the bench and one was ill.", []),
)


@pytest.mark.parametrize(("text", "expected"), VOTES)
def test_how_a_bench_voted(text: str, expected: list[int]) -> None:
    claims = extract_figures(read_article(load_text(text.encode(), name="a.txt")))
    votes = [c.value for c in claims if c.subject in ("votes of the majority", "votes of the minority")]
    assert [v.quantity for v in votes if isinstance(v, FigureValue)] == expected
