-- One archive: what was read (article, extracted) and what reconciling made of it (story and the tables below it).
-- Columns that hold lists or values are JSON; the views at the end take evidence apart, a row for each piece. Offsets are
-- code points of article.text, half-open. Answers belong to a story and are replaced a story at a time; their keys keep
-- the order in which they are told.

-- what `archive info` tells: by which version of the program it was made and last written to, and when
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- the reports of one event
CREATE TABLE story (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
);

-- the people and bodies of every story, to find the stories that name one: the words of their names, spellings folded;
-- a row has the key of its story
CREATE VIRTUAL TABLE story_name USING fts5 (words);

CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT,
    source TEXT,
    agency TEXT,
    published TEXT,
    authors TEXT NOT NULL,
    dateline TEXT,
    url TEXT,
    path TEXT,
    part TEXT,                              -- what tells it from the other articles of its file: address, id or number
    format TEXT NOT NULL,
    language TEXT,
    site TEXT,
    extractor TEXT,                         -- name and version of the program that took the text out of a page
    captured TEXT,
    extent TEXT,
    captions TEXT NOT NULL,
    file TEXT,                              -- the absolute path it was read from: the same file again is a new version
    address TEXT,                           -- of an entry of a feed or web archive: the same again is a version of it
    base TEXT NOT NULL,                     -- the id it would have if no other article wanted the same
    sha256 TEXT NOT NULL UNIQUE,
    bytes BLOB,                             -- the bytes that were read; NULL where they are the text in UTF-8
    derived_from TEXT NOT NULL,
    lineage TEXT NOT NULL,
    lineage_reason TEXT,
    story TEXT REFERENCES story (id),       -- NULL: not reconciled since it was added
    body TEXT NOT NULL,
    blocks TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX article_story ON article (story);
CREATE INDEX article_file ON article (file);
CREATE INDEX article_address ON article (address);
CREATE INDEX article_base ON article (base);
CREATE INDEX article_published ON article (published);
CREATE INDEX article_source ON article (source, id, story);

