-- +goose Up
-- Reports that grants owe: their texts, their approval, and what was frozen.
SELECT 1;
