-- +goose Up
-- What the balance of a programme is held against.

-- A target for programmes: of a series, of a project, or, with neither, of the whole office. It
-- asks of one measure (counts) that no community has more than bound per cent, that there are at
-- least bound communities, or that women have at least bound per cent. Nobody is named here.
CREATE TABLE balance_target (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    series_id text COLLATE "C" REFERENCES series (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    project_id text COLLATE "C" REFERENCES project (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    counts text NOT NULL CHECK (counts IN ('people', 'minutes', 'pieces', 'lead', 'fees')),
    rule text NOT NULL CHECK (rule IN ('at-most', 'communities', 'women')),
    bound bigint NOT NULL CHECK (bound BETWEEN 1 AND 100),
    CHECK (series_id IS NULL OR project_id IS NULL)
);
CREATE INDEX balance_target_series ON balance_target (series_id);
CREATE INDEX balance_target_project ON balance_target (project_id);
