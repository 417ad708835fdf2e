-- +goose Up
-- Documents of money: voucher numbers, taxes, keys for sharing, gifts in kind, the bank.
SELECT 1;
