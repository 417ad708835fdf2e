-- +goose Up
-- What audiences are asked: a bank of questions in every language, and the questionnaires made of it.

-- One question of the bank. Its code is the same in all languages and in all questionnaires: by it
-- answers are counted together. low and high are the ends of a scale; both are 0 where it has none.
-- identity asks what somebody is: such a question comes last and needs no answer. example is true
-- where the program worded it.
CREATE TABLE question (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    code TEXT NOT NULL CHECK (code GLOB '[a-z]*' AND code NOT GLOB '*[^a-z0-9_]*'),
    kind TEXT NOT NULL CHECK (kind IN ('score', 'agree', 'choice', 'several', 'number', 'text', 'consent', 'thermometer', 'distance')),
    low INTEGER NOT NULL DEFAULT 0,
    high INTEGER NOT NULL DEFAULT 0,
    topic TEXT NOT NULL DEFAULT '',
    identity INTEGER NOT NULL DEFAULT 0 CHECK (identity IN (0, 1)),
    example INTEGER NOT NULL DEFAULT 0 CHECK (example IN (0, 1)),
    sort_key TEXT NOT NULL DEFAULT '',
    UNIQUE (code),
    CHECK (low <= high)
) STRICT;
CREATE INDEX question_sort ON question (sort_key, id);

-- A question in one language, with the words at the ends of its scale.
CREATE TABLE question_text (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    hint TEXT NOT NULL DEFAULT '',
    low_label TEXT NOT NULL DEFAULT '',
    high_label TEXT NOT NULL DEFAULT '',
    UNIQUE (question_id, language)
) STRICT;

-- One answer that a question offers. Its code is what is counted, whatever the language.
CREATE TABLE choice (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (code <> '' AND code NOT LIKE '% %'),
    position INTEGER NOT NULL DEFAULT 0,
    UNIQUE (question_id, code)
) STRICT;

-- An answer in one language.
CREATE TABLE choice_text (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    choice_id TEXT NOT NULL REFERENCES choice (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (choice_id, language)
) STRICT;

-- Questions in an order. Without event and series it is a template, to be copied. The first answer
-- freezes it: frozen keeps as JSON how its questions were worded then. A change makes another edition,
-- of_id is the first one.
CREATE TABLE questionnaire (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    title TEXT NOT NULL CHECK (title <> ''),
    purpose TEXT NOT NULL CHECK (purpose IN ('audience', 'before', 'after')),
    edition INTEGER NOT NULL DEFAULT 1 CHECK (edition >= 1),
    of_id TEXT REFERENCES questionnaire (id) ON DELETE SET NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'frozen')),
    languages TEXT NOT NULL DEFAULT '',
    series_id TEXT REFERENCES series (id) ON DELETE SET NULL,
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    notes TEXT NOT NULL DEFAULT '',
    frozen TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX questionnaire_sort ON questionnaire (sort_key, id);
CREATE INDEX questionnaire_of ON questionnaire (of_id);
CREATE INDEX questionnaire_series ON questionnaire (series_id);
CREATE INDEX questionnaire_event ON questionnaire (event_id);

-- A question of a questionnaire. It is asked only where when_question, asked before it, was answered
-- with when_answer; "" is always.
CREATE TABLE questionnaire_item (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    needed INTEGER NOT NULL DEFAULT 0 CHECK (needed IN (0, 1)),
    when_question TEXT NOT NULL DEFAULT '',
    when_answer TEXT NOT NULL DEFAULT '',
    UNIQUE (questionnaire_id, question_id)
) STRICT;
CREATE INDEX questionnaire_item_question ON questionnaire_item (question_id);

-- Paper forms of a questionnaire that were printed, with the numbers from first to last, for an event
-- or for none. They are out of the house: no number is given twice.
CREATE TABLE form_print (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id) ON DELETE CASCADE,
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    first INTEGER NOT NULL CHECK (first > 0),
    last INTEGER NOT NULL,
    printed_at TEXT NOT NULL CHECK (printed_at GLOB '????-??-??T??:??:??Z'),
    UNIQUE (questionnaire_id, first),
    CHECK (last >= first)
) STRICT;
CREATE INDEX form_print_event ON form_print (event_id);

-- A form says which questionnaire it was, and its own number where it is on paper. own_code is a code
-- that the person made up, to find what they said before and after; uuid is of a submission that came
-- from a telephone. A second entry of a form (second_of) is there to be compared, and counts nowhere:
-- compared are the codes of the questions that both answer, differed those of them that said something
-- else before one was kept. communities are those of a form that names several; community says "mix".
ALTER TABLE response ADD COLUMN questionnaire_id TEXT REFERENCES questionnaire (id) ON DELETE SET NULL;
ALTER TABLE response ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE response ADD COLUMN own_code TEXT NOT NULL DEFAULT '';
ALTER TABLE response ADD COLUMN uuid TEXT NOT NULL DEFAULT '';
ALTER TABLE response ADD COLUMN second_of TEXT REFERENCES response (id) ON DELETE CASCADE;
ALTER TABLE response ADD COLUMN compared TEXT NOT NULL DEFAULT '';
ALTER TABLE response ADD COLUMN differed TEXT NOT NULL DEFAULT '';
ALTER TABLE response ADD COLUMN communities TEXT NOT NULL DEFAULT '';
CREATE INDEX response_questionnaire ON response (questionnaire_id);
CREATE INDEX response_second ON response (second_of);
CREATE UNIQUE INDEX response_uuid ON response (uuid) WHERE uuid <> '';

-- One answer of a form, beside those that are columns of it: a choice, a number or a text. Several
-- choices are several rows.
CREATE TABLE answer (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    response_id TEXT NOT NULL REFERENCES response (id) ON DELETE CASCADE,
    question_code TEXT NOT NULL CHECK (question_code <> ''),
    choice_code TEXT NOT NULL DEFAULT '',
    number INTEGER,
    text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX answer_response ON answer (response_id, question_code, choice_code, number);
CREATE INDEX answer_question ON answer (question_code, choice_code);
