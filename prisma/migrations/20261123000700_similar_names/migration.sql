-- Names typed with a slip are found by the parts of three letters they share. The extension is trusted: the owner of
-- the database may add it without being a superuser.

CREATE EXTENSION IF NOT EXISTS "pg_trgm";
