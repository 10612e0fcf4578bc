-- Where the patient shows pain, pins and needles and numbness: one drawing for each encounter.

CREATE TABLE "pain_drawing" (
    "clinic_id" UUID NOT NULL,
    "encounter_id" UUID NOT NULL,
    "marks" JSONB NOT NULL,
    "worst_region" TEXT,
    "worst_side" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pain_drawing_pkey" PRIMARY KEY ("clinic_id","encounter_id")
);

ALTER TABLE "pain_drawing" ADD CONSTRAINT "pain_drawing_clinic_id_encounter_id_fkey"
  FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "pain_drawing" ADD CONSTRAINT "pain_drawing_clinic_id_recorded_by_fkey"
  FOREIGN KEY ("clinic_id", "recorded_by") REFERENCES "membership"("clinic_id", "person_id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE pain_drawing
  ADD CONSTRAINT pain_drawing_version CHECK (version >= 1),
  ADD CONSTRAINT pain_drawing_marks CHECK (jsonb_typeof(marks) = 'array'),
  ADD CONSTRAINT pain_drawing_worst CHECK (
    worst_side IN ('left', 'right') AND worst_region IS NOT NULL OR worst_side IS NULL
  );

ALTER TABLE pain_drawing ENABLE ROW LEVEL SECURITY;
ALTER TABLE pain_drawing FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone ON pain_drawing AS PERMISSIVE USING (true);
CREATE POLICY own_clinic ON pain_drawing AS RESTRICTIVE
  USING (clinic_id = (SELECT NULLIF(current_setting('app.clinic', true), '')::uuid));

CREATE TRIGGER signed BEFORE INSERT OR UPDATE OR DELETE ON pain_drawing
  FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();

GRANT SELECT, INSERT, UPDATE (
  marks, worst_region, worst_side, recorded_by, recorded_at, version
) ON pain_drawing TO iliac_app;
