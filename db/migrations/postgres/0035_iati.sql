-- +goose Up
-- What a grant's activity file says where it is published, in the format of IATI.

-- own_activity is ours there, "" is that of the office with the grant's code; funder_activity is the one that it
-- hangs from. sectors are codes with per cents, "15220:60,15150:40". unpublished keeps a grant out of the file; aid says
-- that it is official development aid.
ALTER TABLE grants
    ADD COLUMN own_activity text NOT NULL DEFAULT '',
    ADD COLUMN funder_activity text NOT NULL DEFAULT '',
    ADD COLUMN sectors text NOT NULL DEFAULT '',
    ADD COLUMN abstract text NOT NULL DEFAULT '',
    ADD COLUMN aid boolean NOT NULL DEFAULT false,
    ADD COLUMN unpublished boolean NOT NULL DEFAULT false;

-- How an organisation is known in that format: its identifier, and the code of its kind.
ALTER TABLE organisation
    ADD COLUMN public_code text NOT NULL DEFAULT '',
    ADD COLUMN public_kind text NOT NULL DEFAULT '';

-- An event of which no public file tells where it was.
ALTER TABLE event ADD COLUMN sensitive boolean NOT NULL DEFAULT false;
