"""Who was there, for a part, or is stated not to have been."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.claims import merge_claims
from riyadh_archive.model import AttendeeValue

LEAD = "The talks in Geneva on climate aid ended on Friday.\n"

CASES = [
    (
        "u01",
        "“The three of us who were here today will stay,” Paulo Lins said. The three were himself, Amina Odera and Ben Roth.",
        {"Paulo Lins": "present", "Amina Odera": "present", "Ben Roth": "present"},
    ),
    (
        "u02",
        "“The three of us will write a book,” Paulo Lins said. The three were himself, Amina Odera and Ben Roth.",
        {},
    ),
    (
        "u03",
        "Also present was the minister of state, member of the cabinet and adviser Amina Odera.",
        {"Amina Odera": "present"},
    ),
    ("u04", "The talks came two days after President Amina Odera held talks with Paulo Lins.", {}),
    (
        "u05",
        "They spoke after President Amina Odera held talks with Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("g01", "Both Peru and Chile took part in the talks.", {"Peru": "present", "Chile": "present"}),
    ("g02", "Peruvian officials were present at the talks.", {"Peruvian officials": "present"}),
    ("g03", "No Peruvian officials were present at the talks.", {"Peruvian officials": "absent"}),
    ("g04", "Peruvian troops were present at the border.", {}),
    (
        "a01",
        "The talks were attended by Kenyan envoy Amina Odera and Brazil's minister Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("a02", "Amina Odera and Paulo Lins attended the talks.", {"Amina Odera": "present", "Paulo Lins": "present"}),
    (
        "a02b",
        "Amina Odera met Paulo Lins on Tuesday in a palace in Lagos, launching Grace Wanjiru's push for peace.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a02c",
        "The talks were attended by Amina Odera, representing Kenya, and Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a02d",
        "The sit-down in Lagos also featured Amina Odera, with Paulo Lins flanking her.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("a02e", "The menu in Lagos also featured Amina Odera.", {}),
    (
        "a02f",
        "Amina Odera said the delegation was led by herself and the envoy Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a02g",
        "No reporter was let into the discussion in Geneva, which also included Amina Odera and Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("a02h", "Her paper for the talks, she said, included Amina Odera's draft.", {}),
    (
        "a02n",
        "Envoys held talks. The talks, which included Kenyan minister of defence Amina Odera and Paulo Lins, were long.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("a02o", "A recent speech hinted at negotiations with President Paulo Lins.", {}),
    (
        "a02l",
        "Minister Paulo Lins spoke on Friday. His words came after he led the Brazilian delegation at the talks.",
        {"Paulo Lins": "present"},
    ),
    (
        "a02m",
        "Minister Paulo Lins spoke on Friday. His aide Grace Wanjiru said he led the Brazilian delegation of 2010.",
        {},
    ),
    (
        "a02j",
        "The first Kenya-Brazil talks ended. Minister Paulo Lins of Brazil spoke. Turkish President Cem Aksu said it after a"
        " meeting with Danish Premier Mette Dahl.",
        {},
    ),
    (
        "a02k",
        "The first Kenya-Brazil talks ended. Brazilian Minister Paulo Lins said it after a meeting with Kenyan envoy"
        " Amina Odera.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a02i",
        "On the Kenyan side, Amina Odera and the envoy Paulo Lins are leading the delegation.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("a03", "In addition to Amina Odera, Paulo Lins attended.", {"Amina Odera": "present", "Paulo Lins": "present"}),
    ("a04", "Amina Odera participated earlier in the day.", {"Amina Odera": "part"}),
    (
        "a05",
        "The talks between Amina Odera and Paulo Lins were frank.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a06",
        "Amina Odera's deputy, Grace Wanjiru, joined Paulo Lins at the table.",
        {"Grace Wanjiru": "present", "Paulo Lins": "present"},
    ),
    ("a07", "Paulo Lins, who was part of the Brazilian delegation, smiled.", {"Paulo Lins": "present"}),
    ("a08", "Swiss President Viola Amherd hosted the talks.", {"Viola Amherd": "present"}),
    ("a09", "Grace Wanjiru led the Kenyan delegation.", {"Grace Wanjiru": "present"}),
    ("a10", "No Chinese officials attended the talks.", {"Chinese officials": "absent"}),
    ("a11", "The absence of Indian negotiators from the talks was noted.", {"Indian negotiators": "absent"}),
    ("a12", "Paulo Lins did not attend the talks.", {"Paulo Lins": "absent"}),
    ("a13", "Peruvian delegates were not invited to the talks.", {"Peruvian delegates": "absent"}),
    ("a12w", "Minister Paulo Lins, who did not attend the talks, called them fair.", {"Paulo Lins": "absent"}),
    ("a12x", "The ministers who did not attend the talks were not named.", {}),
    ("a12y", "The operator, Tidewater Lines, sent a small delegation to the talks.", {"Tidewater Lines": "present"}),
    ("a12z", "Tidewater Lines did not send a delegation to the talks.", {"Tidewater Lines": "absent"}),
    ("a12f", "Tidewater Lines will send a delegation to the talks.", {}),
    ("a12l", "Tidewater Lines sent a letter to the delegates at the talks.", {}),
    ("a12o", "Tidewater Lines sent officials to the port.", {}),
    ("a14", "Paulo Lins took part in the talks.", {"Paulo Lins": "present"}),
    (
        "a15",
        "Amina Odera was there, as were Paulo Lins and Grace Wanjiru.",
        {"Amina Odera": "present", "Paulo Lins": "present", "Grace Wanjiru": "present"},
    ),
    (
        "a16",
        "Among those watching were Amina Odera, a retired judge, and Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a17",
        "The Kenyan minister Amina Odera flew to Geneva and met Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a18",
        "She was accompanied by Governor Paulo Lins and Grace Wanjiru.",
        {"Paulo Lins": "present", "Grace Wanjiru": "present"},
    ),
    ("a19", "Paulo Lins attended the opening session and left before lunch.", {"Paulo Lins": "part"}),
    ("a20", "Representatives of the World Bank also attended the talks.", {"World Bank": "present"}),
    ("a21", "Norwegian officials took part in the talks.", {"Norwegian officials": "present"}),
    ("a22", "Paulo Lins sat beside Amina Odera.", {"Paulo Lins": "present", "Amina Odera": "present"}),
    ("a23", "Amina Odera faced Paulo Lins across a long table.", {"Amina Odera": "present", "Paulo Lins": "present"}),
    (
        "a24",
        "The shipping company, Tidewater Lines, did not send a representative to the talks.",
        {"Tidewater Lines": "absent"},
    ),
    ("a25", "Nobody from the United States was there.", {"United States": "absent"}),
    ("a26", "Paulo Lins, the Brazilian minister, stayed away.", {"Paulo Lins": "absent"}),
    ("a27", "Paulo Lins leads the opposition in the Senate. He did not attend the talks.", {"Paulo Lins": "absent"}),
    (
        "a28",
        "The accord was signed at the Bell Palace by negotiator Amina Odera and Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a29",
        "Amina Odera and Paulo Lins met in the capital on Tuesday.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a30",
        "Amina Odera was joined at the table by adviser Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a31",
        "Across from them sat Amina Odera and Paulo Lins, the adviser.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a32",
        "The delegation was led by Amina Odera and included Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a33",
        "Peru was represented by Foreign Minister Amina Odera and Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("a34n", "No Tanzanian officials were at the talks.", {"Tanzanian officials": "absent"}),
    ("a34s", "Paulo Lins sat in on part of the talks.", {"Paulo Lins": "part"}),
    ("a34", "Paulo Lins was not at the talks.", {"Paulo Lins": "absent"}),
    (
        "a35",
        "Amina Odera attended the talks. Paulo Lins, the treasurer, was not there.",
        {"Amina Odera": "present", "Paulo Lins": "absent"},
    ),
    ("a35c", "Amina Odera attended the trial. Paulo Lins boycotted most of the trial.", {"Amina Odera": "present"}),
    (
        "a35b",
        "Amina Odera attended the talks. The ambassador to Norway was not there.",
        {"Amina Odera": "present", "ambassador to Norway": "absent"},
    ),
    ("a36", "No Chilean or European officials took part in the talks.", {"Chilean or European officials": "absent"}),
    (
        "a37",
        "Paulo Lins, the retired general whom Odera had named her envoy for Chile and Peru, did not attend the talks.",
        {"Paulo Lins": "absent"},
    ),
    ("a38", "Nor was anyone from Ecuador invited.", {"Ecuador": "absent"}),
    ("a39", "Not a single Chilean official attended the talks.", {"Chilean official": "absent"}),
    ("a40", "No one from Ecuador was at the table.", {"Ecuador": "absent"}),
    ("a41", "Nobody from the World Bank attended.", {"World Bank": "absent"}),
    ("a42", "Ecuadorean representatives did not participate in the talks.", {"Ecuadorean representatives": "absent"}),
    ("a43", "Ecuador's vice president, Paulo Lins, was not at the talks himself.", {"Paulo Lins": "absent"}),
    ("a44", "Paulo Lins, the envoy for Peru, was not part of the delegation; he flew home.", {"Paulo Lins": "absent"}),
    ("a45", "Quito and its Andean allies were not invited.", {"Quito": "absent", "Andean allies": "absent"}),
    ("a46", "Amina Odera and Paulo Lins were not at the talks.", {"Amina Odera": "absent", "Paulo Lins": "absent"}),
    (
        "a47",
        "Energy Minister Paulo Lins, who had been expected, stayed at home because of a strike.",
        {"Paulo Lins": "absent"},
    ),
    ("a48", "Defence Minister Paulo Lins remained in Lima, where the cabinet was to meet.", {"Paulo Lins": "absent"}),
    ("a49", "Absent from the talks was Paulo Lins.", {"Paulo Lins": "absent"}),
    ("a50", "The talks went ahead without Paulo Lins.", {"Paulo Lins": "absent"}),
    ("a51", "Ecuador had no seat at the table.", {"Ecuador": "absent"}),
    ("a52", "Ecuador was kept out of the talks.", {"Ecuador": "absent"}),
    ("a53", "The talks sidelined Ecuador.", {"Ecuador": "absent"}),
    ("n13", "Ecuador would reject a deal if Quito doesn't take part in the talks.", {}),
    ("n14", "Amina Odera has remained in Lima since 2019.", {}),
    ("n15", "The river was kept out of the talks by its owners.", {}),
    ("n16", "Paulo Lins stayed in Geneva after the talks.", {}),
    (
        "a60",
        "With envoy Amina Odera were the climate adviser, Grace Wanjiru, and a farmer, Paulo Lins, who had come for the week.",
        {"Amina Odera": "present", "Grace Wanjiru": "present", "Paulo Lins": "present"},
    ),
    ("a61", "Also in the room was Grace Wanjiru, the finance minister of the island.", {"Grace Wanjiru": "present"}),
    (
        "a62",
        "The meeting was chaired by Prime Minister Amina Odera and attended by the acting premier, Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a63",
        "Amina Odera announced the deal after more than two hours of talks with Grace Wanjiru.",
        {"Amina Odera": "present", "Grace Wanjiru": "present"},
    ),
    (
        "a64",
        "Grace Wanjiru and Paulo Lins were also part of the Kenyan team.",
        {"Grace Wanjiru": "present", "Paulo Lins": "present"},
    ),
    (
        "a65",
        "The talks were held on Monday between the envoy Amina Odera, who speaks for the lakes, and Secretary Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a66",
        "Commerce Secretary Amina Odera led the Kenyan team together with Treasury boss Paulo Lins.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("a67", "Brazil sent the deputy minister Paulo Lins.", {"Paulo Lins": "present"}),
    (
        "a68",
        "They argued all night, with Amina Odera and Paulo Lins leading the delegations.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a69",
        "Paulo Lins sat opposite Amina Odera throughout, together with Grace Wanjiru.",
        {"Paulo Lins": "present", "Amina Odera": "present", "Grace Wanjiru": "present"},
    ),
    ("a70", "Her foreign minister, Grace Wanjiru, acted as host.", {"Grace Wanjiru": "present"}),
    (
        "a71",
        "The talks were attended by His Highness Prince Juma Otieno, Minister of Trade, and His Excellency Dr. Paulo Lins.",
        {"Juma Otieno": "present", "Paulo Lins": "present"},
    ),
    (
        "a72",
        "Amina Odera and Paulo Lins put their names to the document after lunch.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a73",
        "Amina Odera signed the agreement with her Brazilian counterpart, Paulo Lins, at a ceremony.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a74",
        "The talks were opened in the presence of Minister of Defence Grace Wanjiru and Juma Otieno.",
        {"Grace Wanjiru": "present", "Juma Otieno": "present"},
    ),
    (
        "a75",
        "Amina Odera shook hands with Paulo Lins before lunch.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    ("a76", "Kenyan and Brazilian diplomats were also in the room.", {"Kenyan and Brazilian diplomats": "present"}),
    ("a77", "Norwegian observers sat in on the talks.", {"Norwegian observers": "present"}),
    (
        "a78b",
        "The ambassadors of Peru and Chile sat in as observers. The Malian and Chadian ambassadors to Peru were present.",
        {"ambassadors of Peru and Chile": "present", "Malian and Chadian ambassadors to Peru": "present"},
    ),
    ("a78c", "The meeting was attended by Malian Ambassador to Peru Amina Odera.", {"Amina Odera": "present"}),
    ("a78", "The ambassadors of Peru and Chile sat in as observers.", {"ambassadors of Peru and Chile": "present"}),
    ("a79", "Paulo Lins took part in the talks only by video link.", {"Paulo Lins": "part"}),
    (
        "a80",
        "Amina Odera sat with Secretary of State Paulo Lins and the envoy Grace Wanjiru.",
        {"Amina Odera": "present", "Paulo Lins": "present", "Grace Wanjiru": "present"},
    ),
    (
        "a81",
        "Grace Wanjiru, the envoy, and Paulo Lins, a clerk, sat to the president's left.",
        {"Grace Wanjiru": "present", "Paulo Lins": "present"},
    ),
    ("a82", "Paulo Lins, who was not there, said before the talks that he was sad.", {"Paulo Lins": "absent"}),
    (
        "a83",
        "Taking part in the meeting were Foreign Minister Amina Odera and a clerk, Grace Wanjiru.",
        {"Amina Odera": "present", "Grace Wanjiru": "present"},
    ),
    (
        "a84",
        "Amina Odera and Paulo Lins have failed again. The two leaders met on Friday.",
        {"Amina Odera": "present", "Paulo Lins": "present"},
    ),
    (
        "a85",
        "Paulo Lins was at her side together with the envoy Grace Wanjiru.",
        {"Paulo Lins": "present", "Grace Wanjiru": "present"},
    ),
    ("n21", "The topic of a meeting with Paulo Lins was not discussed there at all.", {}),
    ("n22", "The two banks met their targets.", {}),
    ("n17", "Kenya sent Paulo Lins to prison.", {}),
    ("n18", "Amina Odera is part of the team that won the cup.", {}),
    ("n19", "The hotel was chaired by nobody in the presence of mind.", {}),
    ("n20", "The owner of Geneva Dairies, Paulo Lins, attended the talks.", {"Paulo Lins": "present"}),
    ("n09", '"No-one was there," a guard told reporters.', {}),
    ("n10", "A meeting between President Amina Odera and Paulo Lins was unlikely to take place.", {}),
    ("n11", "Six people are still missing.", {}),
    ("n12", "They were received by Amina Odera, adviser to President Paulo Lins.", {}),
    # neither present nor absent
    ("n01", "Paulo Lins said the talks had failed.", {}),
    ("n02", "Paulo Lins will attend the talks.", {}),
    ("n03", "The outcome of the talks pleased Amina Odera.", {}),
    ("n04", "Grace Wanjiru attended a school in Nakuru.", {}),
    ("n05", "A potential meeting between Amina Odera and Paulo Lins was not discussed.", {}),
    ("n07", "Paulo Lins called for another round of talks with Amina Odera.", {}),
    ("n08", "The court in Nairobi sent Paulo Lins a letter.", {}),
    ("n06", "Paulo Lins may meet Amina Odera next week.", {}),
]


@pytest.mark.parametrize(("text", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_attendees(text: str, wanted: dict[str, str]) -> None:
    claims = merge_claims(extract_attendees(read(LEAD + text, "2025-03-14")))
    assert {c.value.name: c.value.presence for c in claims} == wanted  # type: ignore[attr-defined]


def test_a_caption_shows_who_was_there() -> None:
    caption = "^ Kenyan envoy Amina Odera (right), minister Paulo Lins (left) and aide Grace Wanjiru attend talks in Geneva.\n"
    claims = merge_claims(extract_attendees(read(caption + LEAD, "2025-03-14")))
    assert {c.value.name for c in claims} == {"Amina Odera", "Paulo Lins", "Grace Wanjiru"}  # type: ignore[attr-defined]


def test_evidence_is_the_printed_clause() -> None:
    reading = read(LEAD + "The talks were attended by Kenyan envoy Amina Odera.")
    for claim in extract_attendees(reading):
        for evidence in claim.evidence:
            assert reading.article.text[evidence.start : evidence.end] == evidence.text
            assert "Amina Odera" in evidence.text


def test_no_event_no_attendees() -> None:
    assert list(extract_attendees(read("Amina Odera and Paulo Lins attended."))) == []


def test_a_country_before_an_office_behind_a_comma_is_of_the_office() -> None:
    claims = extract_attendees(
        read(LEAD + "Lins, U.S. Security Adviser Modibo Keita and Ana Ruiz attended the talks.\n", "2025-05-10")
    )
    told = {c.value.name: (c.value.role, c.value.side) for c in claims if isinstance(c.value, AttendeeValue)}
    assert told["Modibo Keita"] == ("U.S. Security Adviser", "United States")
