"""Invented reports for the lineage tests: one event a group, each text a list of paragraphs."""

# ruff: noqa: E501

QUAKE = """SANTIAGO (Reuters) - A strong earthquake shook northern Chile early on Thursday, cutting power to thousands of homes and sending residents of the port of Iquique running into the streets.
The quake, of magnitude 6.7, was centered 58 km east of the coastal town of Pisagua at a depth of 34 km, the national seismology center said.
Interior Minister Carolina Fuentes told reporters that two people had died of heart attacks and that 14 were being treated for cuts and broken bones.
"We have been lucky, because our building codes did what they were written to do," Fuentes said.
Crews of the electricity company Emelari worked through the night to bring back power, which failed in about 23,000 homes in Iquique and Alto Hospicio.
State mining company Codelco said its Collahuasi partners had halted conveyor belts for inspection and found no damage.
Schools in the region will stay closed until Monday, the education ministry said."""

QUAKE_INDEPENDENT = """Marta Salas was feeding her baby when the walls of her flat in Iquique began to move. She grabbed the child and ran down nine floors in her nightdress.
Half the city, it seemed, was on the beach road by three in the morning, wrapped in blankets and listening to car radios. The earthquake measured 6.7, and its center lay near Pisagua.
Two elderly men suffered fatal heart attacks, according to the hospital director, Dr Ernesto Vial, whose staff stitched wounds by torchlight.
"We have been lucky, because our building codes did what they were written to do," Interior Minister Carolina Fuentes said on television.
Power came back district by district before noon. By then the bakers had opened, and Ms Salas stood in a queue for bread with her slippers on.
Neighbors compared the night with the great quake of 2014, when the sea rose two meters. This time the navy sounded no siren."""

VERDICT = """A court in Hamburg sentenced the shipping magnate Jens Petersen to six years in prison on Wednesday for bribing port officials over more than a decade.
Judge Renate Vogel said Petersen, 61, had built a system of kickbacks that reached every pier of the harbor and had cost the city at least 40 million euros.
Petersen, wearing a gray suit, showed no emotion as the judge read out the ruling for almost two hours.
"You treated a public harbor as your private till," Vogel told him.
His lawyer, Klaus Brandt, said he would appeal, calling the evidence of the main witness, a former accountant, worthless.
Prosecutors had asked for eight years. Two port officials who took the money were given suspended sentences after they confessed in spring.
The trial, which began in January of last year, heard 112 witnesses and filled 90 folders."""

VERDICT_TRUNCATED = """A court in Hamburg sentenced the shipping magnate Jens Petersen to six years in prison on Wednesday for bribing port officials over more than a decade.
Judge Renate Vogel said Petersen, 61, had built a system of kickbacks that reached every pier of the harbor and had cost the city at least 40 million euros.
Petersen, wearing a gray suit, showed no emotion as the judge read out the ruling for almost two hours."""

VERDICT_INDEPENDENT = """He came in through the side door, nodded to his wife and sat down. Six years, said Judge Renate Vogel, and Jens Petersen closed his eyes.
For twelve years, the regional court found, the owner of the Petersen line paid men in the harbor office to give his ships the best berths. Envelopes changed hands in a fish restaurant.
"You treated a public harbor as your private till," the judge told the 61-year-old defendant.
Defense lawyer Klaus Brandt called the sentence a scandal and will take the case to the federal court in Karlsruhe. The state attorney, Ines Holm, was content, though her office had wanted two years more.
On the quay the dockers shrugged. "Everybody knew," said one of them, Uwe Krull, who has loaded bananas here since 1988."""

TRANSFER = """Norwegian striker Emil Haugland has joined Valencia from Ajax for a fee of 38 million euros, the Spanish club announced on Sunday evening.
The 22-year-old signed a contract until 2029 after passing a medical at the Casa de Salud hospital.
Haugland scored 24 goals in 31 league games last season, more than any other foreigner in the Dutch league.
"I watched Valencia with my grandfather when I was six, and tonight I will call him before anybody else," Haugland said in a statement on the club's website.
Valencia coach Ruben Baena had looked for a forward since the captain, Diego Soria, tore a knee ligament in July.
The forward will be presented at the Mestalla stadium on Tuesday and could make his debut against Getafe on Saturday."""

TRANSFER_EDITED = """Valencia have signed the Norwegian striker Emil Haugland from Ajax for a fee of 38 million euros, the club announced on Sunday night.
The 22-year-old signed a contract until 2029 after passing his medical at the Casa de Salud hospital.
Haugland scored 24 goals in 31 league matches last season, more than any other foreign player in the Dutch league.
"I watched Valencia with my grandfather when I was six, and tonight I will call him before anybody else," he said in a statement on the club's website.
Coach Ruben Baena had been looking for a forward since captain Diego Soria tore a knee ligament in July.
Haugland will be presented at the Mestalla on Tuesday and could make his debut against Getafe on Saturday."""

