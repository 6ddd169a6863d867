"""Sentences as papers print them, with whom each gives its words to.

Politics, courts, sport, disasters, business, culture; United States, British, Indian and Gulf style.
"""

import pytest
from test_quotations import speakers

PRESS: list[tuple[str, list[str | None]]] = [
    (
        (
            "“This budget is a betrayal of every family in the Rust Belt,” Sen. Marla Quist, D-Ohio, told "
            "reporters outside the chamber."
        ),
        ["Marla Quist"],
    ),
    ("House Minority Whip Dale Ostrander called the bill “dead on arrival.”", ["Dale Ostrander"]),
    (
        (
            "“We don’t negotiate with a gun to our head,” said Rep. Yvonne Castellano-Reyes, who chairs the "
            "appropriations panel."
        ),
        ["Yvonne Castellano-Reyes"],
    ),
    (
        ("In a letter to the governor, the sheriffs’ association wrote that the plan “puts deputies at risk.”"),
        ["the sheriffs’ association"],
    ),
    ("The White House said the president was “deeply troubled” by the ruling.", ["White House"]),
    ("“I have nothing to hide,” Mayor Curtis Bell wrote on Facebook late Tuesday.", ["Curtis Bell"]),
    ("Asked whether he would run again, Bell smiled. “Ask my wife,” he said.", ["Bell"]),
    ("Gov. Anne Thackeray vetoed the measure, calling it “a solution in search of a problem.”", ["Anne Thackeray"]),
    (
        ("“They’ve had eight years,” Thackeray, a Republican, said of her opponents. “Eight years of nothing.”"),
        ["Thackeray"],
    ),
    (
        (
            "A spokesperson for the Department of Labor declined to comment beyond saying the agency “takes "
            "all complaints seriously.”"
        ),
        ["A spokesperson for the Department of Labor"],
    ),
    ("The Home Secretary, Priti Lawson, told MPs: ‘We will leave no stone unturned.’", ["Priti Lawson"]),
    ("‘It’s an absolute shambles,’ said Labour’s Gareth Pugh. ‘The workers’ pensions aren’t safe.’", ["Gareth Pugh"]),
    (
        ("Sir Nigel Ashworth QC, for the Crown, said the defendants had shown ‘a callous disregard’ for life."),
        ["Nigel Ashworth"],
    ),
    ("Speaking to the BBC’s Today programme, Dame Helen Marsh said the NHS was ‘on its knees’.", ["Helen Marsh"]),
    ("‘Don’t touch it,’ warned the plumbers’ union. ‘It’s live.’", ["the plumbers’ union"]),
    ("Lord O’Donnell, the former cabinet secretary, described the leak as ‘unforgivable’.", ["Lord O’Donnell"]),
    (
        ('"The monsoon session will be historic," Union Home Minister Arvind Deshmukh told ANI here on Sunday.'),
        ["Arvind Deshmukh"],
    ),
    (
        (
            'Addressing a rally in Nagpur, Chief Minister Sunetra Patil said, "Those who looted the state '
            'will go to jail."'
        ),
        ["Sunetra Patil"],
    ),
    (
        (
            "The bench comprising Justices R. Subramanian and Leela Nair observed that the delay was "
            '"inordinate and unexplained".'
        ),
        ["R. Subramanian and Leela Nair"],
    ),
    (
        ('Senior advocate K. V. Raghavan, appearing for the petitioner, submitted that the order was "bad in law".'),
        ["K. V. Raghavan"],
    ),
    (
        (
            '"My son called me at 9 pm and said the bus had broken down," said Shanti Devi, 52, a resident '
            "of Gopalpur village."
        ),
        ["Shanti Devi"],
    ),
    (
        'DCP (North) Anil Shinde said, "We have registered an FIR and further investigation is under way."',
        ["Anil Shinde"],
    ),
    (
        (
            '"India is ready to talk, but terror and talks cannot go together," External Affairs Ministry '
            "spokesperson Ritu Bhandari said."
        ),
        ["Ritu Bhandari"],
    ),
    (
        (
            'Sheikh Hamdan bin Rashid Al Nuaimi, Chairman of the Port Authority, said: "Our strategy places '
            'people first."'
        ),
        ["Hamdan bin Rashid Al Nuaimi"],
    ),
    (
        (
            '"The Kingdom condemns these acts in the strongest terms," the Saudi Foreign Ministry said in a '
            "statement carried by SPA."
        ),
        ["Saudi Foreign Ministry"],
    ),
    (
        (
            'Dr. Noura al-Ketbi, director of the desalination project, said the plant was "the largest of '
            'its kind in the region".'
        ),
        ["Noura al-Ketbi"],
    ),
    ('Al-Ketbi added: "We expect the first water by March."', ["Al-Ketbi"]),
    (
        (
            '"We are committed to stability in oil markets," Energy Minister Prince Faisal bin Turki told '
            "Al Arabiya on the sidelines of the forum."
        ),
        ["Faisal bin Turki"],
    ),
    ('Khalifa al-Mansoori (Al Wasl coach): "The boys gave everything."', ["Khalifa al-Mansoori"]),
    (
        (
            "“You abused the trust of the most vulnerable,” Judge Patricia Holm told the defendant as she "
            "sentenced him to 14 years."
        ),
        ["Patricia Holm"],
    ),
    ("Prosecutors said Weller had texted a friend, “I finally did it.”", ["Weller"]),
    ("The indictment says the pair ran “a sprawling fraud” from a garage in Tulsa.", ["The indictment"]),
    ("Defense attorney Simon Achebe said his client was “a scapegoat, plain and simple.”", ["Simon Achebe"]),
    (
        ("“My daughter will never come home,” the victim’s mother, Joan Petrie, told the court through tears."),
        ["Joan Petrie"],
    ),
    (
        ("In a 40-page opinion, U.S. District Judge Hector Villalobos wrote that the statute was “hopelessly vague.”"),
        ["Hector Villalobos"],
    ),
    ("Weller, who represented himself, asked the jury to “see the man, not the headline.”", ["Weller"]),
    ("According to court documents, the officer yelled “Show me your hands!” before firing.", ["the officer"]),
    ("The jury foreman said the panel had been “hopelessly deadlocked.”", ["The jury foreman"]),
    ("“Not guilty,” said Weller. His sister sobbed.", ["Weller"]),
    ("“We were second best all over the pitch,” admitted Rovers manager Steve Clough.", ["Steve Clough"]),
    ("Clough said of the red card: “I’ve seen them given.”", ["Clough"]),
    (
        ("Striker Bamidele Okonkwo, who scored twice, said he had been “waiting for this night” since childhood."),
        ["Bamidele Okonkwo"],
    ),
    ("“It’s a dream come true,” Park Ji-won said through an interpreter after winning gold.", ["Park Ji-won"]),
    (
        "World No. 3 Daria Vlasova said she had felt “a little pop” in her calf during the second set.",
        ["Daria Vlasova"],
    ),
    ("“The lads dug deep,” captain Joe Root-Hughes told Sky Sports. “That’s all you can ask.”", ["Joe Root-Hughes"]),
    ("Captain Virendra Joshi won the toss and opted to bat. “The wicket looks dry,” he said.", ["Virendra Joshi"]),
    ("The club said in a statement: “We strongly refute the allegations.”", ["The club"]),
    ("“I’ll be back,” vowed Tyrell “Truth” Jackson, 31.", ["Tyrell “Truth” Jackson"]),
    ("FIFA said it was “aware of reports” and would not comment further.", ["FIFA"]),
    (
        (
            "“I heard a crack like thunder and then the wall was gone,” said Milagros Ventura, 61, whose "
            "house was swept away."
        ),
        ["Milagros Ventura"],
    ),
    ("Officials warned that aftershocks were “almost certain” in the coming days.", ["Officials"]),
    ("The U.S. Geological Survey said the quake was “shallow and strongly felt.”", ["U.S. Geological Survey"]),
    ("“We’re digging with our hands,” a rescue worker, who gave his name only as Hasan, told Reuters.", ["Hasan"]),
    ("Fire chief Roland Mbeki said crews had found “no sign of life” on the lower floors.", ["Roland Mbeki"]),
    ("Survivor Anita Gurung recalled how her husband shouted “Run!” as the slope gave way.", ["her husband"]),
    (
        ("“The dam is safe,” the state’s chief hydrologist, Orrin Blake, insisted. “There is no reason to panic.”"),
        ["Orrin Blake"],
    ),
    ("Blake’s deputy, Carla Nunez, was less sure. “Nobody slept,” she said.", ["Carla Nunez"]),
    ("The coast guard said two of the boats were “taking on water fast”.", ["The coast guard"]),
    (
        (
            "A police source, speaking on condition of anonymity because the inquiry is ongoing, said the "
            "driver “never braked”."
        ),
        ["A police source, speaking on condition of anonymity"],
    ),
    ("“Demand remains resilient,” Chief Executive Officer Ingmar Dahl said on a call with analysts.", ["Ingmar Dahl"]),
    ("The carmaker said it expected “a significant headwind” from tariffs.", ["The carmaker"]),
    ("“The market overreacted,” said Lucille Tran, an analyst at Norvik Securities.", ["Lucille Tran"]),
    ("Norvik’s Tran said investors had been “spooked by the headline number”.", ["Tran"]),
    (
        "In a note to clients, strategists at Bellweather Bank said the yen looked “cheap by any measure.”",
        ["strategists at Bellweather Bank"],
    ),
    (
        (
            "Short seller Blue Heron Research alleged that the firm had run “a brazen accounting fraud”; "
            "the company called the report “false and misleading”."
        ),
        ["Blue Heron Research", "the company"],
    ),
    ("“We intend to defend ourselves vigorously,” a Zentrix spokeswoman said by email.", ["a Zentrix spokeswoman"]),
    ("The Federal Reserve said inflation had “eased but remains elevated.”", ["Federal Reserve"]),
    (
        "Two people familiar with the negotiations said the offer was “take it or leave it”.",
        ["Two people familiar with the negotiations"],
    ),
    ("“It’s a bloodbath,” one trader said.", ["one trader"]),
    (
        ("“I wrote it in a basement with no heat,” novelist Femi Adeyemi-Cole told the Lagos Review of Books."),
        ["Femi Adeyemi-Cole"],
    ),
    ("The critic Hanna Lindqvist called the opera “three hours of exquisite boredom”.", ["Hanna Lindqvist"]),
    (
        (
            "Director Bong Tae-hyun, accepting the prize, said: “Once you overcome the subtitles, you will "
            "meet so many films.”"
        ),
        ["Bong Tae-hyun"],
    ),
    ("Her first album, “Salt and Smoke,” sold two million copies.", []),
    ("The so-called “painter of fog” never left the island.", []),
    ("The exhibition, titled “Rooms Without Doors”, runs until May.", []),
    ("“Art is not a luxury,” reads a banner over the entrance.", ["a banner"]),
    ("“She taught me to listen,” the pianist said of his late teacher, Vera Molnar.", ["the pianist"]),
    ("Beatriz Milhaz, Rio’s best-known painter, laughed. “Color is my grammar,” she said.", ["Beatriz Milhaz"]),
    ("The museum’s director, Paolo van den Berg, said the theft was “a wound”.", ["Paolo van den Berg"]),
    ("«We shall not bend», Prime Minister Ilir Hoxha said in Tirana.", ["Ilir Hoxha"]),
    ("``We will appeal,'' said attorney Ruth Kovacs.", ["Ruth Kovacs"]),
    ("”We will appeal,“ said attorney Ruth Kovacs.", ["Ruth Kovacs"]),
    ("Ruth Kovacs said: “He told me, ‘You’ll never walk again,’ and I believed him.”", ["Ruth Kovacs"]),
    ("The minister said that when farmers complained, “they were told to grow something else”.", ["The minister"]),
    ("Kovacs said the agent shouted “Down!” and that nobody moved.", ["the agent"]),
    (
        (
            "Here is what the governor said:\n“We will rebuild every home.\n“We will not ask you to pay for "
            "it.\n“And we will start on Monday.”"
        ),
        ["the governor"],
    ),
    ("The statement reads in full:\n“After long thought I have decided to step down.”", ["The statement"]),
    ("Q. Were you afraid?\nA. Every minute of it.\nQ. And now?\nA. Less.", [None, None, None, None]),
    ("“We are heartbroken,” Tom and Lisa Garrity said in a statement.", ["Tom and Lisa Garrity"]),
    (
        "“The partnership is over,” Karin Holt and Musa Diallo said in a joint statement.",
        ["Karin Holt and Musa Diallo"],
    ),
    ("Foreign ministers Jean Roux and Petra Klein said they were “gravely concerned”.", ["Jean Roux and Petra Klein"]),
    ("France and Germany warned in a joint statement of “serious consequences”.", ["France and Germany"]),
    ("Dr. Amara Nwosu leads the trial. The drug, she said, was “no miracle”.", ["Amara Nwosu"]),
    (
        (
            "Rosa Lind met Emil Strand at the port.\n“He was shaking,” she said.\nStrand left without a "
            "word.\n“I have never seen him like that,” she added."
        ),
        ["Rosa Lind", "Rosa Lind"],
    ),
    (
        (
            "Emil Strand is the only hydrologist on the island. The lake is “a bathtub with a crack,” the "
            "hydrologist said."
        ),
        ["Emil Strand"],
    ),
    (
        ("The prime minister of Norvania, Ada Berg, resigned on Monday. “My time is up,” the prime minister said."),
        ["Ada Berg"],
    ),
    ("Police chief Ray Dunmore spoke first. “We have a suspect,” the chief said.", ["Ray Dunmore"]),
    ("Tom Hale and Ken Ito, both lawyers, quit. “It was time,” one of the lawyers said.", ["one of the lawyers"]),
    ("The union, which represents 4,000 drivers, said the offer was “an insult”.", ["The union"]),
    ("Witnesses described “a wall of fire”.", ["Witnesses"]),
    ("Neighbor Phil Dobbs said he heard “three pops, maybe four.”", ["Phil Dobbs"]),
    ("“My God,” muttered someone in the back row.", ["someone"]),
    ("Hezbollah’s deputy leader, Sheikh Naim Qabbani, said the group was “ready for all options.”", ["Naim Qabbani"]),
    ("Ukraine’s Air Force said on Telegram that it had downed “all targets” overnight.", ["Air Force"]),
    ("“We have lost a giant,” U.N. Secretary-General Miguel Arteaga said.", ["Miguel Arteaga"]),
    (
        "Former president Juan Carlos Medina Ruiz, now 81, called the verdict “a political lynching”.",
        ["Juan Carlos Medina Ruiz"],
    ),
    (
        ("“The people have spoken,” President-elect Ngozi Balogun declared before thousands of supporters in Lagos."),
        ["Ngozi Balogun"],
    ),
    ("Her rival, retired Gen. Sani Okoro, rejected the result as “a daylight robbery”.", ["Sani Okoro"]),
    ("“We’re not there yet,” a Western diplomat said. “The gaps are real.”", ["a Western diplomat"]),
    (
        (
            "European Commission President Ilse Vermeulen said the bloc would respond “firmly and "
            "proportionately” to the tariffs."
        ),
        ["Ilse Vermeulen"],
    ),
    ("Asked about the leak, Vermeulen’s chief of staff, Luca Conti, replied: “No comment.”", ["Luca Conti"]),
    ("“I’d rather lose than lie,” Harlan once told a biographer.", ["Harlan"]),
    (
        (
            "Senate leaders from both parties praised the deal, with Majority Leader Ron Pruitt calling it "
            "“a win for common sense” and Minority Leader Alice Webb describing it as “long overdue”."
        ),
        ["Ron Pruitt", "Alice Webb"],
    ),
    (
        "The foreign ministry in Ankara summoned the envoy and protested “in the strongest terms”.",
        ["The foreign ministry"],
    ),
    ("“What did they expect?” asked Dina Sorokina, 44, a teacher, as she waited to vote.", ["Dina Sorokina"]),
    ("Supporters chanted “Four more years!” as he took the stage.", ["Supporters"]),
    ("Kim Yo-han, the South’s unification minister, urged Pyongyang to “return to dialogue”.", ["Kim Yo-han"]),
    ("“Taiwan is not a bargaining chip,” President Lin Mei-hua said. Lin said she would not attend.", ["Lin Mei-hua"]),
    ("“Brexit means jobs,” Baroness Carys Llewellyn-Jones told the Lords.", ["Carys Llewellyn-Jones"]),
    ("Labour accused ministers of “sleepwalking into a crisis”.", ["Labour"]),
    ("A Downing Street source said the reports were “utter rubbish”.", ["A Downing Street source"]),
    ("Prime Minister Pushpa Rana told The Kathmandu Herald, “Our hills are not for sale.”", ["Pushpa Rana"]),
    ("Speaking on the condition of anonymity, one aide described the mood as “funereal”.", ["one aide"]),
    (
        ("The Emir, in remarks published by the Qatar News Agency, said his country would remain “an honest broker”."),
        ["The Emir"],
    ),
    ("Crown Prince Salman bin Nasser praised “the wisdom of the leadership”.", ["Salman bin Nasser"]),
    ("“Yes,” said Harlan. “Of course.”", ["Harlan"]),
    ("“He looked right at me,” the cashier testified.", ["the cashier"]),
    ("According to the complaint, Weller wrote in an email: “Delete everything.”", ["Weller"]),
    ("Detective Inspector Moira Caird, of Police Scotland, said: “This was a cowardly attack.”", ["Moira Caird"]),
    ("Det Supt Tom Ashdown appealed for witnesses, saying: “Someone knows something.”", ["Tom Ashdown"]),
    ("'You preyed on the weak,' Judge Alan Pargeter QC told Simms. 'Take him down.'", ["Alan Pargeter"]),
    ("Mitigating, Sara Qureshi said her client was “a broken man”.", ["Sara Qureshi"]),
    ("Writing for the majority, Justice Elena Ruiz-Marsh said the statute “sweeps too broadly.”", ["Elena Ruiz-Marsh"]),
    ("In dissent, Justice Clarence Boone wrote, “The Court rewrites history.”", ["Clarence Boone"]),
    ("“I’m sorry,” Simms mumbled.", ["Simms"]),
    ("The note read: “Forgive me.”", ["The note"]),
    (
        "The widow, who asked that her name not be used, said the verdict was “too little, too late.”",
        ["The widow, who asked that her name not be used"],
    ),
    ("Interpol said it had issued a red notice for what it called “a dangerous fugitive”.", ["Interpol"]),
    ("“She was the love of my life,” said Mr. Petrie, wiping his eyes. “I have nothing.”", ["Petrie"]),
    (
        "The so-called Islamic State claimed the attack, calling the bombers “soldiers of the caliphate”.",
        ["Islamic State"],
    ),
    ("“The ref was a joke,” fumed Athletic’s veteran midfielder Unai Goikoetxea.", ["Unai Goikoetxea"]),
    (
        ("Goikoetxea, who was sent off in the 80th minute, later apologized on Instagram: “I let my teammates down.”"),
        ["Goikoetxea"],
    ),
    ("Coach Didier N’Guessan was blunt. “We were awful,” he said. “No excuses.”", ["Didier N’Guessan"]),
    ("“Bring it on,” goalkeeper Ivo Lund said with a grin.", ["Ivo Lund"]),
    (
        "Emmanuel Macron met Olaf Scholz. “We stand together on this,” the French president said. "
        "“So we do, all of us,” the German chancellor replied.",
        ["Emmanuel Macron", "Olaf Scholz"],
    ),
    (
        "François Hollande met Emmanuel Macron. “I am now in charge here,” the French president said.",
        ["the French president"],
    ),
    ("Ana Lund met Bo Carr. “We stand together on this,” the French president said.", ["the French president"]),
    (
        "Ana Lund met Volodymyr Zelenskiy. “We stand together on this,” the Ukrainian leader said.",
        ["Volodymyr Zelenskiy"],
    ),
    ("Scholz met Macron on Friday. “We stand together on this,” the French president said.", ["Macron"]),
    ("Scholz met Macron on Friday. “We stand together on this,” the Chilean leader said.", ["the Chilean leader"]),
    ("“Bring it on,” quarterback Deshawn O’Neal Jr. said with a grin.", ["Deshawn O’Neal Jr."]),
    (
        (
            "Former captain Michael Hendry wrote in his column for the Daily Post that the board had “lost "
            "the dressing room”."
        ),
        ["Michael Hendry"],
    ),
    ("Team principal Gianluca Ferri told Sky Italia: “The car is alive again.”", ["Gianluca Ferri"]),
    ("“Who cares about the record?” laughed sprinter Noah Achebe.", ["Noah Achebe"]),
    ("Wicketkeeper-batter Rishi Pathan said the pitch “did a bit early on”.", ["Rishi Pathan"]),
    ("The World Athletics Council called the finding “deeply concerning”.", ["World Athletics Council"]),
    ("“This is for my mum,” said an emotional Hughes.", ["Hughes"]),
    ("“One more year,” begged the fans.", ["the fans"]),
    (
        "Midfielder Son Jae-min and goalkeeper Cho Tae-il both said the heat had been “brutal”.",
        ["Son Jae-min and Cho Tae-il"],
    ),
    ("“The sea just disappeared,” Kadek Suarta, a fisherman, told AFP.", ["Kadek Suarta"]),
    (
        ("Mayor Lucio Abella begged residents to leave. “This is not a drill,” Abella said in a radio address."),
        ["Lucio Abella"],
    ),
    (
        ("National weather bureau director Prof. Amina Diop said the cyclone was “unlike anything on record”."),
        ["Amina Diop"],
    ),
    ("“Mama, it’s coming,” her son had texted minutes before the mudslide.", ["her son"]),
    ("The Red Cross said access was “a nightmare”.", ["Red Cross"]),
    ("A spokeswoman for the railway, Ines Pardo, said the signal had been “manually overridden”.", ["Ines Pardo"]),
    ("“There was a smell of gas all week,” neighbors said.", ["neighbors"]),
    ("Survivors spoke of “a roar like a jet engine”.", ["Survivors"]),
    ("Rescue coordinator Bjørn Østergaard: “We will search until dark.”", ["Bjørn Østergaard"]),
    ("“It’s a miracle”, one of the rescuers shouted as the boy was pulled free.", ["one of the rescuers"]),
    ("Nobody answered. “Hello? Hello?” the dispatcher repeated.", ["the dispatcher"]),
    ("Nordvik shares fell 8 percent after the company warned of “challenging conditions”.", ["the company"]),
    ("Economists had expected “a soft landing”, said Mireille Garnier of Banque Lutèce.", ["Mireille Garnier"]),
    (
        "A person with knowledge of the matter said the deal was “all but signed”.",
        ["A person with knowledge of the matter"],
    ),
    ("The central bank said in its minutes that risks were “tilted to the downside”.", ["The central bank"]),
    ("Billionaire investor Walt Kessler tweeted, “Cash is king.”", ["Walt Kessler"]),
    (
        (
            "“Our algorithm is not biased,” the startup’s co-founder and chief technology officer, Priyanka "
            "Sethi, told lawmakers."
        ),
        ["Priyanka Sethi"],
    ),
    (
        "The paper’s lead author, Dr. Hideo Tanabe of Kyoto University, called the signal “unmistakable”.",
        ["Hideo Tanabe"],
    ),
    (
        "“That’s a big if,” cautioned Leila Farouk, an astrophysicist who was not involved in the study.",
        ["Leila Farouk"],
    ),
    ("In an email, Farouk added that the sample was “vanishingly small.”", ["Farouk"]),
    ("The agency’s own auditors warned of “systemic weaknesses”.", ["The agency’s own auditors"]),
    ("“I never rehearse,” the actor said in a 1998 interview. “Never.”", ["the actor"]),
    ("Mr. van der Zee, the gallery’s owner, said he would “rather burn it than sell it”.", ["van der Zee"]),
    ("The book’s first line is “Nobody leaves Ravenholm.”", []),
    ("He played “Moon River” twice.", []),
    ("The word “hero” was on every placard.", []),
    ("“Bollywood’s golden boy”, as the tabloids called him, was 61.", ["the tabloids"]),
    ("Chef Thérèse de la Croix says her secret is “butter, butter and butter.”", ["Thérèse de la Croix"]),
    (
        (
            "MODERATOR: Senator, your response?\nQUIST: I never said that.\nPRUITT: She did say that.\nQUIST: "
            "Check the tape."
        ),
        ["MODERATOR", "QUIST", "PRUITT", "QUIST"],
    ),
    (
        (
            "Novelist Ana Lind spoke to us from Lisbon.\nQ: Why Lisbon?\nA: The light.\nQ: Only the light?\nA: "
            "And the fish."
        ),
        [None, "Ana Lind", None, "Ana Lind"],
    ),
    (
        ("Petra Klein’s statement in full:\n“It has been an honor to serve.\n“I leave with a clear conscience.”"),
        ["Petra Klein"],
    ),
    ("“When I asked him, he said ‘never’, and he meant it,” Klein said.", ["Klein"]),
    ("“It was,” Klein said, pausing, “the worst night of my life.”", ["Klein"]),
    ("“The plan is dead,” said Klein, adding that it “was never alive”.", ["Klein"]),
    ("Klein said: “They [the generals] … will answer for this.”", ["Klein"]),
    ('"We tried everything", Klein said, "but the pump failed."', ["Klein"]),
    ("„Wir schaffen das“, Chancellor Petra Klein said in Berlin.", ["Petra Klein"]),
    ("« It is finished », said Klein.", ["Klein"]),
    ("''We will not move,'' said squatter Danny Brill.", ["Danny Brill"]),
    ("Brill said that the landlord told him “get out or else”.", ["the landlord"]),
    ("Brill, quoting his lawyer, said the eviction was “illegal on its face”.", ["Brill"]),
    ("The lawyer said police had called Brill “a nuisance”.", ["police"]),
    ("“I was there,” he said.", [None]),
    ("Brill said he was “done with it all” and that the council “can keep the keys”.", ["Brill", "Brill"]),
    (
        ("Police named the victim as Ali Reza Moradi, 27. His brother Hossein said he was “the kindest of us”."),
        ["Hossein"],
    ),
    ("Hossein Moradi said the family wanted answers. “We want justice,” Moradi said.", ["Hossein Moradi"]),
    (
        ("The imam, Sheikh Yahya al-Hashimi, led the prayer. Al-Hashimi called the killing “a wound to us all”."),
        ["Yahya al-Hashimi"],
    ),
    (
        (
            "The judge, Omar Rashid Qabbani, read it out.\n\nSheikh Latifa, 71, called the verdict wrong. “I am not afraid,” "
            "she said."
        ),
        ["Latifa"],
    ),
    (
        ("Sir Keith Ormerod and Dame Judith Allardyce, who chaired the inquiry, said the failings were “inexcusable”."),
        ["Keith Ormerod and Judith Allardyce"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRESS, ids=[text[:50] for text, _ in PRESS])
def test_press(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
