-- +goose Up
-- What currencies were worth.

-- A rate: how many units of a currency were worth one euro, as a source said it. InforEuro says one
-- for a month, which stands on its first day; the European Central Bank and a bank say one for a day.
-- value is a decimal as it was published.
CREATE TABLE rate (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    currency text COLLATE "C" NOT NULL CHECK (length(currency) = 3),
    source text COLLATE "C" NOT NULL CHECK (source IN ('inforeuro', 'ecb', 'bank')),
    day date NOT NULL,
    value text NOT NULL CHECK (value <> ''),
    note text NOT NULL DEFAULT '',
    CHECK (source <> 'inforeuro' OR extract(day FROM day) = 1)
);
CREATE UNIQUE INDEX rate_of ON rate (source, currency, day) WHERE deleted_at IS NULL;
CREATE INDEX rate_day ON rate (day);