TRANSFER_INDEPENDENT = """Ajax have lost their best scorer. Emil Haugland, the tall lad from Bodø who arrived three summers ago for next to nothing, flew to Spain in a private jet and signed for Valencia.
The Amsterdam club receive 38 million euros, of which a fifth goes to Bodø/Glimt under a clause from 2022. Technical director Maarten Kuiper told us he had turned down two English offers.
Haugland spoke of his family. "I watched Valencia with my grandfather when I was six, and tonight I will call him before anybody else," he said in a statement.
Supporters gathered outside the Johan Cruyff Arena to wave him off, and some of them cried. His replacement may come from Feyenoord.
In Spain he takes the place of Diego Soria, out since July with a knee injury. Coach Ruben Baena likes wingers, so crosses will come."""

FIRE = """Fire swept through a garment factory on the outskirts of Karachi on Monday night, killing at least 17 workers who were trapped behind a locked gate, officials said.
The flames broke out on the ground floor of the three-story Sindh Textile building shortly before midnight and spread to bales of cotton.
Fire chief Aslam Qureshi said his men needed six hours to bring the blaze under control because the nearest hydrant was dry.
Survivors said the guard who held the key of the back gate had left his post to drink tea.
Police arrested the owner, Rafiq Memon, and two managers on charges of negligence on Tuesday.
Labor inspector Nadia Rahim said she had ordered the factory to open the gate in a letter in March and never received an answer.
More than 250 people died in a similar fire in the city in 2012, which led to a law on emergency exits.
The provincial government promised the families of the dead 500,000 rupees each."""

FIRE_REWRITE = """At least 17 laborers lost their lives when a blaze tore through a clothing factory near Karachi late on Monday, locked in behind a gate that would not open.
It started on the ground floor of the Sindh Textile building, which has three stories, a little before midnight, and soon reached the bales of cotton.
According to Aslam Qureshi, head of the fire brigade, it took six hours to get the flames under control since the closest hydrant had run dry.
The guard with the key to the back gate had gone off for tea, survivors recounted.
The owner of the plant, Rafiq Memon, was taken into custody on Tuesday with two of his managers and faces charges of negligence.
Inspector Nadia Rahim had demanded in March, by letter, that the factory open the gate; she got no reply.
The city saw a similar tragedy in 2012: more than 250 died, and a law on emergency exits followed.
Families of the victims are to receive 500,000 rupees each from the government of the province."""

FIRE_INDEPENDENT = """Seventeen coffins stood in the yard of the Jamia mosque on Wednesday, each with a name on a strip of paper. Most of the dead were women under 25.
They sewed shirts for a German discounter at Sindh Textile, a plant without a fire alarm, relatives said. The exits were shut so that nobody could carry off cloth.
Shazia Bibi, 19, lived because she jumped. "I broke both ankles and I thank God for it," she said from her bed in the civil hospital.
The Karachi police hold three men, among them the proprietor, Rafiq Memon. His lawyer says the fire was arson by a gang that had demanded money.
Trade unions called a strike for Friday. Their leader, Karamat Shah, said inspectors in the province have one car between them and warn the owners before they come.
Pakistan exported garments for nine billion dollars last year."""

STRIKE = """Lufthansa and the cabin crew union UFO reached a pay deal on Saturday that ends a dispute which had grounded more than 1,300 flights since early November.
Under the agreement some 21,000 flight attendants will receive a rise of 6.5 percent in two steps and a single payment of 1,500 euros.
Union head Sylvia Merten said the talks at a hotel near Frankfurt airport had been on the verge of collapse three times.
The airline said the strikes had cost it about 70 million euros and that all planes would fly to schedule from Monday.
Members of the union must still approve the deal in a vote that ends on December 12.
A separate quarrel over the pensions of pilots remains unsolved, and the pilots' union has threatened to walk out before Christmas."""

STRIKE_REWRITE = """A pay deal between Lufthansa and UFO, the union of cabin crews, has brought a dispute to a close that kept more than 1,300 flights on the ground since the start of November.
About 21,000 flight attendants get 6.5 percent more in two steps, plus one payment of 1,500 euros, under the terms of the agreement.
Sylvia Merten, who heads the union, told how the talks in a hotel by Frankfurt airport nearly collapsed three times.
For the airline the strikes meant a cost of around 70 million euros; from Monday its planes will be flying to schedule again.
The union's members have until December 12 to approve the deal in a vote.
Still unsolved is a quarrel about pilots' pensions, and their union threatens a walkout ahead of Christmas."""

STRIKE_INDEPENDENT = """Passengers at Frankfurt can breathe again: Lufthansa and its flight attendants have made peace.
Labor lawyer Heinz Obermann, who mediated, brought both sides to the table on Thursday and did not let them sleep. At four in the morning on Saturday they shook hands.
The staff wanted eight percent; they get 6.5, and 1,500 euros for Christmas shopping. Chief executive Carl Winkler called it a price that hurts.
Analysts at Commerzbank put the damage of the strikes at 90 million, more than the company admits. The shares rose by two percent.
For travelers like Ayla Demir, who missed her sister's wedding in Izmir, the peace comes late. She has heard nothing of a refund.
The union will ask its members before the second week of December is out."""

