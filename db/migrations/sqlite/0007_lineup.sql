-- +goose Up
-- Who plays: a booking may stand before its artist is known, and that of an ensemble may differ from its
-- members.

-- An artist or ensemble asked for one event, or, with neither, what is played by somebody who is not yet
-- known. The table is built anew because its CHECK changes.
CREATE TABLE new_booking (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id),
    ensemble_id TEXT REFERENCES ensemble (id),
    date_state TEXT NOT NULL CHECK (date_state IN ('idea', 'hold', 'confirmed', 'done', 'settled', 'released', 'cancelled', 'postponed')),
    deal TEXT NOT NULL CHECK (deal IN ('draft', 'approved', 'sent', 'accepted', 'declined', 'expired', 'contract-sent', 'signed', 'performed', 'settled')),
    rank INTEGER NOT NULL DEFAULT 0 CHECK (rank >= 0),
    hold_until TEXT CHECK (hold_until IS date(hold_until)),
    fee INTEGER NOT NULL DEFAULT 0 CHECK (fee >= 0),
    currency TEXT NOT NULL DEFAULT '',
    gross INTEGER NOT NULL DEFAULT 0 CHECK (gross IN (0, 1)),
    plays TEXT NOT NULL DEFAULT '',
    sent_on TEXT CHECK (sent_on IS date(sent_on)),
    signed_on TEXT CHECK (signed_on IS date(signed_on)),
    paid_on TEXT CHECK (paid_on IS date(paid_on)),
    request_id TEXT,
    challenged_until TEXT CHECK (challenged_until IS date(challenged_until)),
    reason TEXT NOT NULL DEFAULT '',
    cleared_by TEXT REFERENCES booking (id) ON DELETE SET NULL,
    needs TEXT NOT NULL DEFAULT '',
    named_from TEXT CHECK (named_from IS date(named_from)),
    quiet INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1)),
    settled_on TEXT CHECK (settled_on IS date(settled_on)),
    CHECK (person_id IS NULL OR ensemble_id IS NULL),
    CHECK (person_id IS NOT NULL OR ensemble_id IS NOT NULL OR plays <> '')
) STRICT;
INSERT INTO new_booking (id, version, deleted_at, event_id, person_id, ensemble_id, date_state, deal, rank, hold_until, fee, currency, gross, plays,
    sent_on, signed_on, paid_on, request_id, challenged_until, reason, cleared_by, needs, named_from, quiet, settled_on)
SELECT id, version, deleted_at, event_id, person_id, ensemble_id, date_state, deal, rank, hold_until, fee, currency, gross, plays,
    sent_on, signed_on, paid_on, request_id, challenged_until, reason, cleared_by, needs, named_from, quiet, settled_on FROM booking;
DROP TABLE booking;
ALTER TABLE new_booking RENAME TO booking;
CREATE INDEX booking_event ON booking (event_id);
CREATE INDEX booking_person ON booking (person_id);
CREATE INDEX booking_ensemble ON booking (ensemble_id);
CREATE INDEX booking_request ON booking (request_id);
CREATE INDEX booking_cleared ON booking (cleared_by);

-- What is other than the members of the day for a booking of an ensemble: somebody plays something else,
-- stands in, or is off. Without a person it is a part for which somebody is still to be found.
CREATE TABLE lineup (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    booking_id TEXT NOT NULL REFERENCES booking (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    part TEXT NOT NULL DEFAULT '',
    stands TEXT NOT NULL CHECK (stands IN ('plays', 'stands-in', 'off')),
    position INTEGER NOT NULL DEFAULT 0,
    UNIQUE (booking_id, person_id),
    CHECK (person_id IS NOT NULL OR part <> '' AND stands <> 'off')
) STRICT;
CREATE INDEX lineup_person ON lineup (person_id);
