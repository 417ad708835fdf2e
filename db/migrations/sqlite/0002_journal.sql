-- +goose Up
-- The journal of an office, its keys, and what its search reads.

-- One thing that somebody did. verb is a sentence as JSON; undoes and undone_by tie an
-- undo to what it took back.
CREATE TABLE step (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    verb TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo', 'trace')),
    about TEXT NOT NULL DEFAULT '',
    undoes TEXT REFERENCES step (id),
    undone_by TEXT REFERENCES step (id)
) STRICT;
CREATE INDEX step_who ON step (who, id);

-- One row that changed: its images before and after, without derived columns. Written by
-- triggers only. step_id is empty for what was written outside the program's verbs.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    step_id TEXT REFERENCES step (id),
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX journal_step ON journal (step_id, seq);
CREATE INDEX journal_row ON journal (row_id, seq);

-- The step that is being written: no row, or one, filled by a transaction first.
CREATE TABLE current_step (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    step_id TEXT NOT NULL
) STRICT;

-- One way in which the key that seals cells lies here, wrapped: plain while the office has no
-- passphrase, then by the passphrase (id is the key's name) and by the recovery key.
CREATE TABLE office_key (
    id TEXT PRIMARY KEY,
    wrapped TEXT NOT NULL,
    current INTEGER NOT NULL
) STRICT;

-- What a search reads: a record's names as keys (see app/names), rebuilt from the record.
CREATE TABLE found (
    row INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    binned INTEGER NOT NULL,
    sort_key TEXT NOT NULL,
    keys TEXT NOT NULL,
    sounds TEXT NOT NULL,
    keys_version INTEGER NOT NULL,
    UNIQUE (id, kind)
) STRICT;

-- The words of found, indexed; its triggers below keep it.
CREATE VIRTUAL TABLE found_text USING fts5 (keys, sounds, content = 'found', content_rowid = 'row', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0', detail = 'column');

-- +goose StatementBegin
CREATE TRIGGER found_added AFTER INSERT ON found BEGIN
    INSERT INTO found_text (rowid, keys, sounds) VALUES (NEW.row, NEW.keys, NEW.sounds);
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER found_dropped AFTER DELETE ON found BEGIN
    INSERT INTO found_text (found_text, rowid, keys, sounds) VALUES ('delete', OLD.row, OLD.keys, OLD.sounds);
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER found_changed AFTER UPDATE OF keys, sounds ON found BEGIN
    INSERT INTO found_text (found_text, rowid, keys, sounds) VALUES ('delete', OLD.row, OLD.keys, OLD.sounds);
    INSERT INTO found_text (rowid, keys, sounds) VALUES (NEW.row, NEW.keys, NEW.sounds);
END;
-- +goose StatementEnd

PRAGMA application_id = 1399809650; -- "Sofr"
