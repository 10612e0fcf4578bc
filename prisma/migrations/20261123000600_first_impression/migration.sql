-- What a clinician thought of before the ranking was shown, with the state of the record it was thought on.
-- Said once for an encounter and never changed.

CREATE TABLE "first_impression" (
    "clinic_id" UUID NOT NULL,
    "encounter_id" UUID NOT NULL,
    "condition_id" TEXT,
    "certainty" TEXT,
    "encounter_version" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "assessment_id" UUID NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "first_impression_pkey" PRIMARY KEY ("clinic_id","encounter_id")
);

ALTER TABLE "first_impression" ADD CONSTRAINT "first_impression_clinic_id_encounter_id_fkey"
  FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "first_impression" ADD CONSTRAINT "first_impression_clinic_id_assessment_id_fkey"
  FOREIGN KEY ("clinic_id", "assessment_id") REFERENCES "assessment"("clinic_id", "id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "first_impression" ADD CONSTRAINT "first_impression_clinic_id_recorded_by_fkey"
  FOREIGN KEY ("clinic_id", "recorded_by") REFERENCES "membership"("clinic_id", "person_id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;

-- "None yet" has no certainty; a condition always has one.
ALTER TABLE first_impression
  ADD CONSTRAINT first_impression_certainty CHECK (
    certainty IN ('confirmed', 'probable', 'possible')
  ),
  ADD CONSTRAINT first_impression_whole CHECK (num_nulls(condition_id, certainty) IN (0, 2)),
  ADD CONSTRAINT first_impression_answered CHECK (answered >= 0);

ALTER TABLE first_impression ENABLE ROW LEVEL SECURITY;
ALTER TABLE first_impression FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone ON first_impression AS PERMISSIVE USING (true);
CREATE POLICY own_clinic ON first_impression AS RESTRICTIVE
  USING (clinic_id = (SELECT NULLIF(current_setting('app.clinic', true), '')::uuid));

GRANT SELECT, INSERT ON first_impression TO iliac_app;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON first_impression
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
