-- +goose Up
-- What audiences are asked: a bank of questions in every language, and the questionnaires made of it.

-- One question of the bank. Its code is the same in all languages and in all questionnaires: by it
-- answers are counted together. low and high are the ends of a scale; both are 0 where it has none.
-- identity asks what somebody is: such a question comes last and needs no answer. example is true
-- where the program worded it.
CREATE TABLE question (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]*$'),
    kind text NOT NULL CHECK (kind IN ('score', 'agree', 'choice', 'several', 'number', 'text', 'consent', 'thermometer', 'distance')),
    low bigint NOT NULL DEFAULT 0,
    high bigint NOT NULL DEFAULT 0,
    topic text NOT NULL DEFAULT '',
    identity boolean NOT NULL DEFAULT false,
    example boolean NOT NULL DEFAULT false,
    sort_key text COLLATE "C" NOT NULL DEFAULT '',
    UNIQUE (code),
    CHECK (low <= high)
);
CREATE INDEX question_sort ON question (sort_key, id);

-- A question in one language, with the words at the ends of its scale.
CREATE TABLE question_text (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    question_id text COLLATE "C" NOT NULL REFERENCES question (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    language text NOT NULL CHECK (language <> ''),
    text text NOT NULL CHECK (text <> ''),
    hint text NOT NULL DEFAULT '',
    low_label text NOT NULL DEFAULT '',
    high_label text NOT NULL DEFAULT '',
    UNIQUE (question_id, language)
);

-- One answer that a question offers. Its code is what is counted, whatever the language.
CREATE TABLE choice (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    question_id text COLLATE "C" NOT NULL REFERENCES question (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    code text NOT NULL CHECK (code <> '' AND code NOT LIKE '% %'),
    position bigint NOT NULL DEFAULT 0,
    UNIQUE (question_id, code)
);

-- An answer in one language.
CREATE TABLE choice_text (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    choice_id text COLLATE "C" NOT NULL REFERENCES choice (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    language text NOT NULL CHECK (language <> ''),
    text text NOT NULL CHECK (text <> ''),
    UNIQUE (choice_id, language)
);

-- Questions in an order. Without event and series it is a template, to be copied. The first answer
-- freezes it: frozen keeps as JSON how its questions were worded then. A change makes another edition,
-- of_id is the first one.
CREATE TABLE questionnaire (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    title text NOT NULL CHECK (title <> ''),
    purpose text NOT NULL CHECK (purpose IN ('audience', 'before', 'after')),
    edition bigint NOT NULL DEFAULT 1 CHECK (edition >= 1),
    of_id text COLLATE "C" REFERENCES questionnaire (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    state text NOT NULL CHECK (state IN ('draft', 'open', 'frozen')),
    languages text NOT NULL DEFAULT '',
    series_id text COLLATE "C" REFERENCES series (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    notes text NOT NULL DEFAULT '',
    frozen text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX questionnaire_sort ON questionnaire (sort_key, id);
CREATE INDEX questionnaire_of ON questionnaire (of_id);
CREATE INDEX questionnaire_series ON questionnaire (series_id);
CREATE INDEX questionnaire_event ON questionnaire (event_id);

-- A question of a questionnaire. It is asked only where when_question, asked before it, was answered
-- with when_answer; "" is always.
CREATE TABLE questionnaire_item (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    questionnaire_id text COLLATE "C" NOT NULL REFERENCES questionnaire (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    question_id text COLLATE "C" NOT NULL REFERENCES question (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    position bigint NOT NULL DEFAULT 0,
    needed boolean NOT NULL DEFAULT false,
    when_question text NOT NULL DEFAULT '',
    when_answer text NOT NULL DEFAULT '',
    UNIQUE (questionnaire_id, question_id)
);
CREATE INDEX questionnaire_item_question ON questionnaire_item (question_id);

-- Paper forms of a questionnaire that were printed, with the numbers from first to last, for an event
-- or for none. They are out of the house: no number is given twice.
CREATE TABLE form_print (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    questionnaire_id text COLLATE "C" NOT NULL REFERENCES questionnaire (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    first bigint NOT NULL CHECK (first > 0),
    last bigint NOT NULL,
    printed_at timestamptz NOT NULL,
    UNIQUE (questionnaire_id, first),
    CHECK (last >= first)
);
CREATE INDEX form_print_event ON form_print (event_id);

-- A form says which questionnaire it was, and its own number where it is on paper. own_code is a code
-- that the person made up, to find what they said before and after; uuid is of a submission that came
-- from a telephone. A second entry of a form (second_of) is there to be compared, and counts nowhere:
-- compared are the codes of the questions that both answer, differed those of them that said something
-- else before one was kept. communities are those of a form that names several; community says "mix".
ALTER TABLE response ADD COLUMN questionnaire_id text COLLATE "C" REFERENCES questionnaire (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE response ADD COLUMN number text NOT NULL DEFAULT '';
ALTER TABLE response ADD COLUMN own_code text NOT NULL DEFAULT '';
ALTER TABLE response ADD COLUMN uuid text NOT NULL DEFAULT '';
ALTER TABLE response ADD COLUMN second_of text COLLATE "C" REFERENCES response (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE response ADD COLUMN compared text NOT NULL DEFAULT '';
ALTER TABLE response ADD COLUMN differed text NOT NULL DEFAULT '';
ALTER TABLE response ADD COLUMN communities text NOT NULL DEFAULT '';
CREATE INDEX response_questionnaire ON response (questionnaire_id);
CREATE INDEX response_second ON response (second_of);
CREATE UNIQUE INDEX response_uuid ON response (uuid) WHERE uuid <> '';

-- One answer of a form, beside those that are columns of it: a choice, a number or a text. Several
-- choices are several rows.
CREATE TABLE answer (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    response_id text COLLATE "C" NOT NULL REFERENCES response (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    question_code text NOT NULL CHECK (question_code <> ''),
    choice_code text NOT NULL DEFAULT '',
    number bigint,
    text text NOT NULL DEFAULT ''
);
CREATE INDEX answer_response ON answer (response_id, question_code, choice_code, number);
CREATE INDEX answer_question ON answer (question_code, choice_code);
