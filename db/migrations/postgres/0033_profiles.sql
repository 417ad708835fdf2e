-- +goose Up
-- How each donor wants its report.
SELECT 1;
