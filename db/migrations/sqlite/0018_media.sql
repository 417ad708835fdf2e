-- +goose Up
-- How far a report in the media reached, whether the donor is seen in it, and who judged it.

-- reach is how many people, as reach_kind counts them: readers of the report itself, an estimate
-- of them, or the whole outlet's; reach_source is where the figure comes from.
ALTER TABLE media_item ADD COLUMN reach INTEGER NOT NULL DEFAULT 0 CHECK (reach >= 0);
ALTER TABLE media_item ADD COLUMN reach_kind TEXT NOT NULL DEFAULT '' CHECK (reach_kind IN ('', 'measured', 'estimated', 'outlet'));
ALTER TABLE media_item ADD COLUMN reach_source TEXT NOT NULL DEFAULT '';
ALTER TABLE media_item ADD COLUMN donor_visible TEXT NOT NULL DEFAULT '' CHECK (donor_visible IN ('', 'yes', 'no'));
-- The names of the two who judged tone and balance, each without seeing the other.
ALTER TABLE media_item ADD COLUMN coder1 TEXT NOT NULL DEFAULT '';
ALTER TABLE media_item ADD COLUMN coder2 TEXT NOT NULL DEFAULT '';
CREATE INDEX media_item_outlet ON media_item (outlet);
