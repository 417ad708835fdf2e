-- +goose Up
-- A grant from idea to close: application, parties, rules, budget versions, instalments, forecasts.
SELECT 1;
