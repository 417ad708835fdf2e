-- +goose Up
-- Where a venue stands: degrees north and east with a comma between, 42.6629, 21.1655; '' is not said.
ALTER TABLE venue ADD COLUMN coordinates text NOT NULL DEFAULT '';
