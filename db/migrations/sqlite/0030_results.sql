-- +goose Up
-- The logframe: what a grant is to bring about, its indicators, and their values.
SELECT 1;
