// What the record store costs: one answer saved by the service, action to commit, against the same SQL
// sent by hand over one connection. Both run in turns on the same throw-away cluster, fsync on.
//   node --conditions=react-server --import tsx bench/save-path.ts [--json]
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Actor } from '@/lib/actor';
import { createClinic, createMember } from '@/lib/db/accounts';
import { connectTo, disconnect } from '@/lib/db/client';
import { startEncounter } from '@/lib/encounters/commands';
import { commitObservation } from '@/lib/encounters/record-observation';
import type { EncounterId, ObservationInput } from '@/lib/encounters/schema';
import { registerPatient } from '@/lib/patients/commands';
import type { Result } from '@/lib/result';
import { startCluster } from '@/lib/testing/database-cluster';

const WARM_UP = 50;
const ROUNDS = 500;

type Timing = { readonly medianMs: number; readonly p95Ms: number };
export type SavePathResult = {
  readonly service: Timing;
  readonly sql: Timing;
  /** Median of the service over median of the SQL. */
  readonly ratio: number;
  readonly saves: number;
};

/** Saves alternate, so that what else the machine does falls on both alike. */
export async function measureSavePath(): Promise<SavePathResult> {
  const cluster = await startCluster({});
  try {
    connectTo(cluster.appUrl);
    const client = new Client({ connectionString: cluster.appUrl });
    await client.connect();
    const actor = await anActor(cluster.ownerUrl);
    const byService = await anEncounter(actor);
    const bySql = await anEncounter(actor);
    const service: number[] = [];
    const sql: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const a = await timed(() => saveByService(actor, byService, round));
      const b = await timed(() => saveBySql(client, actor, bySql, round));
      if (round < WARM_UP) continue;
      service.push(a);
      sql.push(b);
    }
    await client.end();
    await disconnect();
    return summarise(service, sql);
  } finally {
    await cluster.stop();
  }
}

function answer(round: number): ObservationInput {
  return {
    findingId: 'hip-internal-rotation',
    side: 'right',
    value: round % 45,
    bulk: false,
    baseVersion: round,
    idempotencyKey: randomUUID(),
  };
}

async function saveByService(actor: Actor, id: EncounterId, round: number): Promise<void> {
  accepted(await commitObservation(actor, id, answer(round)));
}

/** The statements of the service, written by hand and prepared. */
async function saveBySql(
  client: Client,
  { clinicId, personId, role, sessionId }: Actor,
  id: EncounterId,
  round: number,
): Promise<void> {
  const { findingId, side, value, idempotencyKey } = answer(round);
  const run = (name: string, text: string, values: unknown[]) =>
    client.query({ name, text, values });
  await client.query('BEGIN');
  await run(
    'settings',
    `SELECT set_config('app.clinic', $1, true), set_config('app.person', $2, true),
       set_config('app.session', $3, true), set_config('app.email', '', true)`,
    [clinicId, personId, sessionId],
  );
  const locked = await run(
    'lock',
    `SELECT id, patient_id, status, version FROM encounter
     WHERE clinic_id = $1 AND id = $2 FOR UPDATE`,
    [clinicId, id],
  );
  const encounter = locked.rows[0];
  await run(
    'key',
    'SELECT request_hash, reply FROM idempotency_key WHERE clinic_id = $1 AND key = $2',
    [clinicId, idempotencyKey],
  );
  const place = [clinicId, id, findingId, side];
  const before = await run(
    'before',
    `SELECT o.*, m.display_name FROM observation o
     JOIN membership m ON m.clinic_id = o.clinic_id AND m.person_id = o.recorded_by
     WHERE o.clinic_id = $1 AND o.encounter_id = $2 AND o.finding_id = $3 AND o.side = $4`,
    place,
  );
  const saved = await run(
    'save',
    `INSERT INTO observation (clinic_id, encounter_id, finding_id, side, value, unit, recorded_by, version)
     VALUES ($1, $2, $3, $4, $5, 'degrees', $6, 1)
     ON CONFLICT (clinic_id, encounter_id, finding_id, side) DO UPDATE
     SET value = $5, recorded_by = $6, recorded_at = now(), version = observation.version + 1
     RETURNING *, (SELECT display_name FROM membership WHERE clinic_id = $1 AND person_id = $6)`,
    [...place, value, personId],
  );
  await run(
    'touch',
    'UPDATE encounter SET version = $3, last_saved_at = now() WHERE clinic_id = $1 AND id = $2',
    [clinicId, id, encounter.version + 1],
  );
  await run(
    'event',
    `INSERT INTO audit_event (clinic_id, type, outcome, actor_id, actor_role, session_id, patient_id,
       encounter_id, object_id, object_version, detail)
     VALUES ($1, 'observation.recorded', 'done', $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      clinicId,
      personId,
      role,
      sessionId,
      encounter.patient_id,
      id,
      findingId,
      round + 1,
      JSON.stringify({ before: before.rows[0] ?? null, after: saved.rows[0] }),
    ],
  );
  await run(
    'once',
    'INSERT INTO idempotency_key (clinic_id, key, request_hash, reply) VALUES ($1, $2, $3, $4)',
    [clinicId, idempotencyKey, 'by hand', JSON.stringify(saved.rows[0])],
  );
  await client.query('COMMIT');
}

async function anActor(ownerUrl: string): Promise<Actor> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const clinicId = await createClinic(owner, 'Bench');
  const personId = await createMember(owner, {
    clinicId,
    email: 'bench@clinic.example',
    displayName: 'Dr Bench',
    role: 'clinician',
    passwordHash: 'no-password',
  });
  await owner.end();
  return { clinicId, personId, role: 'clinician', sessionId: 'bench' };
}

async function anEncounter(actor: Actor): Promise<EncounterId> {
  const patient = await registerPatient(actor, {
    familyName: 'Bench',
    givenName: 'Bea',
    birthDate: '1970-01-01',
    sex: 'female',
    genderText: '',
    recordNumber: randomUUID(),
    allergyStatus: 'not-asked',
    allergyText: '',
    confirmedNotDuplicate: true,
  });
  const started = await startEncounter(actor, {
    patientId: accepted(patient).id,
    setting: 'primary-care',
    complaints: ['hip'],
    complaintText: '',
  });
  return accepted(started).id;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function summarise(service: readonly number[], sql: readonly number[]): SavePathResult {
  const a = timingOf(service);
  const b = timingOf(sql);
  return { service: a, sql: b, ratio: a.medianMs / b.medianMs, saves: service.length };
}

function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

function accepted<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.error)}`);
}

function line(name: string, { medianMs, p95Ms }: Timing): string {
  return `${name.padEnd(22)} median ${medianMs.toFixed(2)} ms   95th ${p95Ms.toFixed(2)} ms`;
}

if (import.meta.filename === process.argv[1]) {
  const result = await measureSavePath();
  const text = process.argv.includes('--json')
    ? JSON.stringify(result)
    : [
        `Saving one answer, action to commit, ${result.saves} times each`,
        line('service', result.service),
        line('the same SQL by hand', result.sql),
        `ratio                  ${result.ratio.toFixed(2)}`,
      ].join('\n');
  process.stdout.write(`${text}\n`);
}
