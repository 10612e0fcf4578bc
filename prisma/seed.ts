// Two demo clinics for a first look, built by the same services the screens use.
import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Actor, Role } from '@/lib/actor';
import { hashPassword } from '@/lib/auth/password';
import { addMember, createClinic, inTransaction } from '@/lib/db/accounts';
import {
  addAddendum,
  recordJudgement,
  recordObservation,
  signEncounter,
  startEncounter,
} from '@/lib/encounters/commands';
import { getEncounter } from '@/lib/encounters/queries';
import { redFlagsToSettle } from '@/lib/encounters/red-flags-to-settle';
import type { EncounterId } from '@/lib/encounters/schema';
import { planFollowUp, recordDiagnosis } from '@/lib/follow-up/commands';
import { knowledgeBase } from '@/lib/knowledge/current';
import { placeOrder, recordResult } from '@/lib/orders/commands';
import { savePainDrawing } from '@/lib/pain-drawing/commands';
import type { PainDrawing } from '@/lib/pain-drawing/types';
import { registerPatient } from '@/lib/patients/commands';
import { patientSchema } from '@/lib/patients/schema';
import type { Result } from '@/lib/result';
import { type DemoAnswer, type DemoCase, HARBOUR_CASES, RIVERSIDE_CASES } from './demo-cases';

type Member = { readonly role: Role; readonly email: string; readonly displayName: string };

type DemoClinic = {
  readonly name: string;
  readonly members: readonly Member[];
  readonly cases: readonly DemoCase[];
};

/** Who can sign in to the demo; the password exists nowhere else in clear. */
export type DemoPerson = {
  readonly clinic: string;
  readonly role: Role;
  readonly email: string;
  readonly password: string;
};

const CLINICS: readonly DemoClinic[] = [
  {
    name: 'Riverside Practice',
    members: [
      { role: 'clinician', email: 'clinician@riverside.example', displayName: 'Dr Ana Ferreira' },
      { role: 'administrator', email: 'admin@riverside.example', displayName: 'Sam Whitlock' },
      { role: 'auditor', email: 'auditor@riverside.example', displayName: 'Noor Rahman' },
    ],
    cases: RIVERSIDE_CASES,
  },
  {
    name: 'Harbour Joint Clinic',
    members: [
      { role: 'clinician', email: 'clinician@harbour.example', displayName: 'Dr Kofi Mensah' },
      { role: 'administrator', email: 'admin@harbour.example', displayName: 'Lotte Vries' },
    ],
    cases: HARBOUR_CASES,
  },
];

type Account = DemoPerson & { readonly actor: Actor; readonly cases: readonly DemoCase[] };

/**
 * Fills a database that has no clinic, and returns who can sign in; an empty list when it has one.
 * `show` gets the sign-ins before the accounts are kept: however early the start is cut off, there is
 * never a clinic whose passwords nobody has seen. Cut off later, the demo has fewer patients.
 * The services must be connected as the app role (`connectTo`) before.
 */
export async function seedDemoClinics(
  ownerUrl: string,
  show: (people: readonly DemoPerson[]) => void,
): Promise<readonly DemoPerson[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const existing = await owner.query('SELECT 1 FROM clinic LIMIT 1');
    if (existing.rowCount !== 0) return [];
    const accounts = await inTransaction(owner, async () => {
      const made = await createAccounts(owner);
      show(made);
      return made;
    });
    for (const { actor, cases } of accounts) {
      if (actor.role !== 'clinician') continue;
      for (const demo of cases) await createCase(actor, demo);
    }
    return accounts;
  } finally {
    await owner.end();
  }
}

async function createAccounts(owner: Client): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  for (const { name: clinic, members, cases } of CLINICS) {
    const clinicId = await createClinic(owner, clinic);
    for (const { role, email, displayName } of members) {
      const password = randomBytes(15).toString('base64url');
      const passwordHash = await hashPassword(password);
      const member = { clinicId, email, displayName, role, passwordHash };
      const personId = await addMember(owner, member);
      const actor: Actor = { personId, clinicId, role, sessionId: 'demo' };
      accounts.push({ clinic, role, email, password, actor, cases });
    }
  }
  return accounts;
}

