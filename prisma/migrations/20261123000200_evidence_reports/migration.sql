-- Doubts about an entry of the knowledge base, reported by the people of a clinic to its administrator.

CREATE TABLE "evidence_report" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "condition_id" TEXT NOT NULL,
    "finding_id" TEXT NOT NULL,
    "knowledge_version" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reported_by" UUID NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_report_pkey" PRIMARY KEY ("clinic_id","id")
);

CREATE INDEX "evidence_report_clinic_id_reported_at_idx" ON "evidence_report"("clinic_id", "reported_at");

ALTER TABLE "evidence_report" ADD CONSTRAINT "evidence_report_clinic_id_reported_by_fkey"
  FOREIGN KEY ("clinic_id", "reported_by") REFERENCES "membership"("clinic_id", "person_id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "evidence_report" ADD CONSTRAINT "evidence_report_clinic_id_answered_by_fkey"
  FOREIGN KEY ("clinic_id", "answered_by") REFERENCES "membership"("clinic_id", "person_id")
  ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE evidence_report ADD CONSTRAINT evidence_report_answer CHECK (
  num_nulls(answer, answered_by, answered_at) IN (0, 3)
);

ALTER TABLE evidence_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence_report FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone ON evidence_report AS PERMISSIVE USING (true);
CREATE POLICY own_clinic ON evidence_report AS RESTRICTIVE
  USING (clinic_id = (SELECT NULLIF(current_setting('app.clinic', true), '')::uuid));

-- What was reported stays as it was written; only the answer is added.
GRANT SELECT, INSERT, UPDATE (answer, answered_by, answered_at) ON evidence_report TO iliac_app;
