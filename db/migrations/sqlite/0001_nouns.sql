-- +goose Up
-- The nouns of an office. A record has an id made by the desk (UUIDv7), a version that
-- only rises, and the moment it went to the bin. sort_key is derived from its name.

-- A municipality; its id is its slug. The office comes with the 38 of Kosovo.
CREATE TABLE place (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    name_sq TEXT NOT NULL DEFAULT '',
    name_sr TEXT NOT NULL DEFAULT '',
    name_cyrl TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT '',
    ibar TEXT NOT NULL DEFAULT '' CHECK (ibar IN ('', 'north', 'south')),
    majority TEXT NOT NULL DEFAULT '',
    alt_names TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX place_sort ON place (sort_key, id);

-- Somebody the office works with. Who they are is kept apart, in identity.
CREATE TABLE person (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    name TEXT NOT NULL CHECK (name <> ''),
    stage_name TEXT NOT NULL DEFAULT '',
    other_names TEXT NOT NULL DEFAULT '',
    roles TEXT NOT NULL DEFAULT '',
    plays TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    place_id TEXT REFERENCES place (id) ON DELETE SET NULL,
    town TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    born_on TEXT CHECK (born_on IS date(born_on)),
    usual_fee INTEGER NOT NULL DEFAULT 0 CHECK (usual_fee >= 0),
    currency TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX person_sort ON person (sort_key, id);
CREATE INDEX person_place ON person (place_id);

-- One answer of a person about who they are; answer is a sealed cell.
CREATE TABLE identity (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    asks TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL CHECK (answer LIKE 's1:%'),
    said_by TEXT NOT NULL CHECK (said_by IN ('self', 'list')),
    said_on TEXT CHECK (said_on IS date(said_on)),
    purpose TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX identity_person ON identity (person_id);

-- A group that is booked and billed under one name.
CREATE TABLE ensemble (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    name TEXT NOT NULL CHECK (name <> ''),
    plays TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    place_id TEXT REFERENCES place (id) ON DELETE SET NULL,
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX ensemble_sort ON ensemble (sort_key, id);
CREATE INDEX ensemble_place ON ensemble (place_id);

-- A person in an ensemble, from a day until a day.
CREATE TABLE member (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    ensemble_id TEXT NOT NULL REFERENCES ensemble (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    part TEXT NOT NULL DEFAULT '',
    from_on TEXT CHECK (from_on IS date(from_on)),
    until_on TEXT CHECK (until_on IS date(until_on))
) STRICT;
CREATE INDEX member_ensemble ON member (ensemble_id);
CREATE INDEX member_person ON member (person_id);

-- A partner, funder, outlet, supplier or member of the platform.
CREATE TABLE organisation (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    name TEXT NOT NULL CHECK (name <> ''),
    other_names TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    registration TEXT NOT NULL DEFAULT '',
    place_id TEXT REFERENCES place (id) ON DELETE SET NULL,
    ibar TEXT NOT NULL DEFAULT '' CHECK (ibar IN ('', 'north', 'south', 'both')),
    maturity TEXT NOT NULL DEFAULT '' CHECK (maturity IN ('', 'established', 'emerging')),
    serves TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX organisation_sort ON organisation (sort_key, id);
CREATE INDEX organisation_place ON organisation (place_id);

-- Where events take place.
CREATE TABLE venue (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    name TEXT NOT NULL CHECK (name <> ''),
    other_names TEXT NOT NULL DEFAULT '',
    place_id TEXT REFERENCES place (id) ON DELETE SET NULL,
    town TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    step_free TEXT NOT NULL DEFAULT '' CHECK (step_free IN ('', 'yes', 'no')),
    hire INTEGER NOT NULL DEFAULT 0 CHECK (hire >= 0),
    currency TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX venue_sort ON venue (sort_key, id);
CREATE INDEX venue_place ON venue (place_id);

-- A part of a venue that an event takes; buffer is in minutes.
CREATE TABLE room (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    venue_id TEXT NOT NULL REFERENCES venue (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    seats INTEGER NOT NULL DEFAULT 0 CHECK (seats >= 0),
    standing INTEGER NOT NULL DEFAULT 0 CHECK (standing >= 0),
    buffer INTEGER NOT NULL DEFAULT 0 CHECK (buffer >= 0),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX room_venue ON room (venue_id);

-- An undertaking that events, answers and grants belong to.
CREATE TABLE project (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    code TEXT NOT NULL CHECK (code <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    status TEXT NOT NULL DEFAULT '' CHECK (status IN ('', 'idea', 'running', 'closed')),
    starts_on TEXT CHECK (starts_on IS date(starts_on)),
    ends_on TEXT CHECK (ends_on IS date(ends_on)),
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX project_sort ON project (sort_key, id);
CREATE UNIQUE INDEX project_code ON project (lower(code)) WHERE deleted_at IS NULL;

-- A grant; plural because GRANT is a word of SQL.
CREATE TABLE grants (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    code TEXT NOT NULL CHECK (code <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    funder_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    back_donor_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    role TEXT NOT NULL DEFAULT '' CHECK (role IN ('', 'lead', 'partner')),
    status TEXT NOT NULL DEFAULT '' CHECK (status IN ('', 'idea', 'applied', 'granted', 'refused', 'running', 'closed')),
    currency TEXT NOT NULL DEFAULT '',
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    starts_on TEXT CHECK (starts_on IS date(starts_on)),
    ends_on TEXT CHECK (ends_on IS date(ends_on)),
    variance INTEGER NOT NULL DEFAULT 0 CHECK (variance >= 0),
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX grants_sort ON grants (sort_key, id);
CREATE UNIQUE INDEX grants_code ON grants (lower(code)) WHERE deleted_at IS NULL;
CREATE INDEX grants_funder ON grants (funder_id);
CREATE INDEX grants_back_donor ON grants (back_donor_id);

-- One line of a grant’s budget; quantity is in thousandths.
CREATE TABLE budget_line (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    code TEXT NOT NULL DEFAULT '',
    heading TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL CHECK (title <> ''),
    unit TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL DEFAULT 0 CHECK (quantity >= 0),
    unit_cost INTEGER NOT NULL DEFAULT 0 CHECK (unit_cost >= 0),
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX budget_line_grant ON budget_line (grant_id);

-- A grant pays for a project.
CREATE TABLE grant_project (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    project_id TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX grant_project_grant ON grant_project (grant_id);
CREATE INDEX grant_project_project ON grant_project (project_id);

-- A piece of music or another thing performed; seconds is a reference duration.
CREATE TABLE work (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    title TEXT NOT NULL CHECK (title <> ''),
    other_names TEXT NOT NULL DEFAULT '',
    tradition TEXT NOT NULL DEFAULT '',
    composer TEXT NOT NULL DEFAULT '',
    arranger TEXT NOT NULL DEFAULT '',
    rights TEXT NOT NULL DEFAULT '' CHECK (rights IN ('', 'traditional', 'public', 'protected', 'cleared')),
    new_version INTEGER NOT NULL DEFAULT 0 CHECK (new_version IN (0, 1)),
    seconds INTEGER NOT NULL DEFAULT 0 CHECK (seconds >= 0),
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX work_sort ON work (sort_key, id);

-- What is played, in order; several events may play one.
CREATE TABLE programme (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    title TEXT NOT NULL CHECK (title <> ''),
    number TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '' CHECK (status IN ('', 'draft', 'proposed', 'agreed', 'timed', 'frozen')),
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX programme_sort ON programme (sort_key, id);

-- One line of a programme; planned and performed are seconds.
CREATE TABLE item (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', 'work', 'speech', 'change-over', 'interval', 'encore')),
    work_id TEXT REFERENCES work (id) ON DELETE SET NULL,
    title TEXT NOT NULL DEFAULT '',
    movement TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    planned INTEGER NOT NULL DEFAULT 0 CHECK (planned >= 0),
    performed INTEGER NOT NULL DEFAULT 0 CHECK (performed >= 0),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX item_programme ON item (programme_id);
CREATE INDEX item_work ON item (work_id);

-- A person or ensemble in one item; said is the name as a list wrote it.
CREATE TABLE performer (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    item_id TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    ensemble_id TEXT REFERENCES ensemble (id) ON DELETE SET NULL,
    part TEXT NOT NULL DEFAULT '',
    said TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX performer_item ON performer (item_id);
CREATE INDEX performer_person ON performer (person_id);
CREATE INDEX performer_ensemble ON performer (ensemble_id);

-- A concert, panel, workshop, meeting, rehearsal or press event.
CREATE TABLE event (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    project_id TEXT REFERENCES project (id) ON DELETE SET NULL,
    programme_id TEXT REFERENCES programme (id) ON DELETE SET NULL,
    kind TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', 'concert', 'panel', 'workshop', 'meeting', 'rehearsal', 'press')),
    title TEXT NOT NULL CHECK (title <> ''),
    status TEXT NOT NULL DEFAULT '' CHECK (status IN ('', 'idea', 'planned', 'confirmed', 'done', 'cancelled', 'postponed')),
    day TEXT CHECK (day IS date(day)),
    starts TEXT CHECK (starts GLOB '[0-2][0-9]:[0-5][0-9]'),
    ends TEXT CHECK (ends GLOB '[0-2][0-9]:[0-5][0-9]'),
    venue_id TEXT REFERENCES venue (id) ON DELETE SET NULL,
    room_id TEXT REFERENCES room (id) ON DELETE SET NULL,
    town TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    old_day TEXT CHECK (old_day IS date(old_day)),
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX event_sort ON event (sort_key, id);
CREATE INDEX event_project ON event (project_id);
CREATE INDEX event_programme ON event (programme_id);
CREATE INDEX event_day ON event (day);
CREATE INDEX event_venue ON event (venue_id);
CREATE INDEX event_room ON event (room_id);

-- Somebody at an event with what they do there.
CREATE TABLE event_person (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX event_person_event ON event_person (event_id);
CREATE INDEX event_person_person ON event_person (person_id);

-- One count of who came: everybody (head-count) or a nameless tally.
CREATE TABLE attendance (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    way TEXT NOT NULL CHECK (way IN ('head-count', 'tally')),
    category TEXT NOT NULL DEFAULT '',
    people INTEGER NOT NULL DEFAULT 0 CHECK (people >= 0),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX attendance_event ON attendance (event_id);

-- An artist or ensemble asked for one event.
CREATE TABLE booking (
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
    CHECK ((person_id IS NULL) <> (ensemble_id IS NULL))
) STRICT;
CREATE INDEX booking_event ON booking (event_id);
CREATE INDEX booking_person ON booking (person_id);
CREATE INDEX booking_ensemble ON booking (ensemble_id);

-- One filled-in form, linked to nobody. Its codes are plain: disclosure control guards what is counted from them.
CREATE TABLE response (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    project_id TEXT REFERENCES project (id) ON DELETE SET NULL,
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    filled_at TEXT CHECK (filled_at GLOB '????-??-??T??:??:??Z'),
    day TEXT CHECK (day IS date(day)),
    language TEXT NOT NULL DEFAULT '',
    score INTEGER CHECK (score BETWEEN 0 AND 10),
    heard TEXT NOT NULL DEFAULT '' CHECK (heard IN ('', 'yes', 'no')),
    trust INTEGER CHECK (trust BETWEEN 1 AND 5),
    community TEXT NOT NULL DEFAULT '',
    gender TEXT NOT NULL DEFAULT '',
    age_band TEXT NOT NULL DEFAULT '',
    place_id TEXT REFERENCES place (id) ON DELETE SET NULL,
    comment TEXT NOT NULL DEFAULT '',
    other TEXT NOT NULL DEFAULT '',
    way TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX response_project ON response (project_id);
CREATE INDEX response_event ON response (event_id);
CREATE INDEX response_day ON response (day);
CREATE INDEX response_place ON response (place_id);

-- One report in the media, coded by two people apart.
CREATE TABLE media_item (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    project_id TEXT REFERENCES project (id) ON DELETE SET NULL,
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    outlet TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    day TEXT CHECK (day IS date(day)),
    link TEXT NOT NULL DEFAULT '',
    tone1 TEXT NOT NULL DEFAULT '',
    tone2 TEXT NOT NULL DEFAULT '',
    balance1 TEXT NOT NULL DEFAULT '',
    balance2 TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX media_item_sort ON media_item (sort_key, id);
CREATE INDEX media_item_project ON media_item (project_id);
CREATE INDEX media_item_event ON media_item (event_id);
CREATE INDEX media_item_day ON media_item (day);

-- One document, once; rate is a decimal string.
CREATE TABLE expense (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    number TEXT NOT NULL DEFAULT '',
    day TEXT CHECK (day IS date(day)),
    supplier TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL CHECK (description <> ''),
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    rate TEXT NOT NULL DEFAULT '',
    rate_source TEXT NOT NULL DEFAULT '',
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX expense_sort ON expense (sort_key, id);
CREATE INDEX expense_day ON expense (day);
CREATE INDEX expense_event ON expense (event_id);

-- The part of an expense that one grant’s line pays, in the expense’s currency.
CREATE TABLE share (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    expense_id TEXT NOT NULL REFERENCES expense (id) ON DELETE CASCADE,
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    line_id TEXT REFERENCES budget_line (id) ON DELETE SET NULL,
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0)
) STRICT;
CREATE INDEX share_expense ON share (expense_id);
CREATE INDEX share_grant ON share (grant_id);
CREATE INDEX share_line ON share (line_id);

-- An office setting; id is its key.
CREATE TABLE setting (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    value TEXT NOT NULL DEFAULT ''
) STRICT;

-- The 38 municipalities, as assets/lists/municipalities.csv has them.
INSERT INTO place (id, name_sq, name_sr, name_cyrl, name_en, ibar, majority, alt_names) VALUES
    ('prishtine', 'Prishtinë', 'Priština', 'Приштина', 'Pristina / Prishtina', 'south', '', ''),
    ('fushe-kosove', 'Fushë Kosovë', 'Kosovo Polje', 'Косово Поље', 'Fushë Kosovë', 'south', '', ''),
    ('drenas', 'Drenas', 'Glogovac', 'Глоговац', 'Drenas (Gllogoc)', 'south', '', 'Gllogoc;Gllogovc;Glogoc'),
    ('gracanice', 'Graçanicë', 'Gračanica', 'Грачаница', 'Gračanica', 'south', 'srb', 'Graçanica;Gracanica'),
    ('lipjan', 'Lipjan', 'Lipljan', 'Липљан', 'Lipjan', 'south', '', ''),
    ('novoberde', 'Novobërdë', 'Novo Brdo', 'Ново Брдо', 'Novo Brdo', 'south', 'srb', 'Artanë;Novobërda'),
    ('obiliq', 'Obiliq', 'Obilić', 'Обилић', 'Obiliq', 'south', '', 'Kastriot;Obilic'),
    ('podujeve', 'Podujevë', 'Podujevo', 'Подујево', 'Podujeva', 'south', '', 'Besianë;Podujeva'),
    ('mitrovice-e-jugut', 'Mitrovicë e Jugut', 'Južna Mitrovica', 'Јужна Митровица', 'Mitrovica South', 'south', '', 'Mitrovicë Jugore;South Mitrovica'),
    ('mitrovice-e-veriut', 'Mitrovicë e Veriut', 'Severna Mitrovica', 'Северна Митровица', 'Mitrovica North', 'north', 'srb', 'Mitrovicë Veriore;Mitrovica Veriore;Severna Kosovska Mitrovica;North Mitrovica'),
    ('leposaviq', 'Leposaviq', 'Leposavić', 'Лепосавић', 'Leposavić', 'north', 'srb', 'Albanik;Leposavic'),
    ('zubin-potok', 'Zubin Potok', 'Zubin Potok', 'Зубин Поток', 'Zubin Potok', 'north', 'srb', ''),
    ('zvecan', 'Zveçan', 'Zvečan', 'Звечан', 'Zvečan', 'north', 'srb', 'Zvecan'),
    ('skenderaj', 'Skenderaj', 'Srbica', 'Србица', 'Skenderaj', 'south', '', 'Skënderaj'),
    ('vushtrri', 'Vushtrri', 'Vučitrn', 'Вучитрн', 'Vushtrri', 'south', '', 'Vushtrria'),
    ('peje', 'Pejë', 'Peć', 'Пећ', 'Peja', 'south', '', 'Peja;Pec'),
    ('istog', 'Istog', 'Istok', 'Исток', 'Istog', 'south', '', 'Burim'),
    ('kline', 'Klinë', 'Klina', 'Клина', 'Klina', 'south', '', ''),
    ('gjakove', 'Gjakovë', 'Đakovica', 'Ђаковица', 'Gjakova', 'south', '', 'Gjakova;Djakovica'),
    ('decan', 'Deçan', 'Dečani', 'Дечани', 'Deçan', 'south', '', 'Decan;Decani;Dečane'),
    ('junik', 'Junik', 'Junik', 'Јуник', 'Junik', 'south', '', ''),
    ('rahovec', 'Rahovec', 'Orahovac', 'Ораховац', 'Rahovec', 'south', '', ''),
    ('prizren', 'Prizren', 'Prizren', 'Призрен', 'Prizren', 'south', '', ''),
    ('dragash', 'Dragash', 'Dragaš', 'Драгаш', 'Dragash', 'south', '', 'Sharr;Gora'),
    ('suhareke', 'Suharekë', 'Suva Reka', 'Сува Река', 'Suhareka', 'south', '', 'Therandë;Suhareka'),
    ('malisheve', 'Malishevë', 'Mališevo', 'Малишево', 'Malisheva', 'south', '', 'Malisheva'),
    ('mamushe', 'Mamushë', 'Mamuša', 'Мамуша', 'Mamusha', 'south', 'tur', 'Mamuşa;Mamusha;Mamush'),
    ('ferizaj', 'Ferizaj', 'Uroševac', 'Урошевац', 'Ferizaj', 'south', '', ''),
    ('kacanik', 'Kaçanik', 'Kačanik', 'Качаник', 'Kaçanik', 'south', '', ''),
    ('shtime', 'Shtime', 'Štimlje', 'Штимље', 'Shtime', 'south', '', ''),
    ('shterpce', 'Shtërpcë', 'Štrpce', 'Штрпце', 'Štrpce', 'south', 'srb', 'Shtërpca;Strpce'),
    ('hani-i-elezit', 'Hani i Elezit', 'Elez Han', 'Елез Хан', 'Hani i Elezit', 'south', '', 'Đeneral Janković;Hani e Elezit;Generali Jankoviq'),
    ('gjilan', 'Gjilan', 'Gnjilane', 'Гњилане', 'Gjilan', 'south', '', ''),
    ('kamenice', 'Kamenicë', 'Kamenica', 'Каменица', 'Kamenica', 'south', '', 'Kosovska Kamenica;Dardanë'),
    ('viti', 'Viti', 'Vitina', 'Витина', 'Viti', 'south', '', 'Vitia'),
    ('kllokot', 'Kllokot', 'Klokot', 'Клокот', 'Klokot', 'south', 'srb', 'Kllokott;Klokot-Vrbovac'),
    ('partesh', 'Partesh', 'Parteš', 'Партеш', 'Parteš', 'south', 'srb', ''),
    ('ranillug', 'Ranillug', 'Ranilug', 'Ранилуг', 'Ranilug', 'south', 'srb', '');
