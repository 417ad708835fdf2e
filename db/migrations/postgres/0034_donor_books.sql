-- +goose Up
-- A donor's own workbook, and what goes where in it.
SELECT 1;
