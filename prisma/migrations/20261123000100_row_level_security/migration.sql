-- What Prisma's language cannot say: value checks, who may do what, which rows they see, and what
-- can never change. Roles are made before (lib/db/roles.ts), because a migration has no superuser.

DO $$
BEGIN
  IF current_user <> 'iliac_owner' THEN
    RAISE EXCEPTION 'Migrations run as iliac_owner, not as %.', current_user;
  END IF;
  IF (SELECT count(*) FROM pg_roles WHERE rolname IN ('iliac_app', 'iliac_backup')) < 2 THEN
    RAISE EXCEPTION 'The roles iliac_app and iliac_backup are missing: prepare the roles first.';
  END IF;
END
$$;

-- 1. Values -----------------------------------------------------------------------------------

ALTER TABLE person ADD CONSTRAINT person_email_lower CHECK (email = lower(email));
ALTER TABLE membership ADD CONSTRAINT membership_role
  CHECK (role IN ('clinician', 'administrator', 'auditor'));
ALTER TABLE patient
  ADD CONSTRAINT patient_sex CHECK (sex IN ('female', 'male')),
  ADD CONSTRAINT patient_allergies CHECK (
    allergy_status IN ('known', 'confirmed-none', 'not-asked')
    AND (allergy_status <> 'known' OR allergy_text IS NOT NULL)
  );
ALTER TABLE encounter
  ADD CONSTRAINT encounter_status CHECK (
    status IN ('open', 'signed') AND (status = 'signed') = (signed_at IS NOT NULL)
  ),
  ADD CONSTRAINT encounter_complaints CHECK (
    cardinality(complaints) BETWEEN 1 AND 3
    AND complaints <@ ARRAY['low-back', 'hip', 'buttock-leg']
  ),
  ADD CONSTRAINT encounter_certainty CHECK (certainty IN ('confirmed', 'probable', 'possible'));
ALTER TABLE observation
  ADD CONSTRAINT observation_side CHECK (side IN ('', 'left', 'right')),
  ADD CONSTRAINT observation_one_answer CHECK (num_nonnulls(state, value, option) = 1),
  ADD CONSTRAINT observation_state CHECK (
    state IN ('present', 'absent', 'equivocal', 'not-tested', 'could-not-test')
  ),
  -- NaN sorts above Infinity.
  ADD CONSTRAINT observation_finite CHECK (value > '-Infinity' AND value < 'Infinity');
ALTER TABLE candidate ADD CONSTRAINT candidate_position CHECK (position BETWEEN 1 AND 20);
ALTER TABLE test_order
  ADD CONSTRAINT test_order_urgency
    CHECK (urgency IN ('emergency', 'same-day', 'urgent', 'routine')),
  ADD CONSTRAINT test_order_status CHECK (
    (status = 'ordered' AND num_nonnulls(result_text, cancelled_reason, closed_by, closed_at) = 0)
    OR (status = 'resulted' AND result_text IS NOT NULL AND cancelled_reason IS NULL
        AND num_nulls(closed_by, closed_at) = 0)
    OR (status = 'cancelled' AND cancelled_reason IS NOT NULL AND result_text IS NULL
        AND num_nulls(closed_by, closed_at) = 0)
  );
ALTER TABLE signature ADD CONSTRAINT signature_hash CHECK (
  content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')
);
ALTER TABLE audit_event ADD CONSTRAINT audit_event_outcome CHECK (outcome IN ('done', 'refused'));

-- 2. Rows: every clinic-owned table ------------------------------------------------------------

-- The restrictive policy is the border of the clinic; whatever permissive policy a later migration
-- adds, a row of another clinic stays invisible. NULLIF, because a setting that was local to an
-- earlier transaction of the same connection reads back as ''.
DO $$
DECLARE
  clinic_owned text;
