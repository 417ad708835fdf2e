-- +goose Up
-- What open answers speak of: tags, and which answer has which.

-- A tag by the office's own name, with what it means. Where the program worded it, example is its
-- code: it is then said in the language of the reader. position puts the tags in order; the first
-- nine are given by the keys 1 to 9.
CREATE TABLE tag (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    name TEXT NOT NULL CHECK (name <> ''),
    meaning TEXT NOT NULL DEFAULT '',
    example TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

-- An answer speaks of what a tag means. The answer is what one form says to one question.
CREATE TABLE response_tag (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    response_id TEXT NOT NULL REFERENCES response (id) ON DELETE CASCADE,
    question_code TEXT NOT NULL CHECK (question_code <> ''),
    tag_id TEXT NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    UNIQUE (response_id, question_code, tag_id)
) STRICT;
CREATE INDEX response_tag_tag ON response_tag (tag_id);

-- Somebody of the office has read an answer. quote is true where it may stand in reports, which
-- takes the consent of the form; language is the one that it is written in, where that is not the
-- form's; translation says it in the language translated.
CREATE TABLE reading (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    response_id TEXT NOT NULL REFERENCES response (id) ON DELETE CASCADE,
    question_code TEXT NOT NULL CHECK (question_code <> ''),
    quote INTEGER NOT NULL DEFAULT 0 CHECK (quote IN (0, 1)),
    language TEXT NOT NULL DEFAULT '',
    translated TEXT NOT NULL DEFAULT '',
    translation TEXT NOT NULL DEFAULT '',
    UNIQUE (response_id, question_code)
) STRICT;
