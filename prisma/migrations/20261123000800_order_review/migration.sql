-- A result has to be seen by somebody who says what follows from it; and the text of a request is kept as it was sent.

ALTER TABLE test_order
  ADD COLUMN request_text TEXT,
  ADD COLUMN review_note TEXT,
  ADD COLUMN reviewed_by UUID,
  ADD COLUMN reviewed_at TIMESTAMPTZ(3);

ALTER TABLE test_order ADD CONSTRAINT test_order_clinic_id_reviewed_by_fkey
  FOREIGN KEY (clinic_id, reviewed_by) REFERENCES membership(clinic_id, person_id)
  ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE test_order
  DROP CONSTRAINT test_order_status,
  ADD CONSTRAINT test_order_status CHECK (
    (status = 'ordered'
      AND num_nonnulls(result_text, cancelled_reason, closed_by, closed_at) = 0
      AND num_nonnulls(review_note, reviewed_by, reviewed_at) = 0)
    OR (status = 'resulted' AND result_text IS NOT NULL AND cancelled_reason IS NULL
        AND num_nulls(closed_by, closed_at) = 0
        AND num_nonnulls(review_note, reviewed_by, reviewed_at) = 0)
    OR (status = 'reviewed' AND result_text IS NOT NULL AND cancelled_reason IS NULL
        AND num_nulls(closed_by, closed_at, review_note, reviewed_by, reviewed_at) = 0)
    OR (status = 'cancelled' AND cancelled_reason IS NOT NULL AND result_text IS NULL
        AND num_nulls(closed_by, closed_at) = 0
        AND num_nonnulls(review_note, reviewed_by, reviewed_at) = 0)
  );

GRANT UPDATE (review_note, reviewed_by, reviewed_at) ON test_order TO iliac_app;

-- What was ordered, by whom and why stays; a result stays once it is in; a review ends it.
CREATE OR REPLACE FUNCTION refuse_reordering() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.clinic_id, NEW.id, NEW.encounter_id, NEW.test_id, NEW.urgency, NEW.reason, NEW.ordered_by,
      NEW.ordered_at, NEW.appropriateness, NEW.rule, NEW.request_text)
    IS DISTINCT FROM
     (OLD.clinic_id, OLD.id, OLD.encounter_id, OLD.test_id, OLD.urgency, OLD.reason, OLD.ordered_by,
      OLD.ordered_at, OLD.appropriateness, OLD.rule, OLD.request_text)
    OR OLD.status NOT IN ('ordered', 'resulted')
    OR (OLD.status = 'resulted' AND (
      NEW.status <> 'reviewed'
      OR (NEW.result_text, NEW.closed_by, NEW.closed_at)
        IS DISTINCT FROM (OLD.result_text, OLD.closed_by, OLD.closed_at)))
    OR (OLD.status = 'ordered' AND NEW.status = 'reviewed')
  THEN
    RAISE EXCEPTION 'a placed order only gets a result, a review or a cancellation' USING ERRCODE = 'IL002';
  END IF;
  RETURN NEW;
END
$$;
