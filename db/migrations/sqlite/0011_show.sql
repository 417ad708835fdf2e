-- +goose Up
-- The day of an event: its run of show, what is printed for it, and its texts.

-- One line of the run of show. Without starts the time is not known yet; after midnight (next_day) it
-- still belongs to the event's day. seen_by lists on which day sheets it stands; with none it is the
-- office's alone. Where programme is 1 the running order begins with it. position orders lines of one time.
CREATE TABLE show_line (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    starts TEXT CHECK (starts GLOB '[0-2][0-9]:[0-5][0-9]'),
    next_day INTEGER NOT NULL DEFAULT 0 CHECK (next_day IN (0, 1)),
    minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 1440),
    what TEXT NOT NULL CHECK (what <> ''),
    who TEXT NOT NULL DEFAULT '',
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    seen_by TEXT NOT NULL DEFAULT '',
    programme INTEGER NOT NULL DEFAULT 0 CHECK (programme IN (0, 1)),
    done_at TEXT CHECK (done_at GLOB '????-??-??T??:??:??Z'),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX show_line_event ON show_line (event_id);
CREATE INDEX show_line_person ON show_line (person_id);

-- A text of an event in one language: its title, or what stands on the poster, in the announcement or
-- in the press release.
CREATE TABLE event_text (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('title', 'poster', 'announcement', 'press')),
    language TEXT NOT NULL CHECK (language IN ('en', 'sq', 'sr-Latn', 'sr-Cyrl', 'bs', 'tr')),
    body TEXT NOT NULL CHECK (body <> ''),
    UNIQUE (event_id, kind, language)
) STRICT;

-- A day sheet that was printed: for whom (variant), the how manieth for them, and which of its parts
-- were on; one for a single artist says by which booking. The sheet itself is not kept: it has people's
-- phones. said is its lines without them, as JSON, so that what changed since can be told.
CREATE TABLE day_sheet (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    booking_id TEXT REFERENCES booking (id) ON DELETE CASCADE,
    variant TEXT NOT NULL CHECK (variant IN ('full', 'crew', 'artists', 'security', 'press')),
    number INTEGER NOT NULL CHECK (number > 0),
    printed_at TEXT NOT NULL CHECK (printed_at GLOB '????-??-??T??:??:??Z'),
    blocks TEXT NOT NULL DEFAULT '',
    said TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX day_sheet_print ON day_sheet (event_id, variant, coalesce(booking_id, ''), number);
CREATE INDEX day_sheet_booking ON day_sheet (booking_id);
