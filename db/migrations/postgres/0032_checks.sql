-- +goose Up
-- What finance officers ask for beside documents: time of staff, equipment, procurement.
SELECT 1;
