-- How an answer was found: tool and position of an angle, grade of a reflex, plus or minus of a strength.

ALTER TABLE observation ADD COLUMN detail JSONB;

GRANT UPDATE (detail) ON observation TO iliac_app;