BEGIN
  FOREACH clinic_owned IN ARRAY ARRAY[
    'membership', 'session', 'patient', 'encounter', 'observation', 'candidate', 'assessment',
    'test_order', 'note', 'signature', 'addendum', 'idempotency_key', 'audit_event'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', clinic_owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', clinic_owned);
    EXECUTE format('CREATE POLICY everyone ON %I AS PERMISSIVE USING (true)', clinic_owned);
    CONTINUE WHEN clinic_owned IN ('membership', 'session');
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

-- At sign-in the clinic is not known yet: a person may read their own memberships. Writing one still
-- needs the clinic.
CREATE POLICY own_clinic_or_person ON membership AS RESTRICTIVE
  USING (
    clinic_id = (SELECT NULLIF(current_setting('app.clinic', true), '')::uuid)
    OR person_id = (SELECT NULLIF(current_setting('app.person', true), '')::uuid)
  )
  WITH CHECK (clinic_id = (SELECT NULLIF(current_setting('app.clinic', true), '')::uuid));

-- A request arrives with nothing but the session key: whoever knows its hash may read and end it.
CREATE POLICY own_clinic_or_key ON session AS RESTRICTIVE
  USING (
    clinic_id = (SELECT NULLIF(current_setting('app.clinic', true), '')::uuid)
    OR token_hash = (SELECT NULLIF(current_setting('app.session', true), ''))
  );

-- An event is written in the name of the person of this transaction, never of somebody else.
CREATE POLICY own_name ON audit_event AS RESTRICTIVE FOR INSERT
  WITH CHECK (actor_id = (SELECT NULLIF(current_setting('app.person', true), '')::uuid));

-- 3. Rows: clinics and people, who belong to no clinic ------------------------------------------

-- Clinics and accounts are made by the owner of the database, never by the app. Password hashes are
-- visible only to a transaction that names the person or the address; names on records come from
-- membership, so no clinic screen reads this table. Policies instead of a SECURITY DEFINER function:
-- one mechanism to understand, and nothing that runs with more rights than its caller.
ALTER TABLE clinic ENABLE ROW LEVEL SECURITY;
ALTER TABLE clinic FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_administers ON clinic TO iliac_owner USING (true);
CREATE POLICY own_clinic ON clinic TO iliac_app
  USING (id = (SELECT NULLIF(current_setting('app.clinic', true), '')::uuid));

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_administers ON person TO iliac_owner USING (true);
CREATE POLICY named_person ON person FOR SELECT TO iliac_app
  USING (
    id = (SELECT NULLIF(current_setting('app.person', true), '')::uuid)
    OR email = (SELECT NULLIF(current_setting('app.email', true), ''))
  );
CREATE POLICY own_account ON person FOR UPDATE TO iliac_app
  USING (id = (SELECT NULLIF(current_setting('app.person', true), '')::uuid));

-- 4. Grants: the least the app can work with ----------------------------------------------------

-- No DELETE on any record, no UPDATE of who, when and whose.
GRANT USAGE ON SCHEMA public TO iliac_app, iliac_backup;
GRANT SELECT ON clinic, membership TO iliac_app;
GRANT SELECT, UPDATE (password_hash) ON person TO iliac_app;
GRANT SELECT, INSERT, UPDATE (last_seen_at, revoked_at, step_up_at) ON session TO iliac_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO iliac_app;
GRANT INSERT ON sign_in_event TO iliac_app;
GRANT SELECT, INSERT ON
  patient, assessment, signature, addendum, idempotency_key, audit_event TO iliac_app;
GRANT SELECT, INSERT, UPDATE (
  setting, complaints, complaint_text, status, last_saved_at, signed_at, version,
  complaint_version, working_diagnosis, certainty, judgement_version
) ON encounter TO iliac_app;
GRANT SELECT, INSERT, UPDATE (
  state, value, option, unit, bulk, recorded_by, recorded_at, version
) ON observation TO iliac_app;
GRANT SELECT, INSERT, UPDATE (position, dismissed_reason, note, withdrawn) ON candidate TO iliac_app;
GRANT SELECT, INSERT, UPDATE (text, generated, edited_by, edited_at, version) ON note TO iliac_app;
GRANT SELECT, INSERT, UPDATE (
  status, result_text, cancelled_reason, closed_by, closed_at, version
) ON test_order TO iliac_app;
GRANT USAGE ON SEQUENCE audit_event_id_seq, sign_in_event_id_seq TO iliac_app;

