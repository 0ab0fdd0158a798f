-- The schema of a Holdfast log, version 2.
--
--   sqlite3 new.db < schema.sql
--
-- makes a valid, empty log; the program runs this very text when it makes one itself. There is no BEGIN and no COMMIT
-- here, because the program runs it inside a transaction of its own.
--
-- How things are written in every table:
--   id               a UUID, 36 characters, lower case: the lasting identity of a record, the same on every machine
--   created, updated milliseconds since 1970-01-01T00:00:00Z; updated never goes backward
--   deleted          1 for a tombstone: a deleted record stays, so that logs from two machines can be merged
--   day              the civil day as its user lived it, YYYY-MM-DD; never recomputed
--   started_at, at   seconds since 1970-01-01T00:00:00Z, together with offset_minutes, the minutes east of UTC that the
--                    user's clock showed; both are null when only the day is known
--   pain             a whole number, 0 to 10 (numeric rating scale)
--   null             unknown, or not given; never the same as 0

-- "HOLD" in ASCII, big-endian.
PRAGMA application_id = 1213156420;
PRAGMA user_version = 2;

-- A training session. Together with its sets it is one record: the unit of id, undo and merge.
CREATE TABLE session (
  key            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE
                 CHECK (id GLOB '????????-????-????-????-????????????' AND id NOT GLOB '*[^-0-9a-f]*'
                        AND length(replace(id, '-', '')) = 32),
  created        INTEGER NOT NULL CHECK (created BETWEEN -2208988800000 AND 253402300799999),
  updated        INTEGER NOT NULL CHECK (updated BETWEEN -2208988800000 AND 253402300799999),
  deleted        INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  day            TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1900-01-01'),
  started_at     INTEGER CHECK (started_at BETWEEN -2208988800 AND 253402300799),
  offset_minutes INTEGER CHECK (offset_minutes BETWEEN -1080 AND 1080),
  pain_before    INTEGER CHECK (pain_before BETWEEN 0 AND 10),
  pain_during    INTEGER CHECK (pain_during BETWEEN 0 AND 10),
  pain_after     INTEGER CHECK (pain_after BETWEEN 0 AND 10),
  medicated      INTEGER NOT NULL CHECK (medicated IN (0, 1)), -- 1: painkillers were at work
  form           TEXT CHECK (form IN ('clean', 'shaky', 'broken')), -- of the sets that name none of their own
  rpe_halves     INTEGER CHECK (rpe_halves BETWEEN 0 AND 20), -- perceived exertion 0-10 in half points
  minutes        INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  note           TEXT CHECK (instr(note, char(0)) = 0),
  origin         TEXT NOT NULL CHECK (instr(origin, char(0)) = 0), -- 'log', or the import that brought it
  CHECK ((started_at IS NULL) = (offset_minutes IS NULL))
) STRICT;

