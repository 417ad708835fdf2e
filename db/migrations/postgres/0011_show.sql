-- +goose Up
-- The day of an event: its run of show, what is printed for it, and its texts.

-- One line of the run of show. Without starts the time is not known yet; after midnight (next_day) it
-- still belongs to the event's day. seen_by lists on which day sheets it stands; with none it is the
-- office's alone. Where programme is true the running order begins with it. position orders lines of one time.
CREATE TABLE show_line (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    starts text CHECK (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
    next_day boolean NOT NULL DEFAULT false,
    minutes bigint NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 1440),
    what text NOT NULL CHECK (what <> ''),
    who text NOT NULL DEFAULT '',
    person_id text COLLATE "C" REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    seen_by text NOT NULL DEFAULT '',
    programme boolean NOT NULL DEFAULT false,
    done_at timestamptz,
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX show_line_event ON show_line (event_id);
CREATE INDEX show_line_person ON show_line (person_id);

-- A text of an event in one language: its title, or what stands on the poster, in the announcement or
-- in the press release.
CREATE TABLE event_text (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    kind text NOT NULL CHECK (kind IN ('title', 'poster', 'announcement', 'press')),
    language text NOT NULL CHECK (language IN ('en', 'sq', 'sr-Latn', 'sr-Cyrl', 'bs', 'tr')),
    body text NOT NULL CHECK (body <> ''),
    UNIQUE (event_id, kind, language)
);

-- A day sheet that was printed: for whom (variant), the how manieth for them, and which of its parts
-- were on; one for a single artist says by which booking. The sheet itself is not kept: it has people's
-- phones. said is its lines without them, as JSON, so that what changed since can be told.
CREATE TABLE day_sheet (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    booking_id text COLLATE "C" REFERENCES booking (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    variant text NOT NULL CHECK (variant IN ('full', 'crew', 'artists', 'security', 'press')),
    number bigint NOT NULL CHECK (number > 0),
    printed_at timestamptz NOT NULL,
    blocks text NOT NULL DEFAULT '',
    said text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX day_sheet_print ON day_sheet (event_id, variant, coalesce(booking_id, ''), number);
CREATE INDEX day_sheet_booking ON day_sheet (booking_id);
