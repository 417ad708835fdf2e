-- +goose Up
-- What open answers speak of: tags, and which answer has which.

-- A tag by the office's own name, with what it means. Where the program worded it, example is its
-- code: it is then said in the language of the reader. position puts the tags in order; the first
-- nine are given by the keys 1 to 9.
CREATE TABLE tag (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    name text NOT NULL CHECK (name <> ''),
    meaning text NOT NULL DEFAULT '',
    example text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0
);

-- An answer speaks of what a tag means. The answer is what one form says to one question.
CREATE TABLE response_tag (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    response_id text COLLATE "C" NOT NULL REFERENCES response (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    question_code text NOT NULL CHECK (question_code <> ''),
    tag_id text COLLATE "C" NOT NULL REFERENCES tag (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    UNIQUE (response_id, question_code, tag_id)
);
CREATE INDEX response_tag_tag ON response_tag (tag_id);

-- Somebody of the office has read an answer. quote is true where it may stand in reports, which
-- takes the consent of the form; language is the one that it is written in, where that is not the
-- form's; translation says it in the language translated.
CREATE TABLE reading (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    response_id text COLLATE "C" NOT NULL REFERENCES response (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    question_code text NOT NULL CHECK (question_code <> ''),
    quote boolean NOT NULL DEFAULT false,
    language text NOT NULL DEFAULT '',
    translated text NOT NULL DEFAULT '',
    translation text NOT NULL DEFAULT '',
    UNIQUE (response_id, question_code)
);