-- One set of a session, or one side of it: both sides share a number.
CREATE TABLE exercise_set (
  session_key INTEGER NOT NULL REFERENCES session (key) ON DELETE CASCADE,
  number      INTEGER NOT NULL CHECK (number BETWEEN 1 AND 1000),
  side        TEXT NOT NULL CHECK (side IN ('left', 'right', 'none')), -- 'none': the sides were not told apart
  exercise    TEXT NOT NULL CHECK (length(exercise) BETWEEN 1 AND 64 AND exercise NOT GLOB '*[^-a-z0-9]*'
                                   AND exercise NOT GLOB '-*' AND exercise NOT GLOB '*-'
                                   AND instr(exercise, '--') = 0),
  seconds     INTEGER CHECK (seconds BETWEEN 1 AND 3600), -- the hold, or of each repetition where reps is given too
  reps        INTEGER CHECK (reps BETWEEN 1 AND 1000),
  weight_kg   REAL CHECK (weight_kg BETWEEN 0.001 AND 1000),
  device      TEXT CHECK (device IN ('bosu', 'ball')),
  variation   TEXT CHECK (length(variation) BETWEEN 1 AND 64 AND variation NOT GLOB '*[^-a-z0-9]*'
                          AND variation NOT GLOB '-*' AND variation NOT GLOB '*-' AND instr(variation, '--') = 0),
  pain        INTEGER CHECK (pain BETWEEN 0 AND 10),
  form        TEXT CHECK (form IN ('clean', 'shaky', 'broken')), -- null leaves it to the session's
  stopped     TEXT CHECK (stopped IN ('pain', 'form', 'choice', 'target')), -- why it ended
  note        TEXT CHECK (instr(note, char(0)) = 0),
  PRIMARY KEY (session_key, number, side),
  CHECK (seconds IS NOT NULL OR reps IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- A pain score outside a session: the next morning's, or any other.
CREATE TABLE check_in (
  key            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE
                 CHECK (id GLOB '????????-????-????-????-????????????' AND id NOT GLOB '*[^-0-9a-f]*'
                        AND length(replace(id, '-', '')) = 32),
  created        INTEGER NOT NULL CHECK (created BETWEEN -2208988800000 AND 253402300799999),
  updated        INTEGER NOT NULL CHECK (updated BETWEEN -2208988800000 AND 253402300799999),
  deleted        INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  day            TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1900-01-01'),
  at             INTEGER CHECK (at BETWEEN -2208988800 AND 253402300799),
  offset_minutes INTEGER CHECK (offset_minutes BETWEEN -1080 AND 1080),
  moment         TEXT NOT NULL CHECK (moment IN ('morning', 'other')),
  pain           INTEGER NOT NULL CHECK (pain BETWEEN 0 AND 10),
  medicated      INTEGER NOT NULL CHECK (medicated IN (0, 1)),
  flare          INTEGER NOT NULL CHECK (flare IN (0, 1)), -- 1: the user marked a flare-up
  site           TEXT NOT NULL CHECK (site IN ('back', 'pelvis', 'leg', 'other')), -- 'other' is history only
  note           TEXT CHECK (instr(note, char(0)) = 0),
  CHECK ((at IS NULL) = (offset_minutes IS NULL))
) STRICT;

-- Red-flag symptoms reported on a day; what was reported stands in red_flag_symptom.
CREATE TABLE red_flag_report (
  key            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE
                 CHECK (id GLOB '????????-????-????-????-????????????' AND id NOT GLOB '*[^-0-9a-f]*'
                        AND length(replace(id, '-', '')) = 32),
  created        INTEGER NOT NULL CHECK (created BETWEEN -2208988800000 AND 253402300799999),
  updated        INTEGER NOT NULL CHECK (updated BETWEEN -2208988800000 AND 253402300799999),
  deleted        INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  day            TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1900-01-01'),
  at             INTEGER CHECK (at BETWEEN -2208988800 AND 253402300799),
  offset_minutes INTEGER CHECK (offset_minutes BETWEEN -1080 AND 1080),
  note           TEXT CHECK (instr(note, char(0)) = 0),
  CHECK ((at IS NULL) = (offset_minutes IS NULL))
) STRICT;

-- The symptoms of a report, at least one. The first six mean an emergency, the others a clinician.
CREATE TABLE red_flag_symptom (
  report_key INTEGER NOT NULL REFERENCES red_flag_report (key) ON DELETE CASCADE,
  symptom    TEXT NOT NULL CHECK (symptom IN (
               'saddle-numbness', 'urine-trouble', 'bladder-bowel-loss', 'sexual-function-loss', 'both-legs-weak',
               'major-trauma', 'fever-ill', 'weight-loss', 'cancer-history', 'night-rest-pain',
               'leg-weakness-numbness', 'steroids-osteoporosis')),
  PRIMARY KEY (report_key, symptom)
) STRICT, WITHOUT ROWID;

-- A dated instruction to the rules: who gave it, and why.
CREATE TABLE directive (
  key            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE
                 CHECK (id GLOB '????????-????-????-????-????????????' AND id NOT GLOB '*[^-0-9a-f]*'
                        AND length(replace(id, '-', '')) = 32),
  created        INTEGER NOT NULL CHECK (created BETWEEN -2208988800000 AND 253402300799999),
  updated        INTEGER NOT NULL CHECK (updated BETWEEN -2208988800000 AND 253402300799999),
  deleted        INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  day            TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1900-01-01'),
  at             INTEGER CHECK (at BETWEEN -2208988800 AND 253402300799),
  offset_minutes INTEGER CHECK (offset_minutes BETWEEN -1080 AND 1080),
  directive      TEXT NOT NULL CHECK (directive IN ('start', 'clear', 'unlock', 'override', 'advice')),
  level          TEXT, -- of a start or an override
  usual_pain     INTEGER, -- of a start: the usual morning pain
  clinician      INTEGER CHECK (clinician IN (0, 1)), -- of a start: whether a clinician was consulted
  given_by       TEXT CHECK (instr(given_by, char(0)) = 0),
  reason         TEXT CHECK (instr(reason, char(0)) = 0),
  about          TEXT, -- of an advice
  CHECK ((at IS NULL) = (offset_minutes IS NULL)),
  CHECK (CASE directive
           WHEN 'start' THEN level IS NOT NULL AND level IN ('knee', 'toe')
           WHEN 'override' THEN level IS NOT NULL AND level IN ('knee', 'toe', 'unstable')
           ELSE level IS NULL END),
  CHECK (CASE directive WHEN 'start' THEN usual_pain IS NOT NULL AND usual_pain BETWEEN 0 AND 3
                        ELSE usual_pain IS NULL AND clinician IS NULL END),
  CHECK (CASE directive WHEN 'advice' THEN about IS NOT NULL AND about IN ('hamstrings') ELSE about IS NULL END)
) STRICT;

-- The adoption of a protocol. The one adopted last judges the whole log: of those not deleted the one with the greatest
-- created, of several the one with the greatest id.
CREATE TABLE protocol_adoption (
  key            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE
                 CHECK (id GLOB '????????-????-????-????-????????????' AND id NOT GLOB '*[^-0-9a-f]*'
                        AND length(replace(id, '-', '')) = 32),
  created        INTEGER NOT NULL CHECK (created BETWEEN -2208988800000 AND 253402300799999),
  updated        INTEGER NOT NULL CHECK (updated BETWEEN -2208988800000 AND 253402300799999),
  deleted        INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  day            TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1900-01-01'),
  at             INTEGER CHECK (at BETWEEN -2208988800 AND 253402300799),
  offset_minutes INTEGER CHECK (offset_minutes BETWEEN -1080 AND 1080),
  given_by       TEXT CHECK (instr(given_by, char(0)) = 0), -- who adopted it
  reason         TEXT CHECK (instr(reason, char(0)) = 0),
  text           TEXT CHECK (length(CAST(text AS BLOB)) <= 65536 AND instr(text, char(0)) = 0), -- null: the default
  CHECK ((at IS NULL) = (offset_minutes IS NULL)),
  CHECK (text IS NULL OR given_by IS NOT NULL)
) STRICT;

-- An exercise that the user added to the catalogue.
CREATE TABLE own_exercise (
  key      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE
           CHECK (id GLOB '????????-????-????-????-????????????' AND id NOT GLOB '*[^-0-9a-f]*'
                  AND length(replace(id, '-', '')) = 32),
  created  INTEGER NOT NULL CHECK (created BETWEEN -2208988800000 AND 253402300799999),
  updated  INTEGER NOT NULL CHECK (updated BETWEEN -2208988800000 AND 253402300799999),
  deleted  INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  exercise TEXT NOT NULL CHECK (length(exercise) BETWEEN 1 AND 64 AND exercise NOT GLOB '*[^-a-z0-9]*'
                                AND exercise NOT GLOB '-*' AND exercise NOT GLOB '*-' AND instr(exercise, '--') = 0),
  name     TEXT NOT NULL CHECK (instr(name, char(0)) = 0),
  measure  TEXT NOT NULL CHECK (measure IN ('seconds', 'reps', 'reps-hold')),
  per_side INTEGER NOT NULL CHECK (per_side IN (0, 1))
) STRICT;

-- Other names of an own exercise, in the order they were given.
CREATE TABLE own_exercise_alias (
  exercise_key INTEGER NOT NULL REFERENCES own_exercise (key) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL CHECK (ordinal >= 1),
  alias        TEXT NOT NULL CHECK (length(alias) BETWEEN 1 AND 64 AND alias NOT GLOB '*[^-a-z0-9]*'
                                    AND alias NOT GLOB '-*' AND alias NOT GLOB '*-' AND instr(alias, '--') = 0),
  PRIMARY KEY (exercise_key, ordinal)
) STRICT, WITHOUT ROWID;

-- The weak muscles that an own exercise works, in the order they were given.
CREATE TABLE own_exercise_target (
  exercise_key INTEGER NOT NULL REFERENCES own_exercise (key) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL CHECK (ordinal >= 1),
  muscle       TEXT NOT NULL CHECK (muscle IN ('transverse-abdominis', 'glutes', 'diaphragm')),
  PRIMARY KEY (exercise_key, ordinal)
) STRICT, WITHOUT ROWID;

-- Every record of the log, whatever its kind, by id.
CREATE VIEW record AS
  SELECT id, 'session' AS kind, key, deleted FROM session
  UNION ALL SELECT id, 'checkin', key, deleted FROM check_in
  UNION ALL SELECT id, 'red-flag', key, deleted FROM red_flag_report
  UNION ALL SELECT id, 'directive', key, deleted FROM directive
  UNION ALL SELECT id, 'exercise', key, deleted FROM own_exercise
  UNION ALL SELECT id, 'protocol', key, deleted FROM protocol_adoption;

-- One command that changed the log. From here on: local history, which no export holds.
CREATE TABLE step (
  seq     INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL, -- milliseconds since 1970-01-01T00:00:00Z
  command TEXT NOT NULL,
  action  TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo')),
  target  INTEGER REFERENCES step (seq), -- the 'do' step that an undo or redo went over
  state   TEXT CHECK (state IN ('done', 'undone', 'discarded')), -- 'discarded': undone, and no redo brings it back
  CHECK ((action = 'do') = (target IS NULL) AND (action = 'do') = (state IS NOT NULL))
) STRICT;

-- What redo looks for; almost always empty.
CREATE INDEX step_undone ON step (seq) WHERE state = 'undone';

-- What a step did to one record: the record as one line of JSON, before (null: there was none) and after.
CREATE TABLE change (
  seq          INTEGER PRIMARY KEY,
  step         INTEGER NOT NULL REFERENCES step (seq),
  kind         TEXT NOT NULL CHECK (kind IN (
                 'session', 'checkin', 'red-flag', 'directive', 'exercise', 'protocol')),
  record_id    TEXT NOT NULL,
  before_image TEXT CHECK (before_image GLOB '{*}'),
  after_image  TEXT NOT NULL CHECK (after_image GLOB '{*}'),
  UNIQUE (step, record_id)
) STRICT;

-- A file that was imported, and what came of its records.
CREATE TABLE import_batch (
  key       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE
            CHECK (id GLOB '????????-????-????-????-????????????' AND id NOT GLOB '*[^-0-9a-f]*'
                   AND length(replace(id, '-', '')) = 32),
  step      INTEGER NOT NULL REFERENCES step (seq),
  source    TEXT NOT NULL, -- the file as its user named it
  format    TEXT NOT NULL,
  added     INTEGER NOT NULL CHECK (added >= 0),
  replaced  INTEGER NOT NULL CHECK (replaced >= 0),
  unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
  older     INTEGER NOT NULL CHECK (older >= 0) -- what the log already had was newer
) STRICT;
