-- From version 1 to version 2: the adoption of a protocol is a record.
--
-- A therapist's protocol is kept with the log, and travels and is undone as every other record is. So it gets a table of
-- its own, a place in the view of all records, and a kind among the changes.
--
-- Which kinds there are stands in a CHECK of the table `change`, and SQLite changes no CHECK: the table is made anew under
-- another name, filled, and given the old one's name, in the order of sqlite.org/lang_altertable.html#otheralter. No
-- index, trigger or view hangs on it but the index of its UNIQUE, which comes with it. The program turns foreign keys off
-- before, and checks them, sets user_version and commits after.
--
-- This text is frozen: there are logs that it brought to version 2.

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

DROP VIEW record;
CREATE VIEW record AS
  SELECT id, 'session' AS kind, key, deleted FROM session
  UNION ALL SELECT id, 'checkin', key, deleted FROM check_in
  UNION ALL SELECT id, 'red-flag', key, deleted FROM red_flag_report
  UNION ALL SELECT id, 'directive', key, deleted FROM directive
  UNION ALL SELECT id, 'exercise', key, deleted FROM own_exercise
  UNION ALL SELECT id, 'protocol', key, deleted FROM protocol_adoption;

CREATE TABLE change_2 (
  seq          INTEGER PRIMARY KEY,
  step         INTEGER NOT NULL REFERENCES step (seq),
  kind         TEXT NOT NULL CHECK (kind IN (
                 'session', 'checkin', 'red-flag', 'directive', 'exercise', 'protocol')),
  record_id    TEXT NOT NULL,
  before_image TEXT CHECK (before_image GLOB '{*}'),
  after_image  TEXT NOT NULL CHECK (after_image GLOB '{*}'),
  UNIQUE (step, record_id)
) STRICT;

INSERT INTO change_2 (seq, step, kind, record_id, before_image, after_image)
  SELECT seq, step, kind, record_id, before_image, after_image FROM change ORDER BY seq;
DROP TABLE change;
ALTER TABLE change_2 RENAME TO change;
