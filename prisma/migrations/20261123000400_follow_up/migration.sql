-- Follow-ups: planned for a day, then done with what the patient reports, or cancelled with a reason;
-- and the diagnosis that was confirmed in the end, of which each version is kept.

CREATE TABLE "follow_up" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "encounter_id" UUID NOT NULL,
    "due_on" DATE,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "pain_score" INTEGER,
    "activity" TEXT,
    "function_score" INTEGER,
    "global_change" TEXT,
    "work_status" TEXT,
    "text" TEXT,
    "cancelled_reason" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("clinic_id","id")
);

CREATE TABLE "confirmed_diagnosis" (
    "clinic_id" UUID NOT NULL,
    "encounter_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "follow_up_id" UUID,
    "kind" TEXT NOT NULL,
    "condition_id" TEXT,
    "knowledge_version" TEXT NOT NULL,
    "text" TEXT,
    "established_by" TEXT,
    "established_on" DATE,
    "correction_reason" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confirmed_diagnosis_pkey" PRIMARY KEY ("clinic_id","encounter_id","version")
);

CREATE INDEX "follow_up_clinic_id_encounter_id_idx" ON "follow_up"("clinic_id", "encounter_id");
CREATE INDEX "follow_up_clinic_id_status_due_on_idx" ON "follow_up"("clinic_id", "status", "due_on");

ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_clinic_id_encounter_id_fkey"
  FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_clinic_id_created_by_fkey"
  FOREIGN KEY ("clinic_id", "created_by") REFERENCES "membership"("clinic_id", "person_id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_clinic_id_closed_by_fkey"
  FOREIGN KEY ("clinic_id", "closed_by") REFERENCES "membership"("clinic_id", "person_id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "confirmed_diagnosis" ADD CONSTRAINT "confirmed_diagnosis_clinic_id_encounter_id_fkey"
  FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "confirmed_diagnosis" ADD CONSTRAINT "confirmed_diagnosis_clinic_id_follow_up_id_fkey"
  FOREIGN KEY ("clinic_id", "follow_up_id") REFERENCES "follow_up"("clinic_id", "id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "confirmed_diagnosis" ADD CONSTRAINT "confirmed_diagnosis_clinic_id_recorded_by_fkey"
  FOREIGN KEY ("clinic_id", "recorded_by") REFERENCES "membership"("clinic_id", "person_id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;

-- NULL is "not asked": a score of 0 is a finding.
ALTER TABLE follow_up
  ADD CONSTRAINT follow_up_scores CHECK (
    pain_score BETWEEN 0 AND 10 AND function_score BETWEEN 0 AND 10
  ),
  ADD CONSTRAINT follow_up_activity CHECK (function_score IS NULL OR activity IS NOT NULL),
  ADD CONSTRAINT follow_up_global_change CHECK (
    global_change IN ('much-better', 'better', 'unchanged', 'worse', 'much-worse')
  ),
  ADD CONSTRAINT follow_up_work_status CHECK (
    work_status IN ('usual', 'limited', 'unable', 'other-reason')
  ),
  ADD CONSTRAINT follow_up_status CHECK (
    (status = 'planned' AND due_on IS NOT NULL
      AND num_nonnulls(pain_score, activity, function_score, global_change, work_status, text,
                       cancelled_reason, closed_by, closed_at) = 0)
    OR (status = 'done' AND cancelled_reason IS NULL AND num_nulls(closed_by, closed_at) = 0)
    OR (status = 'cancelled' AND cancelled_reason IS NOT NULL
      AND num_nulls(closed_by, closed_at) = 0
      AND num_nonnulls(pain_score, activity, function_score, global_change, work_status, text) = 0)
  );
ALTER TABLE confirmed_diagnosis
  ADD CONSTRAINT confirmed_diagnosis_version CHECK (version >= 1),
  ADD CONSTRAINT confirmed_diagnosis_established_by CHECK (
    established_by IN ('imaging', 'operation', 'laboratory', 'specialist', 'time-course', 'other')
  ),
  ADD CONSTRAINT confirmed_diagnosis_kind CHECK (
    (kind = 'condition' AND condition_id IS NOT NULL AND text IS NULL
      AND num_nulls(established_by, established_on) = 0)
    OR (kind = 'other' AND text IS NOT NULL AND condition_id IS NULL
      AND num_nulls(established_by, established_on) = 0)
    OR (kind = 'not-confirmed'
      AND num_nonnulls(condition_id, text, established_by, established_on) = 0)
  );

DO $$
DECLARE
  clinic_owned text;
BEGIN
  FOREACH clinic_owned IN ARRAY ARRAY['follow_up', 'confirmed_diagnosis'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', clinic_owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', clinic_owned);
    EXECUTE format('CREATE POLICY everyone ON %I AS PERMISSIVE USING (true)', clinic_owned);
    EXECUTE format(
      $policy$
        CREATE POLICY own_clinic ON %I AS RESTRICTIVE
        USING (clinic_id = (SELECT NULLIF(current_setting('app.clinic', true), '')::uuid))
      $policy$,
      clinic_owned
    );
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE (
  status, pain_score, activity, function_score, global_change, work_status, text,
  cancelled_reason, closed_by, closed_at, version
) ON follow_up TO iliac_app;
GRANT SELECT, INSERT ON confirmed_diagnosis TO iliac_app;

-- A correction is a new version; what was said before stays.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON confirmed_diagnosis
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A planned follow-up is closed once; what was planned, by whom and why stays.
CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.clinic_id, NEW.id, NEW.encounter_id, NEW.due_on, NEW.reason, NEW.created_by, NEW.created_at)
    IS DISTINCT FROM
     (OLD.clinic_id, OLD.id, OLD.encounter_id, OLD.due_on, OLD.reason, OLD.created_by, OLD.created_at)
    OR OLD.status <> 'planned'
  THEN
    RAISE EXCEPTION 'a planned follow-up is only done or cancelled' USING ERRCODE = 'IL002';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER planned BEFORE UPDATE ON follow_up
  FOR EACH ROW EXECUTE FUNCTION refuse_reopening();
