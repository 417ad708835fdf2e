-- +goose Up
-- The nouns of an office. A record has an id made by the desk (UUIDv7), a version that
-- only rises, and the moment it went to the bin. sort_key is derived from its name.

-- A municipality; its id is its slug. The office comes with the 38 of Kosovo.
CREATE TABLE place (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    name_sq text NOT NULL DEFAULT '',
    name_sr text NOT NULL DEFAULT '',
    name_cyrl text NOT NULL DEFAULT '',
    name_en text NOT NULL DEFAULT '',
    ibar text NOT NULL DEFAULT '' CHECK (ibar IN ('', 'north', 'south')),
    majority text NOT NULL DEFAULT '',
    alt_names text NOT NULL DEFAULT '',
    languages text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX place_sort ON place (sort_key, id);

-- Somebody the office works with. Who they are is kept apart, in identity.
CREATE TABLE person (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    name text NOT NULL CHECK (name <> ''),
    stage_name text NOT NULL DEFAULT '',
    other_names text NOT NULL DEFAULT '',
    roles text NOT NULL DEFAULT '',
    plays text NOT NULL DEFAULT '',
    phone text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    place_id text COLLATE "C" REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    town text NOT NULL DEFAULT '',
    languages text NOT NULL DEFAULT '',
    born_on date,
    usual_fee bigint NOT NULL DEFAULT 0 CHECK (usual_fee >= 0),
    currency text NOT NULL DEFAULT '',
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX person_sort ON person (sort_key, id);
CREATE INDEX person_place ON person (place_id);

-- One answer of a person about who they are; answer is a sealed cell.
CREATE TABLE identity (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    asks text NOT NULL DEFAULT '',
    answer text NOT NULL CHECK (answer LIKE 's1:%'),
    said_by text NOT NULL CHECK (said_by IN ('self', 'list')),
    said_on date,
    purpose text NOT NULL DEFAULT ''
);
CREATE INDEX identity_person ON identity (person_id);

-- A group that is booked and billed under one name.
CREATE TABLE ensemble (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    name text NOT NULL CHECK (name <> ''),
    plays text NOT NULL DEFAULT '',
    phone text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    place_id text COLLATE "C" REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX ensemble_sort ON ensemble (sort_key, id);
CREATE INDEX ensemble_place ON ensemble (place_id);

-- A person in an ensemble, from a day until a day.
CREATE TABLE member (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    ensemble_id text COLLATE "C" NOT NULL REFERENCES ensemble (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    part text NOT NULL DEFAULT '',
    from_on date,
    until_on date
);
CREATE INDEX member_ensemble ON member (ensemble_id);
CREATE INDEX member_person ON member (person_id);

-- A partner, funder, outlet, supplier or member of the platform.
CREATE TABLE organisation (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    name text NOT NULL CHECK (name <> ''),
    other_names text NOT NULL DEFAULT '',
    kind text NOT NULL DEFAULT '',
    registration text NOT NULL DEFAULT '',
    place_id text COLLATE "C" REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    ibar text NOT NULL DEFAULT '' CHECK (ibar IN ('', 'north', 'south', 'both')),
    maturity text NOT NULL DEFAULT '' CHECK (maturity IN ('', 'established', 'emerging')),
    serves text NOT NULL DEFAULT '',
    phone text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    website text NOT NULL DEFAULT '',
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX organisation_sort ON organisation (sort_key, id);
CREATE INDEX organisation_place ON organisation (place_id);

-- Where events take place.
CREATE TABLE venue (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    name text NOT NULL CHECK (name <> ''),
    other_names text NOT NULL DEFAULT '',
    place_id text COLLATE "C" REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    town text NOT NULL DEFAULT '',
    address text NOT NULL DEFAULT '',
    phone text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    step_free text NOT NULL DEFAULT '' CHECK (step_free IN ('', 'yes', 'no')),
    hire bigint NOT NULL DEFAULT 0 CHECK (hire >= 0),
    currency text NOT NULL DEFAULT '',
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX venue_sort ON venue (sort_key, id);
CREATE INDEX venue_place ON venue (place_id);

-- A part of a venue that an event takes; buffer is in minutes.
CREATE TABLE room (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    venue_id text COLLATE "C" NOT NULL REFERENCES venue (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    name text NOT NULL CHECK (name <> ''),
    seats bigint NOT NULL DEFAULT 0 CHECK (seats >= 0),
    standing bigint NOT NULL DEFAULT 0 CHECK (standing >= 0),
    buffer bigint NOT NULL DEFAULT 0 CHECK (buffer >= 0),
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX room_venue ON room (venue_id);

-- An undertaking that events, answers and grants belong to.
CREATE TABLE project (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    code text NOT NULL CHECK (code <> ''),
    title text NOT NULL CHECK (title <> ''),
    status text NOT NULL DEFAULT '' CHECK (status IN ('', 'idea', 'running', 'closed')),
    starts_on date,
    ends_on date,
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX project_sort ON project (sort_key, id);
CREATE UNIQUE INDEX project_code ON project (lower(code)) WHERE deleted_at IS NULL;

-- A grant; plural because GRANT is a word of SQL.
CREATE TABLE grants (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    code text NOT NULL CHECK (code <> ''),
    title text NOT NULL CHECK (title <> ''),
    funder_id text COLLATE "C" REFERENCES organisation (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    back_donor_id text COLLATE "C" REFERENCES organisation (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    role text NOT NULL DEFAULT '' CHECK (role IN ('', 'lead', 'partner')),
    status text NOT NULL DEFAULT '' CHECK (status IN ('', 'idea', 'applied', 'granted', 'refused', 'running', 'closed')),
    currency text NOT NULL DEFAULT '',
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    starts_on date,
    ends_on date,
    variance bigint NOT NULL DEFAULT 0 CHECK (variance >= 0),
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX grants_sort ON grants (sort_key, id);
CREATE UNIQUE INDEX grants_code ON grants (lower(code)) WHERE deleted_at IS NULL;
CREATE INDEX grants_funder ON grants (funder_id);
CREATE INDEX grants_back_donor ON grants (back_donor_id);

-- One line of a grant’s budget; quantity is in thousandths.
CREATE TABLE budget_line (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    code text NOT NULL DEFAULT '',
    heading text NOT NULL DEFAULT '',
    title text NOT NULL CHECK (title <> ''),
    unit text NOT NULL DEFAULT '',
    quantity bigint NOT NULL DEFAULT 0 CHECK (quantity >= 0),
    unit_cost bigint NOT NULL DEFAULT 0 CHECK (unit_cost >= 0),
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX budget_line_grant ON budget_line (grant_id);

-- A grant pays for a project.
CREATE TABLE grant_project (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    project_id text COLLATE "C" NOT NULL REFERENCES project (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX grant_project_grant ON grant_project (grant_id);
CREATE INDEX grant_project_project ON grant_project (project_id);

-- A piece of music or another thing performed; seconds is a reference duration.
CREATE TABLE work (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    title text NOT NULL CHECK (title <> ''),
    other_names text NOT NULL DEFAULT '',
    tradition text NOT NULL DEFAULT '',
    composer text NOT NULL DEFAULT '',
    arranger text NOT NULL DEFAULT '',
    rights text NOT NULL DEFAULT '' CHECK (rights IN ('', 'traditional', 'public', 'protected', 'cleared')),
    new_version boolean NOT NULL DEFAULT false,
    seconds bigint NOT NULL DEFAULT 0 CHECK (seconds >= 0),
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX work_sort ON work (sort_key, id);

-- What is played, in order; several events may play one.
CREATE TABLE programme (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    title text NOT NULL CHECK (title <> ''),
    number text NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT '' CHECK (status IN ('', 'draft', 'proposed', 'agreed', 'timed', 'frozen')),
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX programme_sort ON programme (sort_key, id);

-- One line of a programme; planned and performed are seconds.
CREATE TABLE item (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    programme_id text COLLATE "C" NOT NULL REFERENCES programme (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    position bigint NOT NULL DEFAULT 0,
    kind text NOT NULL DEFAULT '' CHECK (kind IN ('', 'work', 'speech', 'change-over', 'interval', 'encore')),
    work_id text COLLATE "C" REFERENCES work (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    title text NOT NULL DEFAULT '',
    movement text NOT NULL DEFAULT '',
    languages text NOT NULL DEFAULT '',
    planned bigint NOT NULL DEFAULT 0 CHECK (planned >= 0),
    performed bigint NOT NULL DEFAULT 0 CHECK (performed >= 0),
    note text NOT NULL DEFAULT ''
);
CREATE INDEX item_programme ON item (programme_id);
CREATE INDEX item_work ON item (work_id);

-- A person or ensemble in one item; said is the name as a list wrote it.
CREATE TABLE performer (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    item_id text COLLATE "C" NOT NULL REFERENCES item (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    ensemble_id text COLLATE "C" REFERENCES ensemble (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    part text NOT NULL DEFAULT '',
    said text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX performer_item ON performer (item_id);
CREATE INDEX performer_person ON performer (person_id);
CREATE INDEX performer_ensemble ON performer (ensemble_id);

-- A concert, panel, workshop, meeting, rehearsal or press event.
CREATE TABLE event (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    project_id text COLLATE "C" REFERENCES project (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    programme_id text COLLATE "C" REFERENCES programme (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    kind text NOT NULL DEFAULT '' CHECK (kind IN ('', 'concert', 'panel', 'workshop', 'meeting', 'rehearsal', 'press')),
    title text NOT NULL CHECK (title <> ''),
    status text NOT NULL DEFAULT '' CHECK (status IN ('', 'idea', 'planned', 'confirmed', 'done', 'cancelled', 'postponed')),
    day date,
    starts text CHECK (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
    ends text CHECK (ends ~ '^[0-2][0-9]:[0-5][0-9]$'),
    venue_id text COLLATE "C" REFERENCES venue (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    room_id text COLLATE "C" REFERENCES room (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    town text NOT NULL DEFAULT '',
    reason text NOT NULL DEFAULT '',
    old_day date,
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX event_sort ON event (sort_key, id);
CREATE INDEX event_project ON event (project_id);
CREATE INDEX event_programme ON event (programme_id);
CREATE INDEX event_day ON event (day);
CREATE INDEX event_venue ON event (venue_id);
CREATE INDEX event_room ON event (room_id);

-- Somebody at an event with what they do there.
CREATE TABLE event_person (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY IMMEDIATE,
    role text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX event_person_event ON event_person (event_id);
CREATE INDEX event_person_person ON event_person (person_id);

-- One count of who came: everybody (head-count) or a nameless tally.
CREATE TABLE attendance (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    way text NOT NULL CHECK (way IN ('head-count', 'tally')),
    category text NOT NULL DEFAULT '',
    people bigint NOT NULL DEFAULT 0 CHECK (people >= 0),
    note text NOT NULL DEFAULT ''
);
CREATE INDEX attendance_event ON attendance (event_id);

-- An artist or ensemble asked for one event.
CREATE TABLE booking (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" REFERENCES person (id) DEFERRABLE INITIALLY IMMEDIATE,
    ensemble_id text COLLATE "C" REFERENCES ensemble (id) DEFERRABLE INITIALLY IMMEDIATE,
    date_state text NOT NULL CHECK (date_state IN ('idea', 'hold', 'confirmed', 'done', 'settled', 'released', 'cancelled', 'postponed')),
    deal text NOT NULL CHECK (deal IN ('draft', 'approved', 'sent', 'accepted', 'declined', 'expired', 'contract-sent', 'signed', 'performed', 'settled')),
    rank bigint NOT NULL DEFAULT 0 CHECK (rank >= 0),
    hold_until date,
    fee bigint NOT NULL DEFAULT 0 CHECK (fee >= 0),
    currency text NOT NULL DEFAULT '',
    gross boolean NOT NULL DEFAULT false,
    plays text NOT NULL DEFAULT '',
    sent_on date,
    signed_on date,
    paid_on date,
    CHECK ((person_id IS NULL) <> (ensemble_id IS NULL))
);
CREATE INDEX booking_event ON booking (event_id);
CREATE INDEX booking_person ON booking (person_id);
CREATE INDEX booking_ensemble ON booking (ensemble_id);

-- One filled-in form, linked to nobody. Its codes are plain: disclosure control guards what is counted from them.
CREATE TABLE response (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    project_id text COLLATE "C" REFERENCES project (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    filled_at timestamptz,
    day date,
    language text NOT NULL DEFAULT '',
    score bigint CHECK (score BETWEEN 0 AND 10),
    heard text NOT NULL DEFAULT '' CHECK (heard IN ('', 'yes', 'no')),
    trust bigint CHECK (trust BETWEEN 1 AND 5),
    community text NOT NULL DEFAULT '',
    gender text NOT NULL DEFAULT '',
    age_band text NOT NULL DEFAULT '',
    place_id text COLLATE "C" REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    comment text NOT NULL DEFAULT '',
    other text NOT NULL DEFAULT '',
    way text NOT NULL DEFAULT ''
);
CREATE INDEX response_project ON response (project_id);
CREATE INDEX response_event ON response (event_id);
CREATE INDEX response_day ON response (day);
CREATE INDEX response_place ON response (place_id);

-- One report in the media, coded by two people apart.
CREATE TABLE media_item (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    project_id text COLLATE "C" REFERENCES project (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    title text NOT NULL CHECK (title <> ''),
    outlet text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT '',
    day date,
    link text NOT NULL DEFAULT '',
    tone1 text NOT NULL DEFAULT '',
    tone2 text NOT NULL DEFAULT '',
    balance1 text NOT NULL DEFAULT '',
    balance2 text NOT NULL DEFAULT '',
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX media_item_sort ON media_item (sort_key, id);
CREATE INDEX media_item_project ON media_item (project_id);
CREATE INDEX media_item_event ON media_item (event_id);
CREATE INDEX media_item_day ON media_item (day);

-- One document, once; rate is a decimal string.
CREATE TABLE expense (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    number text NOT NULL DEFAULT '',
    day date,
    supplier text NOT NULL DEFAULT '',
    description text NOT NULL CHECK (description <> ''),
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    currency text NOT NULL CHECK (length(currency) = 3),
    rate text NOT NULL DEFAULT '',
    rate_source text NOT NULL DEFAULT '',
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX expense_sort ON expense (sort_key, id);
CREATE INDEX expense_day ON expense (day);
CREATE INDEX expense_event ON expense (event_id);

-- The part of an expense that one grant’s line pays, in the expense’s currency.
CREATE TABLE share (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    expense_id text COLLATE "C" NOT NULL REFERENCES expense (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    line_id text COLLATE "C" REFERENCES budget_line (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0)
);
CREATE INDEX share_expense ON share (expense_id);
CREATE INDEX share_grant ON share (grant_id);
CREATE INDEX share_line ON share (line_id);

-- An office setting; id is its key.
CREATE TABLE setting (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    value text NOT NULL DEFAULT ''
);

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
