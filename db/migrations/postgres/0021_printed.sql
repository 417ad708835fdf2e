-- +goose Up
-- The programme that lies on the seats: the sentence that each grant requires, and what was printed.

-- The sentence that a grant requires on what is printed, in one language.
CREATE TABLE grant_sentence (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    language text NOT NULL CHECK (language IN ('en', 'sq', 'sr-Latn', 'sr-Cyrl', 'bs', 'tr')),
    body text NOT NULL CHECK (body <> ''),
    UNIQUE (grant_id, language)
);

-- A programme that was printed for the audience of an event: the how manieth, from which version (0 is
-- as the programme stood), in which languages and on what paper, which of its parts were on, whose logos
-- came first, and the partners, a line each. The sheet itself is not kept.
CREATE TABLE leaflet (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    number bigint NOT NULL CHECK (number > 0),
    printed_at timestamptz NOT NULL,
    frozen bigint NOT NULL DEFAULT 0 CHECK (frozen >= 0),
    languages text NOT NULL CHECK (languages <> ''),
    size text NOT NULL CHECK (size IN ('a5', 'folded', 'a4')),
    blocks text NOT NULL DEFAULT '',
    logos text NOT NULL DEFAULT '',
    partners text NOT NULL DEFAULT '',
    UNIQUE (event_id, number)
);
