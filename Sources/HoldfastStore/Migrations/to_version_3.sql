-- From version 2 to version 3: a guided session that was broken off can be found again.
--
-- Each set of a guided session is in the log as soon as it is done. What the log could not tell is whether the session
-- goes on: after a kill the next run offers to go on with it or closes it. A table of its own keeps that beside the
-- records, for it is no part of them: no export holds it.
--
-- This text is frozen: there are logs that it brought to version 3.

-- The guided session that goes on, if there is one: it is in the log from its first set on, and this row is gone when it
-- has ended. Whoever finds the row later knows that the session was broken off.
CREATE TABLE open_session (
  one            INTEGER PRIMARY KEY CHECK (one = 1), -- at most one
  session_id     TEXT NOT NULL CHECK (session_id GLOB '????????-????-????-????-????????????'
                                      AND session_id NOT GLOB '*[^-0-9a-f]*'
                                      AND length(replace(session_id, '-', '')) = 32),
  day            TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1900-01-01'),
  started_at     INTEGER NOT NULL CHECK (started_at BETWEEN -2208988800 AND 253402300799),
  offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
  pain_before    INTEGER CHECK (pain_before BETWEEN 0 AND 10) -- the session gets it with its first set
) STRICT;
