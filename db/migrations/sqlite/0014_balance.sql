-- +goose Up
-- What the balance of a programme is held against.

-- A target for programmes: of a series, of a project, or, with neither, of the whole office. It
-- asks of one measure (counts) that no community has more than bound per cent, that there are at
-- least bound communities, or that women have at least bound per cent. Nobody is named here.
CREATE TABLE balance_target (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    series_id TEXT REFERENCES series (id) ON DELETE CASCADE,
    project_id TEXT REFERENCES project (id) ON DELETE CASCADE,
    counts TEXT NOT NULL CHECK (counts IN ('people', 'minutes', 'pieces', 'lead', 'fees')),
    rule TEXT NOT NULL CHECK (rule IN ('at-most', 'communities', 'women')),
    bound INTEGER NOT NULL CHECK (bound BETWEEN 1 AND 100),
    CHECK (series_id IS NULL OR project_id IS NULL)
) STRICT;
CREATE INDEX balance_target_series ON balance_target (series_id);
CREATE INDEX balance_target_project ON balance_target (project_id);
