// Reads PostgreSQL's own catalogue, so that a table added by a later migration is checked too.
import { describe, expect, test } from 'vitest';
import { rowsOf } from '@/lib/testing/database';

/** Looked up before the clinic is known, or for no clinic at all. Anything new must be argued for here. */
const WITHOUT_CLINIC = ['_prisma_migrations', 'clinic', 'person', 'rate_limit', 'sign_in_event'];
const FOUND_BEFORE_THE_CLINIC = ['session_pkey', 'membership_person_id_idx'];
const APPEND_ONLY = [
  'addendum',
  'assessment',
  'audit_event',
  'confirmed_diagnosis',
  'first_impression',
  'sign_in_event',
  'signature',
];

const CLINIC_OWNED = `
  SELECT c.oid, c.relname FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'clinic_id' AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;

describe('every table a clinic owns', () => {
  test('has forced row-level security with a restrictive policy, and belongs to the owner', async () => {
    const faulty = await rowsOf(`
      SELECT c.relname FROM pg_class c JOIN (${CLINIC_OWNED}) o ON o.oid = c.oid
      WHERE NOT c.relrowsecurity OR NOT c.relforcerowsecurity
        OR pg_get_userbyid(c.relowner) <> 'iliac_owner'
        OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive
                       AND p.polcmd = '*' AND p.polroles = '{0}')`);
    expect(faulty).toEqual([]);
  });

  test('is every table but the few that belong to no clinic', async () => {
    const others = await rowsOf<{ relname: string }>(`
      SELECT relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND oid NOT IN (SELECT oid FROM (${CLINIC_OWNED}) o)
      ORDER BY relname`);
    expect(others.map(({ relname }) => relname)).toEqual(WITHOUT_CLINIC);
  });

  test('has the clinic first in every index', async () => {
    const faulty = await rowsOf(
      `SELECT i.indexrelid::regclass::text AS index FROM pg_index i
       JOIN (${CLINIC_OWNED}) o ON o.oid = i.indrelid
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       WHERE a.attname <> 'clinic_id' AND i.indexrelid::regclass::text <> ALL ($1)`,
      [FOUND_BEFORE_THE_CLINIC],
    );
    expect(faulty).toEqual([]);
  });

  test('refers to another such table only with the clinic in the key', async () => {
    const faulty = await rowsOf(`
      SELECT k.conname FROM pg_constraint k
      JOIN (${CLINIC_OWNED}) a ON a.oid = k.conrelid
      JOIN (${CLINIC_OWNED}) b ON b.oid = k.confrelid
      WHERE k.contype = 'f' AND NOT EXISTS (
        SELECT 1 FROM generate_subscripts(k.conkey, 1) n
        JOIN pg_attribute x ON x.attrelid = k.conrelid AND x.attnum = k.conkey[n]
        JOIN pg_attribute y ON y.attrelid = k.confrelid AND y.attnum = k.confkey[n]
        WHERE x.attname = 'clinic_id' AND y.attname = 'clinic_id')`);
    expect(faulty).toEqual([]);
  });
});

test('people and clinics have forced row-level security too', async () => {
  const rows = await rowsOf(`
    SELECT relname FROM pg_class WHERE relname IN ('clinic', 'person')
      AND relrowsecurity AND relforcerowsecurity`);
  expect(rows).toHaveLength(2);
});

test('no view, no function and no unlogged table goes round the rules', async () => {
  const faulty = await rowsOf(`
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND (
      relpersistence <> 'p'
      OR relkind = 'm'
      OR relkind = 'v' AND NOT coalesce(reloptions @> '{security_invoker=true}', false))
    UNION ALL
    SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`);
  expect(faulty).toEqual([]);
});

describe('the app role', () => {
  test('is no superuser, does not bypass row-level security, owns and creates nothing', async () => {
    const [role] = await rowsOf(`
      SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (SELECT count(*) FROM pg_auth_members WHERE member = r.oid)::int AS memberships,
        (SELECT count(*) FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o')::int AS owned,
        has_schema_privilege(r.oid, 'public', 'CREATE') AS creates_tables,
        has_database_privilege(r.oid, current_database(), 'CREATE') AS creates_schemas,
        has_database_privilege(r.oid, current_database(), 'TEMPORARY') AS creates_temporary
      FROM pg_roles r WHERE rolname = 'iliac_app'`);
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      memberships: 0,
      owned: 0,
      creates_tables: false,
      creates_schemas: false,
      creates_temporary: false,
    });
  });

  test('deletes nothing but counters, and empties no table', async () => {
    const tables = await rowsOf<{ relname: string }>(`
      SELECT relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND (has_table_privilege('iliac_app', oid, 'DELETE')
          OR has_table_privilege('iliac_app', oid, 'TRUNCATE'))`);
    expect(tables).toEqual([{ relname: 'rate_limit' }]);
  });

  test('changes no column of what is append-only', async () => {
    const columns = await rowsOf(
      `SELECT c.relname, a.attname FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       WHERE c.relname = ANY ($1) AND has_column_privilege('iliac_app', c.oid, a.attnum, 'UPDATE')`,
      [APPEND_ONLY],
    );
    expect(columns).toEqual([]);
  });

  test('changes nowhere whose a record is, who wrote it and when', async () => {
    const columns = await rowsOf(`
      SELECT c.relname, a.attname FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND a.attname IN ('clinic_id', 'id', 'patient_id', 'encounter_id', 'person_id', 'owner_id',
                          'ordered_by', 'ordered_at', 'started_at', 'created_by', 'created_at', 'due_on',
                          'role')
        AND has_column_privilege('iliac_app', c.oid, a.attnum, 'UPDATE')`);
    expect(columns).toEqual([]);
  });
});

test('the backup role reads everything, whole or not at all, and writes nothing', async () => {
  const [role] = await rowsOf(`
    SELECT rolsuper, rolbypassrls, rolconfig FROM pg_roles WHERE rolname = 'iliac_backup'`);
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: true,
    rolconfig: ['row_security=off', 'default_transaction_read_only=on'],
  });
  const faulty = await rowsOf(`
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND relname <> '_prisma_migrations' AND (
        NOT has_table_privilege('iliac_backup', oid, 'SELECT')
        OR has_table_privilege('iliac_backup', oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))`);
  expect(faulty).toEqual([]);
});
