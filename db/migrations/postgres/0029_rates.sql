-- +goose Up
-- What currencies were worth.
SELECT 1;
