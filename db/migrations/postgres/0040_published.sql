-- +goose Up
-- The address at which a grant's report can be read by anybody; activity files say it.
ALTER TABLE grants ADD COLUMN report_link text NOT NULL DEFAULT '';
