-- Named states of the weights and the settings beside them.
CREATE TABLE profiles (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- An object of texts by the full names of the settings; one that it lacks has its standard value.
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT, WITHOUT ROWID;
