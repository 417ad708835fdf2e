-- +goose Up
-- To be written.
SELECT 1;