FLOOD_WIRE = """DHAKA (AFP) - Floods triggered by monsoon rain have cut off nearly two million people in northeastern Bangladesh and destroyed most of the rice crop in the district of Sunamganj, officials said on Friday. The army sent boats to bring drinking water and biscuits to villages along the Surma river, where the water stood at its highest level since 2004. At least 22 people have drowned, most of them children. The head of the relief office, Mizanur Haque, said another rise was expected on Sunday night."""

FLOOD_EMBEDDING = """My cousin rang from Sylhet at dawn, and I could hear the frogs behind her voice. The stairs, she said, end in the river now. She has put the goats on the roof and the schoolbooks in the oven.
When I was a boy there my father marked the floods on the door post with a nail. The nails climbed a little with every year that I grew, and I thought the house was sinking. He laughed at that and taught me to swim.
I looked at the news over breakfast to learn what a door post could not tell me.
Floods triggered by monsoon rain have cut off nearly two million people in northeastern Bangladesh and destroyed most of the rice crop in the district of Sunamganj, officials said on Friday. The army sent boats to bring drinking water and biscuits to villages along the Surma river, where the water stood at its highest level since 2004. At least 22 people have drowned, most of them children. The head of the relief office, Mizanur Haque, said another rise was expected on Sunday night.
Numbers like these arrive every summer and leave no trace on the people who read them in London. They ought to. The carbon that warms the bay did not come out of my cousin's oven.
Those who say that Bengal has always been wet should come and count the nails. Engineers in the Netherlands have offered plans for dikes since the nineties; the money went into a bridge with a minister's name on it.
She rang again at noon. The goats are well, the battery was low, and the youngest had learned to float on her back by holding on to the gate. I told her about the nails, and she said the door had gone in the night, with the post and all the years on it."""

FLOOD_INDEPENDENT = """Water covers four fifths of Sunamganj, and the rice that should have been cut next week rots beneath it. Aid workers reached the town of Chhatak with the first lorry only on Friday evening.
"There is no dry place to bury the dead," said the relief official Mizanur Haque, who counts 22 of them.
The charity Brac has opened 60 shelters in schools. In one of them, 400 people share two latrines, and the doctor, Farhana Islam, fears cholera.
Bangladesh asked the United Nations for tents and tablets to clean the water. Upstream, in the Indian state of Meghalaya, 900 millimeters of rain fell in three days."""

TALKS = """Armenian Foreign Minister Ararat Mirzoyan and Azerbaijani Foreign Minister Jeyhun Bayramov met in Tbilisi on Tuesday for talks on opening the railway between their countries.
U.S. Assistant Secretary of State Caroline Whitman and European Union special envoy Magnus Lindqvist took part in the opening session.
Georgian Prime Minister Irakli Beridze, the host, said the ministers had shaken hands and then spoken alone for an hour.
"A railway is the cheapest peace treaty there is," Beridze told reporters.
Officials said both sides would name engineers to inspect the old track near Ijevan within a month."""

TALKS_INDEPENDENT = """In the old sulfur baths of Tbilisi, of all places, the enemies sat down to lunch.
Armenian Foreign Minister Ararat Mirzoyan brought apricots, and Azerbaijani Foreign Minister Jeyhun Bayramov ate one before the cameras. U.S. Assistant Secretary of State Caroline Whitman and European Union special envoy Magnus Lindqvist looked on.
Nobody here expects a signature this year. Diplomats who asked not to be named spoke of fresh trouble over prisoners in Baku, and of a quarrel about customs stamps.
"A railway is the cheapest peace treaty there is," Georgian Prime Minister Irakli Beridze said.
Outside, some forty refugees from Karabakh held up photographs of the houses they left."""

TALKS_LEANING = """What does the meeting in Tbilisi mean for the South Caucasus? The question deserves a sober look at interests on every side, and at the limits of what diplomacy can achieve there.
Officials announced that both sides would name engineers to inspect the old track near Ijevan within a month, a modest result that nevertheless suggests a certain willingness to engage.
Transport links are often described as confidence building measures. They create constituencies for stability, lower costs for merchants and give governments something to lose. They may also be held hostage when tempers rise.
The ministers had shaken hands and then spoken alone for an hour, the host said, which observers could read as an encouraging signal of direct contact.
Much will depend on implementation. Without guarantees and finance, declarations of intent tend to fade, and the coming months will show whether the parties can turn gestures into lasting arrangements."""

CRASH_BRIEF = """A woman died on Saturday when her car left the A9 near Schwyll and hit a tree, police said. The driver, 34, was pronounced dead at the scene. The cause of the crash is under investigation. Anyone with information is asked to call the station in Schwyll. The ministry of transport did not immediately respond to a request for comment."""

CRASH_BRIEF_INDEPENDENT = """Police named the victim of the weekend's accident on the motorway as Lena Moser, a nurse and mother of two. Moser was pronounced dead at the scene. Her colleagues laid flowers at the hospital gate. The cause of the crash is under investigation. The ministry of transport did not immediately respond to a request for comment, and anyone with information is asked to call the station in Schwyll."""