GRANT SELECT ON ALL TABLES IN SCHEMA public TO iliac_backup;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO iliac_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO iliac_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON SEQUENCES TO iliac_backup;

-- 5. What can never change ----------------------------------------------------------------------

-- IL002: append-only. Holds for the owner too; only a superuser can take a trigger away.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'IL002';
END
$$;

DO $$
DECLARE
  append_only text;
BEGIN
  FOREACH append_only IN ARRAY ARRAY[
    'audit_event', 'sign_in_event', 'assessment', 'signature', 'addendum'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      append_only
    );
  END LOOP;
END
$$;

-- IL001: the record is signed. FOR SHARE waits for a signature that is being written, so an answer
-- cannot slip in beside it.
CREATE FUNCTION refuse_when_signed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  record_of record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM 1 FROM public.encounter
    WHERE clinic_id = record_of.clinic_id AND id = record_of.encounter_id AND status = 'signed'
    FOR SHARE;
  IF FOUND THEN
    RAISE EXCEPTION 'the record is signed' USING ERRCODE = 'IL001';
  END IF;
  RETURN record_of;
END
$$;

CREATE TRIGGER signed BEFORE INSERT OR UPDATE OR DELETE ON observation
  FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();
CREATE TRIGGER signed BEFORE INSERT OR UPDATE OR DELETE ON candidate
  FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();
CREATE TRIGGER signed BEFORE INSERT OR UPDATE OR DELETE ON note
  FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();
CREATE TRIGGER signed BEFORE INSERT ON assessment
  FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();
CREATE TRIGGER signed BEFORE INSERT ON signature
  FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();
CREATE TRIGGER signed BEFORE INSERT OR DELETE ON test_order
  FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();

-- A result or a cancellation may come after signing; what was ordered, by whom and why stays.
CREATE FUNCTION refuse_reordering() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.clinic_id, NEW.id, NEW.encounter_id, NEW.test_id, NEW.urgency, NEW.reason, NEW.ordered_by,
      NEW.ordered_at, NEW.appropriateness, NEW.rule)
    IS DISTINCT FROM
     (OLD.clinic_id, OLD.id, OLD.encounter_id, OLD.test_id, OLD.urgency, OLD.reason, OLD.ordered_by,
      OLD.ordered_at, OLD.appropriateness, OLD.rule)
    OR OLD.status <> 'ordered'
  THEN
    RAISE EXCEPTION 'a placed order only gets a result or a cancellation' USING ERRCODE = 'IL002';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER placed BEFORE UPDATE ON test_order
  FOR EACH ROW EXECUTE FUNCTION refuse_reordering();

CREATE FUNCTION guard_encounter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'signed' THEN
    RAISE EXCEPTION 'the record is signed' USING ERRCODE = 'IL001';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF NEW.status = 'signed' AND NOT EXISTS (
    SELECT 1 FROM public.signature WHERE clinic_id = NEW.clinic_id AND encounter_id = NEW.id
  ) THEN
    RAISE EXCEPTION 'a record is signed by its signature' USING ERRCODE = 'IL002';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER signed BEFORE UPDATE OR DELETE ON encounter
  FOR EACH ROW EXECUTE FUNCTION guard_encounter();

-- Words after the signature belong to a signature.
CREATE FUNCTION require_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM public.encounter
    WHERE clinic_id = NEW.clinic_id AND id = NEW.encounter_id AND status = 'open';
  IF FOUND THEN
    RAISE EXCEPTION 'an addendum follows a signature' USING ERRCODE = 'IL002';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER signed BEFORE INSERT ON addendum
  FOR EACH ROW EXECUTE FUNCTION require_signed();
