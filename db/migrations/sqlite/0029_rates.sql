-- +goose Up
-- What currencies were worth.

-- A rate: how many units of a currency were worth one euro, as a source said it. InforEuro says one
-- for a month, which stands on its first day; the European Central Bank and a bank say one for a day.
-- value is a decimal as it was published.
CREATE TABLE rate (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    source TEXT NOT NULL CHECK (source IN ('inforeuro', 'ecb', 'bank')),
    day TEXT NOT NULL CHECK (day IS date(day)),
    value TEXT NOT NULL CHECK (value <> ''),
    note TEXT NOT NULL DEFAULT '',
    CHECK (source <> 'inforeuro' OR day LIKE '%-01')
) STRICT;
CREATE UNIQUE INDEX rate_of ON rate (source, currency, day) WHERE deleted_at IS NULL;
CREATE INDEX rate_day ON rate (day);