-- the words of titles and texts, for searching; a row has the key of its article
CREATE VIRTUAL TABLE search USING fts5
    (title, text, content = 'article', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
INSERT INTO search (rowid, title, text) VALUES (new.key, new.title, new.text); END;
CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
INSERT INTO search (search, rowid, title, text) VALUES ('delete', old.key, old.title, old.text); END;

-- the names and claims that an article gave alone, before reconciling
CREATE TABLE extracted (
    article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    names TEXT NOT NULL,
    claims TEXT NOT NULL
);

-- what an article was before its file changed, with the claims that it gave alone
CREATE TABLE article_version (
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    title TEXT,
    source TEXT,
    published TEXT,
    captured TEXT,
    path TEXT,
    file TEXT,
    sha256 TEXT NOT NULL,
    bytes BLOB,
    text TEXT NOT NULL,
    claims TEXT NOT NULL,
    PRIMARY KEY (article, version)
);

-- what an article is about, by which the other reports of its event are found: the words of it, each with how often it
-- stands there, those of them that are of names, and days (published, most spoken of, named) with how the event is set
-- (whether it is dated, its weekdays, towns, countries, people and kinds)
CREATE TABLE sketch (
    article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
    words TEXT NOT NULL,
    proper TEXT NOT NULL,
    said TEXT NOT NULL,                     -- checksums of runs of quoted words
    days TEXT NOT NULL
);

-- how far the story of an article has been looked for
CREATE TABLE joining (
    article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
    cell INTEGER,                           -- shared by the articles among which its story was looked for
    touched INTEGER NOT NULL DEFAULT 0,     -- 1: the cell may have changed since
    planned TEXT                            -- the story that it belongs to, until the story's answers are written
);
CREATE INDEX joining_cell ON joining (cell);
CREATE INDEX joining_touched ON joining (article) WHERE touched;
CREATE INDEX joining_planned ON joining (planned) WHERE planned IS NOT NULL;

-- what of a sketch is compared with others, many times over: the day it came out, counted from the year 1, and its heavy
-- words, as numbers and weights of four bytes
CREATE TABLE outline (
    article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
    published INTEGER,
    words BLOB NOT NULL,
    weights BLOB NOT NULL,
    said BLOB NOT NULL                      -- checksums of quoted runs of words, four bytes each
);

-- which articles have a pair of heavy words, as a number, in an order by their other heavy words
CREATE TABLE sketch_key (
    key INTEGER NOT NULL,
    place INTEGER NOT NULL,
    own INTEGER NOT NULL,                   -- from the id of the article: tells those of one place apart
    article INTEGER NOT NULL,
    PRIMARY KEY (key, place, own, article)
) WITHOUT ROWID;

-- articles that are alike and share such pairs, each twice, once from either side
CREATE TABLE tie (
    article INTEGER NOT NULL,
    other INTEGER NOT NULL,
    likeness REAL NOT NULL,
    keys INTEGER,                           -- how many pairs they share; told once, beside the smaller number first
    PRIMARY KEY (article, other)
) WITHOUT ROWID;

CREATE TABLE claim_group (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (id),
    id TEXT NOT NULL,
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    articles TEXT NOT NULL,
    independent_sources INTEGER NOT NULL,
    claims TEXT NOT NULL                    -- ids, in order
);
CREATE INDEX claim_group_story ON claim_group (story);
CREATE INDEX claim_group_id ON claim_group (id);
CREATE INDEX claim_group_topic ON claim_group (topic);

CREATE TABLE claim (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (id),
    claim_group INTEGER REFERENCES claim_group (key) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    event TEXT,
    value TEXT NOT NULL,
    stance TEXT NOT NULL,
    attributed_to TEXT,
    evidence TEXT NOT NULL,
    rule TEXT NOT NULL
);
CREATE INDEX claim_story ON claim (story);
CREATE INDEX claim_claim_group ON claim (claim_group);
CREATE INDEX claim_article ON claim (article);
CREATE INDEX claim_date ON claim (value ->> 'date') WHERE topic = 'date';

CREATE TABLE conflict (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    topic TEXT NOT NULL,
    label TEXT NOT NULL,
    explanation TEXT NOT NULL,
    reference TEXT,
    sides TEXT NOT NULL
);
CREATE INDEX conflict_story ON conflict (story);
CREATE INDEX conflict_id ON conflict (id);
CREATE INDEX conflict_topic ON conflict (topic);

CREATE TABLE name (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    variants TEXT NOT NULL,
    mentions TEXT NOT NULL
);
CREATE INDEX name_story ON name (story);
CREATE INDEX name_name ON name (name);

CREATE TABLE statement (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (id),
    date TEXT NOT NULL,
    label TEXT NOT NULL,
    articles TEXT NOT NULL,
    mentions TEXT NOT NULL
);
CREATE INDEX statement_story ON statement (story);
CREATE INDEX statement_date ON statement (date);

CREATE TABLE utterance (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (id),
    speaker TEXT,
    text TEXT NOT NULL,
    articles TEXT NOT NULL,
    independent_sources INTEGER NOT NULL,
    kind TEXT NOT NULL,                     -- speech, or indirect: reported without quotation marks
    printings TEXT NOT NULL
);
CREATE INDEX utterance_story ON utterance (story);
CREATE INDEX utterance_speaker ON utterance (speaker);

CREATE VIEW claim_with_evidence AS
SELECT claim.article, claim.topic, claim.subject, claim.value, claim.stance, claim.attributed_to,
       evidence.value ->> 'start' AS start, evidence.value ->> 'end' AS "end", evidence.value ->> 'text' AS text,
       claim.rule, claim.id AS claim
FROM claim, json_each(claim.evidence) AS evidence;

CREATE VIEW claim_as_extracted AS
SELECT claim.id AS claim, claim.article, claim.topic, alone.value ->> 'value' AS extracted, claim.value AS reconciled
FROM extracted, json_each(extracted.claims) AS alone
JOIN claim ON claim.id = alone.value ->> 'id';

CREATE VIEW conflict_with_evidence AS
SELECT conflict.severity, conflict.kind, conflict.topic, conflict.label AS conflict, side.value ->> 'label' AS side,
       place.value ->> 'article' AS article, place.value ->> 'start' AS start, place.value ->> 'end' AS "end",
       place.value ->> 'text' AS text, conflict.explanation
FROM conflict, json_each(conflict.sides) AS side, json_each(side.value, '$.evidence') AS place;

CREATE VIEW printing AS
SELECT utterance.speaker, place.value ->> 'article' AS article, place.value ->> 'start' AS start,
       place.value ->> 'end' AS "end", place.value ->> 'text' AS text, place.value ->> 'relation' AS relation,
       utterance.text AS fullest, utterance.kind, utterance.story
FROM utterance, json_each(utterance.printings) AS place;

CREATE VIEW name_spelling AS
SELECT name.kind, name.name, spelling.value ->> 'text' AS spelling, spelling.value ->> 'articles' AS articles, name.story
FROM name, json_each(name.variants) AS spelling;