async function createCase(actor: Actor, demo: DemoCase): Promise<void> {
  const { allergies, ...patient } = demo.patient;
  const input = patientSchema.parse({
    ...patient,
    genderText: '',
    allergyStatus: allergies ? 'known' : 'not-asked',
    allergyText: allergies ?? '',
    confirmedNotDuplicate: true,
  });
  const { id: patientId } = accepted(await registerPatient(actor, input));
  if (!demo.encounter) return;
  const encounter = accepted(await startEncounter(actor, { patientId, ...demo.encounter }));
  for (const answer of [...(demo.history ?? []), ...(demo.examination ?? [])]) {
    await recordAnswer(actor, encounter.id, answer);
  }
  if (demo.drawing) await draw(actor, encounter.id, demo.drawing);
  if (demo.workingDiagnosis) await judge(actor, encounter.id, demo.workingDiagnosis);
  const orderId = demo.order && (await order(actor, encounter.id, demo.order));
  if (demo.signed) await sign(actor, encounter.id);
  // Results come when they come: here after signing.
  if (orderId && demo.order?.result) {
    accepted(
      await recordResult(actor, orderId, {
        resultText: demo.order.result,
        findings: [],
        baseVersion: 1,
      }),
    );
  }
  await followUp(actor, encounter.id, demo);
  if (demo.addendum) {
    const addendum = { text: demo.addendum, idempotencyKey: randomUUID() };
    accepted(await addAddendum(actor, encounter.id, addendum));
  }
}

async function followUp(
  actor: Actor,
  id: EncounterId,
  { followUp: reason, confirmed }: DemoCase,
): Promise<void> {
  const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  if (reason) {
    const plan = { dueOn: today, reason, idempotencyKey: randomUUID() };
    accepted(await planFollowUp(actor, id, plan));
  }
  if (confirmed) {
    const diagnosis = {
      kind: 'condition',
      conditionId: confirmed,
      text: '',
      establishedBy: 'imaging',
      establishedOn: today,
      correctionReason: '',
    } as const;
    const record = { diagnosis, baseVersion: 0, idempotencyKey: randomUUID() };
    accepted(await recordDiagnosis(actor, id, record));
  }
}

async function recordAnswer(actor: Actor, id: EncounterId, answer: DemoAnswer): Promise<void> {
  const input = { ...answer, bulk: false, baseVersion: 0, idempotencyKey: randomUUID() };
  accepted(await recordObservation(actor, id, input));
}

async function draw(actor: Actor, id: EncounterId, { marks, worst }: PainDrawing): Promise<void> {
  const input = { marks: [...marks], worst, baseVersion: 0, idempotencyKey: randomUUID() };
  accepted(await savePainDrawing(actor, id, input));
}

async function judge(actor: Actor, id: EncounterId, workingDiagnosis: string): Promise<void> {
  const candidate = { conditionId: workingDiagnosis, position: 1 };
  accepted(
    await recordJudgement(actor, id, {
      workingDiagnosis,
      certainty: 'probable',
      candidates: [{ ...candidate, dismissedReason: null, note: null }],
      baseVersion: 0,
    }),
  );
}

async function order(
  actor: Actor,
  id: EncounterId,
  { testId, reason }: NonNullable<DemoCase['order']>,
): Promise<string> {
  const input = {
    testId,
    reason,
    requestText: '',
    urgency: 'routine',
    idempotencyKey: randomUUID(),
  } as const;
  return accepted(await placeOrder(actor, id, input)).id;
}

async function sign(actor: Actor, id: EncounterId): Promise<void> {
  const encounter = await getEncounter(actor, id);
  if (!encounter) throw new Error('The demo encounter has gone');
  const redFlagDispositions = redFlagsToSettle(knowledgeBase(), encounter.observations).map(
    ({ findingId }) => ({ findingId, text: 'Not relevant in this demo case.' }),
  );
  const signing = {
    reviewed: true,
    password: 'checked by the function below',
    redFlagDispositions,
    baseVersion: encounter.version,
  } as const;
  // Nobody is at the keyboard: the demo's own clinician signs.
  accepted(await signEncounter(actor, id, signing, async () => true));
}

function accepted<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`The demo does not fit the services: ${JSON.stringify(result.error)}`);
}
