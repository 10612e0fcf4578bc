// Records for the integration tests: a test states what matters to it, the rest is filled in.
// Every test makes clinics of its own, so that tests can run beside each other.
import { randomUUID } from 'node:crypto';
import { Client, type QueryResult } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Actor, Role } from '@/lib/actor';
import { createClinic, createMember } from '@/lib/db/accounts';
import { connectTo, disconnect } from '@/lib/db/client';
import { startEncounter } from '@/lib/encounters/commands';
import {
  type EncounterId,
  type ObservationInput,
  observationSchema,
  type StartEncounter,
} from '@/lib/encounters/schema';
import { registerPatient } from '@/lib/patients/commands';
import type { PatientId, PatientInput } from '@/lib/patients/schema';
import type { Result } from '@/lib/result';
import type { TestDatabase } from './database-cluster';

/** Connects the services of this test file to the cluster of this run, as the app role. */
export function connectServices(): void {
  beforeAll(() => connectTo(inject('database').appUrl));
  afterAll(() => disconnect());
}

/** Not a hash: nobody can sign in with it. */
const NO_PASSWORD = 'no-password';

async function aClinic(): Promise<string> {
  return withClient('ownerUrl', (owner) => createClinic(owner, `Clinic ${randomUUID()}`));
}

export function aClinician(clinicId?: string): Promise<Actor> {
  return anActor('clinician', clinicId);
}

export function anAdministrator(clinicId?: string): Promise<Actor> {
  return anActor('administrator', clinicId);
}

export function anAuditor(clinicId?: string): Promise<Actor> {
  return anActor('auditor', clinicId);
}

async function anActor(role: Role, clinicId?: string): Promise<Actor> {
  const clinic = clinicId ?? (await aClinic());
  const personId = await withClient('ownerUrl', (owner) =>
    createMember(owner, {
      clinicId: clinic,
      email: `${randomUUID()}@clinic.example`,
      displayName: `Dr ${role}`,
      role,
      passwordHash: NO_PASSWORD,
    }),
  );
  return { personId, clinicId: clinic, role, sessionId: `session-${randomUUID()}` };
}

export function patientInput(overrides: Partial<PatientInput> = {}): PatientInput {
  return {
    familyName: 'Example',
    givenName: 'Erin',
    birthDate: '1968-04-12',
    sex: 'female',
    genderText: '',
    recordNumber: randomUUID(),
    allergyStatus: 'confirmed-none',
    allergyText: '',
    confirmedNotDuplicate: true,
    ...overrides,
  };
}

export async function aPatient(
  actor: Actor,
  overrides: Partial<PatientInput> = {},
): Promise<PatientId> {
  return accepted(await registerPatient(actor, patientInput(overrides))).id;
}

export async function anEncounter(
  actor: Actor,
  overrides: Partial<StartEncounter> = {},
): Promise<EncounterId> {
  const input: StartEncounter = {
    patientId: overrides.patientId ?? (await aPatient(actor)),
    setting: 'primary-care',
    complaints: ['hip'],
    complaintText: 'Groin pain for a month.',
    ...overrides,
  };
  return accepted(await startEncounter(actor, input)).id;
}

/** Groin pain on the right is present, recorded for the first time. */
export function anAnswer(overrides: Partial<ObservationInput> = {}): ObservationInput {
  return observationSchema.parse({
    findingId: 'groin-pain',
    side: 'right',
    ...(overrides.value === undefined && overrides.option === undefined
      ? { state: 'present' }
      : {}),
    baseVersion: 0,
    idempotencyKey: randomUUID(),
    ...overrides,
  });
}

/** The value of a result that the test takes for granted. */
export function accepted<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.error)}`);
}

/** A connection of its own in one of the roles, beside the services. */
export async function withClient<Value>(
  role: keyof TestDatabase,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString: inject('database')[role] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Rows as they are, whatever row-level security would say. */
export async function rowsOf<Row extends object>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return withClient('superuserUrl', async (client) => {
    const { rows }: QueryResult<Row> = await client.query(sql, [...values]);
    return rows;
  });
}
