-- +goose Up
-- The programme that lies on the seats: the sentence that each grant requires, and what was printed.

-- The sentence that a grant requires on what is printed, in one language.
CREATE TABLE grant_sentence (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language IN ('en', 'sq', 'sr-Latn', 'sr-Cyrl', 'bs', 'tr')),
    body TEXT NOT NULL CHECK (body <> ''),
    UNIQUE (grant_id, language)
) STRICT;

-- A programme that was printed for the audience of an event: the how manieth, from which version (0 is
-- as the programme stood), in which languages and on what paper, which of its parts were on, whose logos
-- came first, and the partners, a line each. The sheet itself is not kept.
CREATE TABLE leaflet (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    printed_at TEXT NOT NULL CHECK (printed_at GLOB '????-??-??T??:??:??Z'),
    frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen >= 0),
    languages TEXT NOT NULL CHECK (languages <> ''),
    size TEXT NOT NULL CHECK (size IN ('a5', 'folded', 'a4')),
    blocks TEXT NOT NULL DEFAULT '',
    logos TEXT NOT NULL DEFAULT '',
    partners TEXT NOT NULL DEFAULT '',
    UNIQUE (event_id, number)
) STRICT;
