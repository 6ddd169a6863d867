-- One archive: what was read (article, local_name, extracted_claim) and what reconciling made of it (the other tables).
-- Columns that hold lists or values are JSON. Offsets are code points of article.text, half-open. Tables that repeat the
-- order of an answer have a position. Answers belong to a story and are replaced a story at a time.

-- what `archive info` tells: by which version of the program it was made and last written to, and when
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE article (
    id TEXT PRIMARY KEY,
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
    file TEXT,                              -- the absolute path it was read from: the same file again is a new version
    base TEXT NOT NULL,                     -- the id it would have if no other article wanted the same
    sha256 TEXT NOT NULL UNIQUE,
    bytes BLOB,                             -- the bytes that were read; NULL where they are the text in UTF-8
    derived_from TEXT NOT NULL,
    lineage TEXT NOT NULL,
    lineage_reason TEXT,
    story TEXT NOT NULL,                    -- empty: not reconciled since it was added
    body TEXT NOT NULL,
    blocks TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX article_story ON article (story);
CREATE INDEX article_file ON article (file);
CREATE INDEX article_base ON article (base);

CREATE TABLE article_version (
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    title TEXT,
    source TEXT,
    published TEXT,
    path TEXT,
    file TEXT,
    sha256 TEXT NOT NULL,
    bytes BLOB,
    text TEXT NOT NULL,
    PRIMARY KEY (article, version)
);

CREATE TABLE local_name (
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    given TEXT,
    surname TEXT,
    roles TEXT NOT NULL,
    side TEXT,
    mentions TEXT NOT NULL,
    PRIMARY KEY (article, position)
);

CREATE TABLE extracted_claim (
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    event TEXT,
    value TEXT NOT NULL,
    stance TEXT NOT NULL,
    attributed_to TEXT,
    evidence TEXT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (article, position)
);
CREATE INDEX extracted_claim_id ON extracted_claim (id);

CREATE TABLE claim (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL,
    position INTEGER NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    event TEXT,
    value TEXT NOT NULL,
    stance TEXT NOT NULL,
    attributed_to TEXT,
    rule TEXT NOT NULL
);
CREATE INDEX claim_story ON claim (story);
CREATE INDEX claim_article ON claim (article);
CREATE INDEX claim_topic ON claim (topic);

CREATE TABLE evidence (
    claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (claim, position)
);

CREATE TABLE claim_group (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    articles TEXT NOT NULL,
    independent_sources INTEGER NOT NULL
);
CREATE INDEX claim_group_story ON claim_group (story);
CREATE INDEX claim_group_id ON claim_group (id);

CREATE TABLE group_claim (
    claim_group INTEGER NOT NULL REFERENCES claim_group (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    PRIMARY KEY (claim_group, position)
);
CREATE INDEX group_claim_claim ON group_claim (claim);

CREATE TABLE conflict (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    topic TEXT NOT NULL,
    label TEXT NOT NULL,
    explanation TEXT NOT NULL,
    reference TEXT
);
CREATE INDEX conflict_story ON conflict (story);
CREATE INDEX conflict_id ON conflict (id);

CREATE TABLE side (
    conflict INTEGER NOT NULL REFERENCES conflict (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    articles TEXT NOT NULL,
    independent_sources INTEGER NOT NULL,
    claims TEXT NOT NULL,
    PRIMARY KEY (conflict, position)
);

CREATE TABLE side_evidence (
    conflict INTEGER NOT NULL,
    side INTEGER NOT NULL,
    position INTEGER NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (conflict, side, position),
    FOREIGN KEY (conflict, side) REFERENCES side (conflict, position) ON DELETE CASCADE
);
CREATE INDEX side_evidence_article ON side_evidence (article);

CREATE TABLE name (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL
);
CREATE INDEX name_story ON name (story);

CREATE TABLE spelling (
    name INTEGER NOT NULL REFERENCES name (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    articles TEXT NOT NULL,
    PRIMARY KEY (name, position)
);

CREATE TABLE name_mention (
    name INTEGER NOT NULL REFERENCES name (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (name, position)
);
CREATE INDEX name_mention_article ON name_mention (article);

CREATE TABLE statement (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL,
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    label TEXT NOT NULL,
    articles TEXT NOT NULL
);
CREATE INDEX statement_story ON statement (story);

CREATE TABLE statement_mention (
    statement INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (statement, position)
);
CREATE INDEX statement_mention_article ON statement_mention (article);

CREATE TABLE utterance (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL,
    position INTEGER NOT NULL,
    speaker TEXT,
    text TEXT NOT NULL,
    articles TEXT NOT NULL,
    independent_sources INTEGER NOT NULL,
    kind TEXT NOT NULL                      -- speech, or indirect: reported without quotation marks
);
CREATE INDEX utterance_story ON utterance (story);

CREATE TABLE printing (
    utterance INTEGER NOT NULL REFERENCES utterance (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    relation TEXT NOT NULL,
    attributed_to TEXT,
    addressee TEXT,
    channel TEXT,
    edits TEXT NOT NULL,
    PRIMARY KEY (utterance, position)
);
CREATE INDEX printing_article ON printing (article);

CREATE VIEW claim_with_evidence AS
SELECT claim.article, claim.topic, claim.subject, claim.value, claim.stance, claim.attributed_to,
       evidence.start, evidence."end", evidence.text, claim.rule, claim.id AS claim
FROM claim JOIN evidence ON evidence.claim = claim.id;

CREATE VIEW claim_as_extracted AS
SELECT claim.id AS claim, claim.article, claim.topic, extracted_claim.value AS extracted, claim.value AS reconciled
FROM claim JOIN extracted_claim ON extracted_claim.id = claim.id;

CREATE VIEW conflict_with_evidence AS
SELECT conflict.severity, conflict.kind, conflict.topic, conflict.label AS conflict, side.label AS side,
       side_evidence.article, side_evidence.start, side_evidence."end", side_evidence.text, conflict.explanation
FROM conflict
JOIN side ON side.conflict = conflict.key
JOIN side_evidence ON side_evidence.conflict = side.conflict AND side_evidence.side = side.position;
