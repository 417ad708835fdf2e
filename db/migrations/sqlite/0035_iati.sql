-- +goose Up
-- What a grant's activity file says where it is published, in the format of IATI.

-- own_activity is ours there, "" is that of the office with the grant's code; funder_activity is the one that it
-- hangs from. sectors are codes with per cents, "15220:60,15150:40". unpublished keeps a grant out of the file; aid says
-- that it is official development aid.
ALTER TABLE grants ADD COLUMN own_activity TEXT NOT NULL DEFAULT '';
ALTER TABLE grants ADD COLUMN funder_activity TEXT NOT NULL DEFAULT '';
ALTER TABLE grants ADD COLUMN sectors TEXT NOT NULL DEFAULT '';
ALTER TABLE grants ADD COLUMN abstract TEXT NOT NULL DEFAULT '';
ALTER TABLE grants ADD COLUMN aid INTEGER NOT NULL DEFAULT 0 CHECK (aid IN (0, 1));
ALTER TABLE grants ADD COLUMN unpublished INTEGER NOT NULL DEFAULT 0 CHECK (unpublished IN (0, 1));

-- How an organisation is known in that format: its identifier, and the code of its kind.
ALTER TABLE organisation ADD COLUMN public_code TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN public_kind TEXT NOT NULL DEFAULT '';

-- An event of which no public file tells where it was.
ALTER TABLE event ADD COLUMN sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1));
