-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "clinic_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("clinic_id","person_id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "clinic_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "step_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "sign_in_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL,
    "email_hash" TEXT NOT NULL,
    "person_id" UUID,
    "address" TEXT,

    CONSTRAINT "sign_in_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "family_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "sex" TEXT NOT NULL,
    "gender_text" TEXT,
    "record_number" TEXT NOT NULL,
    "allergy_status" TEXT NOT NULL,
    "allergy_text" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "encounter" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "patient_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "setting" TEXT NOT NULL,
    "complaints" TEXT[],
    "complaint_text" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "complaint_version" INTEGER NOT NULL DEFAULT 1,
    "working_diagnosis" TEXT,
    "certainty" TEXT,
    "judgement_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "encounter_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "observation" (
    "clinic_id" UUID NOT NULL,
    "encounter_id" UUID NOT NULL,
    "finding_id" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "state" TEXT,
    "value" DOUBLE PRECISION,
    "option" TEXT,
    "unit" TEXT,
    "bulk" BOOLEAN NOT NULL DEFAULT false,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("clinic_id","encounter_id","finding_id","side")
);

-- CreateTable
CREATE TABLE "candidate" (
    "clinic_id" UUID NOT NULL,
    "encounter_id" UUID NOT NULL,
    "condition_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "dismissed_reason" TEXT,
    "note" TEXT,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("clinic_id","encounter_id","condition_id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "encounter_id" UUID NOT NULL,
    "input" JSONB NOT NULL,
    "output" JSONB NOT NULL,
    "input_hash" TEXT NOT NULL,
    "knowledge_version" TEXT NOT NULL,
    "engine_version" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "test_order" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "encounter_id" UUID NOT NULL,
    "test_id" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "appropriateness" TEXT,
    "rule" TEXT,
    "status" TEXT NOT NULL DEFAULT 'ordered',
    "result_text" TEXT,
    "cancelled_reason" TEXT,
    "ordered_by" UUID NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "test_order_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "note" (
    "clinic_id" UUID NOT NULL,
    "encounter_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "generated" BOOLEAN NOT NULL,
    "edited_by" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "note_pkey" PRIMARY KEY ("clinic_id","encounter_id")
);

-- CreateTable
CREATE TABLE "signature" (
    "clinic_id" UUID NOT NULL,
    "encounter_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "signed_by" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("clinic_id","encounter_id")
);

-- CreateTable
CREATE TABLE "addendum" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "encounter_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_by" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "addendum_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "clinic_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "request_hash" TEXT NOT NULL,
    "reply" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("clinic_id","key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "clinic_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_role" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "patient_id" UUID,
    "encounter_id" UUID,
    "object_id" TEXT,
    "object_version" INTEGER,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "session_clinic_id_person_id_idx" ON "session"("clinic_id", "person_id");

-- CreateIndex
CREATE INDEX "sign_in_event_email_hash_at_idx" ON "sign_in_event"("email_hash", "at");

-- CreateIndex
CREATE INDEX "patient_clinic_id_search_name_idx" ON "patient"("clinic_id", "search_name" text_pattern_ops);

-- CreateIndex
CREATE INDEX "patient_clinic_id_birth_date_idx" ON "patient"("clinic_id", "birth_date");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_record_number_key" ON "patient"("clinic_id", "record_number");

-- CreateIndex
CREATE INDEX "encounter_clinic_id_patient_id_started_at_idx" ON "encounter"("clinic_id", "patient_id", "started_at");

-- CreateIndex
CREATE INDEX "encounter_clinic_id_status_last_saved_at_idx" ON "encounter"("clinic_id", "status", "last_saved_at");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_once" ON "assessment"("clinic_id", "encounter_id", "input_hash", "knowledge_version", "engine_version");

-- CreateIndex
CREATE INDEX "test_order_clinic_id_encounter_id_ordered_at_idx" ON "test_order"("clinic_id", "encounter_id", "ordered_at");

-- CreateIndex
CREATE INDEX "addendum_clinic_id_encounter_id_written_at_idx" ON "addendum"("clinic_id", "encounter_id", "written_at");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_patient_id_id_idx" ON "audit_event"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_encounter_id_id_idx" ON "audit_event"("clinic_id", "encounter_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_actor_id_id_idx" ON "audit_event"("clinic_id", "actor_id", "id");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_person_id_fkey" FOREIGN KEY ("clinic_id", "person_id") REFERENCES "membership"("clinic_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "encounter" ADD CONSTRAINT "encounter_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "encounter" ADD CONSTRAINT "encounter_clinic_id_owner_id_fkey" FOREIGN KEY ("clinic_id", "owner_id") REFERENCES "membership"("clinic_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_clinic_id_encounter_id_fkey" FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_clinic_id_recorded_by_fkey" FOREIGN KEY ("clinic_id", "recorded_by") REFERENCES "membership"("clinic_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_clinic_id_encounter_id_fkey" FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_clinic_id_encounter_id_fkey" FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_clinic_id_created_by_fkey" FOREIGN KEY ("clinic_id", "created_by") REFERENCES "membership"("clinic_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "test_order" ADD CONSTRAINT "test_order_clinic_id_encounter_id_fkey" FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "test_order" ADD CONSTRAINT "test_order_clinic_id_ordered_by_fkey" FOREIGN KEY ("clinic_id", "ordered_by") REFERENCES "membership"("clinic_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "test_order" ADD CONSTRAINT "test_order_clinic_id_closed_by_fkey" FOREIGN KEY ("clinic_id", "closed_by") REFERENCES "membership"("clinic_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_clinic_id_encounter_id_fkey" FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_clinic_id_edited_by_fkey" FOREIGN KEY ("clinic_id", "edited_by") REFERENCES "membership"("clinic_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_clinic_id_encounter_id_fkey" FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_clinic_id_assessment_id_fkey" FOREIGN KEY ("clinic_id", "assessment_id") REFERENCES "assessment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_clinic_id_signed_by_fkey" FOREIGN KEY ("clinic_id", "signed_by") REFERENCES "membership"("clinic_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "addendum" ADD CONSTRAINT "addendum_clinic_id_encounter_id_fkey" FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "addendum" ADD CONSTRAINT "addendum_clinic_id_written_by_fkey" FOREIGN KEY ("clinic_id", "written_by") REFERENCES "membership"("clinic_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_clinic_id_actor_id_fkey" FOREIGN KEY ("clinic_id", "actor_id") REFERENCES "membership"("clinic_id", "person_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_clinic_id_encounter_id_fkey" FOREIGN KEY ("clinic_id", "encounter_id") REFERENCES "encounter"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
