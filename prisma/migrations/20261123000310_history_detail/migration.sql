-- What the history holds besides findings: activities that are limited, treatments and their response,
-- height and weight as they were measured. One row for each encounter.

CREATE TABLE "history_detail" (
    "clinic_id" UUID NOT NULL,
    "encounter_id" UUID NOT NULL,
    "activities" JSONB NOT NULL,
    "treatments" JSONB NOT NULL,
    "height" DOUBLE PRECISION,
    "height_unit" TEXT,
    "weight" DOUBLE PRECISION,
    "weight_unit" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "history_detail_pkey" PRIMARY KEY ("clinic_id","encounter_id")
);

ALTER TABLE "history_detail" ADD CONSTRAINT "history_detail_clinic_id_encounter_id_fkey"
  FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "history_detail" ADD CONSTRAINT "history_detail_clinic_id_recorded_by_fkey"
  FOREIGN KEY ("clinic_id", "recorded_by") REFERENCES "membership"("clinic_id", "person_id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A number without its unit is not a measurement.
ALTER TABLE history_detail
  ADD CONSTRAINT history_detail_version CHECK (version >= 1),
  ADD CONSTRAINT history_detail_lists CHECK (
    jsonb_typeof(activities) = 'array' AND jsonb_typeof(treatments) = 'array'
  ),
  ADD CONSTRAINT history_detail_height CHECK (
    num_nulls(height, height_unit) IN (0, 2) AND height > 0 AND height_unit IN ('cm', 'in')
  ),
  ADD CONSTRAINT history_detail_weight CHECK (
    num_nulls(weight, weight_unit) IN (0, 2) AND weight > 0 AND weight_unit IN ('kg', 'lb')
  );

ALTER TABLE history_detail ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_detail FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone ON history_detail AS PERMISSIVE USING (true);
CREATE POLICY own_clinic ON history_detail AS RESTRICTIVE
  USING (clinic_id = (SELECT NULLIF(current_setting('app.clinic', true), '')::uuid));

CREATE TRIGGER signed BEFORE INSERT OR UPDATE OR DELETE ON history_detail
  FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();

GRANT SELECT, INSERT, UPDATE (
  activities, treatments, height, height_unit, weight, weight_unit, recorded_by, recorded_at, version
) ON history_detail TO iliac_app;
