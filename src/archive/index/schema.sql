-- The index of a folder of press releases, as dateline keeps it. It can be asked by hand; it is written by dateline
-- alone, and can be deleted at any time: it is made again from the files.
--
-- The views at the end (releases, appearances, namings, roles, statements) join what the tables keep apart. A person or
-- an organisation is one row for all releases in which its full name is the same, but for case and accents.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,  -- 'folder', 'program', and the next numbers to give
    value
) WITHOUT ROWID;

-- Files that were read, those that gave nothing among them, so that they are read again only when they change.
CREATE TABLE file (
    id       INTEGER PRIMARY KEY,
    path     TEXT NOT NULL UNIQUE,  -- below the folder; a BLOB where it is not UTF-8
    size     INTEGER NOT NULL,      -- bytes
    changed  INTEGER NOT NULL,      -- nanoseconds since 1970; on Unix also when it was last renamed
    rules    INTEGER NOT NULL,      -- the version of the rules of extraction
    left_out TEXT                   -- why it gave nothing, or what of it was left out, a line each
);

-- Who issued a release.
CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- Where a dateline says that a release was issued.
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE release (
    id         INTEGER PRIMARY KEY,  -- never given twice
    file_id    INTEGER,              -- none: from standard input, or carried by the program
    record     INTEGER,              -- its number in a file of several, from 0
    name       TEXT,                 -- what stands for the path where there is none
    title      TEXT NOT NULL,        -- the headline, else the first sentence, else the name of the file
    date       TEXT,                 -- as far as it is known: 2024-01-31, 2024-01, 2024, --01-31
    first_day  INTEGER,              -- the first day that this may be, as yyyymmdd; none without a year
    last_day   INTEGER,              -- the last
    source_id  INTEGER,
    place_id   INTEGER,
    language   TEXT,                 -- ISO 639-1
    attended   INTEGER NOT NULL,     -- how many people attended
    content    BLOB NOT NULL,        -- a hash of its letters and digits, by which marks are kept
    searchable INTEGER NOT NULL,     -- whether its words are in release_words
    edition    INTEGER NOT NULL      -- how often words of it were replaced: the row of release_words is edition << 32 | id
);
CREATE INDEX release_file ON release (file_id);
CREATE INDEX release_day ON release (first_day, last_day) WHERE first_day IS NOT NULL;
CREATE INDEX release_source ON release (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX release_place ON release (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX release_language ON release (language);
CREATE INDEX release_content ON release (content);
CREATE INDEX release_textless ON release (searchable) WHERE searchable = 0;
CREATE INDEX release_edition ON release (edition) WHERE edition > 0;

CREATE TABLE person (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,  -- the name in lower case, without accents
    name TEXT NOT NULL          -- the most common spelling
);
CREATE TABLE organisation (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);

-- What a person had to do with what a release reports.
CREATE TABLE participation (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO participation VALUES (0, 'attended'), (1, 'quoted'), (2, 'contact'), (3, 'mentioned');

CREATE TABLE appearance (
    release_id    INTEGER NOT NULL,
    person_id     INTEGER NOT NULL,
    participation INTEGER NOT NULL,  -- the first of the table participation that fits
    quoted        INTEGER NOT NULL,  -- whether the release gives words of the person
    name          TEXT,              -- the spelling, where it is not person.name
    PRIMARY KEY (release_id, person_id)
) WITHOUT ROWID;
CREATE INDEX appearance_person ON appearance (person_id, participation, quoted);
CREATE INDEX appearance_spelling ON appearance (person_id, name) WHERE name IS NOT NULL;

CREATE TABLE naming (
    release_id      INTEGER NOT NULL,
    organisation_id INTEGER NOT NULL,
    name            TEXT,            -- the spelling, where it is not organisation.name
    PRIMARY KEY (release_id, organisation_id)
) WITHOUT ROWID;
CREATE INDEX naming_organisation ON naming (organisation_id);
CREATE INDEX naming_spelling ON naming (organisation_id, name) WHERE name IS NOT NULL;

-- A title, with the body that it is held at ('' where none is named).
CREATE TABLE office (
    id           INTEGER PRIMARY KEY,
    title        TEXT NOT NULL,
    organisation TEXT NOT NULL,
    UNIQUE (title, organisation)
);
CREATE TABLE role (
    release_id INTEGER NOT NULL,
    person_id  INTEGER NOT NULL,
    office_id  INTEGER NOT NULL,
    PRIMARY KEY (release_id, person_id, office_id)
) WITHOUT ROWID;
CREATE INDEX role_office ON role (office_id);

CREATE TABLE statement (
    id         INTEGER PRIMARY KEY,  -- edition << 52 | release_id << 20 | its number in the release
    release_id INTEGER NOT NULL,
    person_id  INTEGER NOT NULL,
    kind       TEXT NOT NULL,        -- direct, reported
    text       TEXT NOT NULL
);
CREATE INDEX statement_release ON statement (release_id);

-- Words, folded, letters and digits alone: SELECT rowid FROM release_words('"climate change"'). Behind those of each row
-- stands one that is no character, U+10FFFF.
CREATE VIRTUAL TABLE release_words USING fts5 (text, content = '', columnsize = 0, tokenize = 'ascii');
CREATE VIRTUAL TABLE statement_words USING fts5 (text, content = '', columnsize = 0, tokenize = 'ascii');
CREATE VIRTUAL TABLE person_words USING fts5 (name, content = '', columnsize = 0, tokenize = 'ascii', prefix = '1 2 3');
CREATE VIRTUAL TABLE organisation_words USING fts5 (name, content = '', columnsize = 0, tokenize = 'ascii', prefix = '1 2 3');
CREATE VIRTUAL TABLE office_words USING fts5 (title, content = '', columnsize = 0, tokenize = 'ascii');
CREATE VIRTUAL TABLE place_words USING fts5 (name, content = '', columnsize = 0, tokenize = 'ascii');
CREATE VIRTUAL TABLE source_words USING fts5 (name, content = '', columnsize = 0, tokenize = 'ascii');

-- For the program: the people (kind 0) and organisations (1) of 1,024 releases in a row, to be counted quickly.
CREATE TABLE facet_segment (
    kind    INTEGER NOT NULL,
    segment INTEGER NOT NULL,  -- release_id / 1024
    bytes   BLOB NOT NULL,
    PRIMARY KEY (kind, segment)
);

-- For the program: ids in an order, as 32-bit numbers, up to an id and a change.
CREATE TABLE sequence (
    name   TEXT PRIMARY KEY,
    last   INTEGER NOT NULL,
    change INTEGER NOT NULL,
    ids    BLOB NOT NULL
);

-- For the program: releases that were replaced or have gone, one after the other.
CREATE TABLE change (id INTEGER PRIMARY KEY, release_id INTEGER NOT NULL);

CREATE VIEW releases AS
    SELECT release.id, file.path, record, date, title, source.name AS source, place.name AS place, language, attended
    FROM release
    LEFT JOIN file ON file.id = file_id
    LEFT JOIN source ON source.id = source_id
    LEFT JOIN place ON place.id = place_id;

CREATE VIEW appearances AS
    SELECT release_id, person_id, person.name AS person, coalesce(appearance.name, person.name) AS spelling,
           participation.name AS participation, quoted
    FROM appearance
    JOIN person ON person.id = person_id
    JOIN participation ON participation.id = participation;

CREATE VIEW namings AS
    SELECT release_id, organisation_id, organisation.name AS organisation,
           coalesce(naming.name, organisation.name) AS spelling
    FROM naming
    JOIN organisation ON organisation.id = organisation_id;

CREATE VIEW roles AS
    SELECT release_id, person_id, person.name AS person, title, nullif(organisation, '') AS organisation
    FROM role
    JOIN office ON office.id = office_id
    JOIN person ON person.id = person_id;

CREATE VIEW statements AS
    SELECT release_id, person_id, person.name AS person, kind, text
    FROM statement
    JOIN person ON person.id = person_id;
