import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor } from '@/lib/actor';
import { inClinic } from '@/lib/db/clinic-transaction';
import { assess, ENGINE_VERSION } from '@/lib/engine/assess';
import type { Assessment, AssessmentInput } from '@/lib/engine/types';
import { knowledgeBase, releasesDirectory } from '@/lib/knowledge/current';
import { knowledgeBaseOf } from '@/lib/knowledge/knowledge-base-of';
import { releasedVersions } from '@/lib/knowledge/releases';
import {
  aClinician,
  accepted,
  anAdministrator,
  anAnswer,
  anEncounter,
  connectServices,
  rowsOf,
} from '@/lib/testing/database';
import { sign } from '@/lib/testing/database-record';
import { recordObservation } from './commands';
import { assessEncounter, replayAssessment } from './queries';
import type { EncounterId } from './schema';

connectServices();

type Stored = { readonly input: AssessmentInput; readonly output: Assessment };

/** An encounter with one answer, signed now. */
async function aSignedEncounter(actor: Actor): Promise<EncounterId> {
  const encounterId = await anEncounter(actor);
  accepted(await recordObservation(actor, encounterId, anAnswer()));
  await sign(actor, encounterId);
  return encounterId;
}

/** An open encounter, signed with an assessment that another version of the program left behind. */
async function signedLongAgo(
  actor: Actor,
  { input, output }: { readonly input: AssessmentInput; readonly output: Assessment | OldOutput },
  versions: { readonly knowledge: string; readonly engine: string },
): Promise<EncounterId> {
  const encounterId = await anEncounter(actor);
  const { clinicId, personId } = actor;
  const assessmentId = randomUUID();
  await inClinic(actor, async (transaction) => {
    await transaction.assessment.create({
      data: {
        clinicId,
        id: assessmentId,
        encounterId,
        input: { ...input },
        output: JSON.parse(JSON.stringify(output)),
        inputHash: output.inputHash,
        knowledgeVersion: versions.knowledge,
        engineVersion: versions.engine,
        createdBy: personId,
      },
    });
    await transaction.$executeRaw`
      INSERT INTO signature (clinic_id, encounter_id, assessment_id, content, content_hash, signed_by)
      VALUES (${clinicId}::uuid, ${encounterId}::uuid, ${assessmentId}::uuid, 'as it was',
              encode(sha256('as it was'), 'hex'), ${personId}::uuid)`;
    await transaction.encounter.updateMany({
      where: { clinicId, id: encounterId },
      data: { status: 'signed', signedAt: new Date() },
    });
  });
  return encounterId;
}

async function storedOf(encounterId: EncounterId): Promise<Stored> {
  const [row] = await rowsOf<Stored>(
    'SELECT input, output FROM assessment WHERE encounter_id = $1',
    [encounterId],
  );
  if (!row) throw new Error('Nothing was stored');
  return row;
}

type OldOutput = ReturnType<typeof asFirstWritten>;

/** What engine 0.1.0 wrote before it knew other ratings and conditions it does not consider. */
function asFirstWritten({ notConsidered: _, tests, ...output }: Assessment) {
  return { ...output, tests: tests.map(({ otherRatings: __, ...test }) => test) };
}

test('what was signed is computed again from its stored input, with the same bytes', async () => {
  const actor = await aClinician();
  const encounterId = await aSignedEncounter(actor);

  expect(await replayAssessment(actor, encounterId)).toEqual({
    knowledgeVersion: knowledgeBase().version,
    engineVersion: ENGINE_VERSION,
    reproduction: { kind: 'same' },
    today: {
      ok: true,
      value: {
        conditions: [],
        flagsRaised: [],
        flagsCleared: [],
        firstLineTest: null,
        knowledgeVersion: knowledgeBase().version,
        engineVersion: ENGINE_VERSION,
        leftOut: [],
      },
    },
  });
});

test.each(releasedVersions(releasesDirectory()))(
  'what was signed under %s comes back from the database the same to the last digit',
  async (knowledge) => {
    const actor = await aClinician();
    const { input } = await storedOf(await aSignedEncounter(actor));
    const released = knowledgeBaseOf(knowledge);
    const then = released && assess(released, input);
    if (!then?.ok) throw new Error(`${knowledge} does not take the case`);

    const versions = { knowledge, engine: ENGINE_VERSION };
    const old = await signedLongAgo(actor, { input, output: then.value }, versions);

    expect(await replayAssessment(actor, old)).toMatchObject({
      knowledgeVersion: knowledge,
      reproduction: { kind: 'same' },
      today: { ok: true, value: { knowledgeVersion: knowledgeBase().version } },
    });
  },
);

test('an assessment in the form an older engine wrote opens, and is compared but not held to the digit', async () => {
  const actor = await aClinician();
  const { input, output } = await storedOf(await aSignedEncounter(actor));
  const [knowledge = ''] = releasedVersions(releasesDirectory());

  const old = await signedLongAgo(
    actor,
    { input, output: asFirstWritten(output) },
    { knowledge, engine: '0.1.0' },
  );

  const opened = await assessEncounter(actor, old);
  expect(opened?.assessment.notConsidered).toEqual([]);
  expect(opened?.assessment.tests.map(({ otherRatings }) => otherRatings)).not.toContain(undefined);
  expect(opened?.assessment.differential).toEqual(output.differential);
  expect(await replayAssessment(actor, old)).toMatchObject({
    knowledgeVersion: knowledge,
    engineVersion: '0.1.0',
    reproduction: { kind: 'other-engine' },
    today: { ok: true, value: { conditions: [] } },
  });
});

test('knowledge that is not kept is said; today still answers', async () => {
  const actor = await aClinician();
  const { input, output } = await storedOf(await aSignedEncounter(actor));

  const old = await signedLongAgo(
    actor,
    { input, output },
    { knowledge: 'kb-000000000000', engine: ENGINE_VERSION },
  );

  expect(await replayAssessment(actor, old)).toMatchObject({
    reproduction: { kind: 'knowledge-not-kept' },
    today: { ok: true },
  });
});

test('replaying writes nothing to the record', async () => {
  const actor = await aClinician();
  const encounterId = await aSignedEncounter(actor);
  const rows = () =>
    rowsOf(`SELECT to_jsonb(a) AS row FROM assessment a WHERE encounter_id = $1`, [encounterId]);
  const before = await rows();

  await replayAssessment(actor, encounterId);

  expect(await rows()).toEqual(before);
});

test('an open record has nothing to replay; another clinic and another role find none', async () => {
  const actor = await aClinician();
  const encounterId = await aSignedEncounter(actor);

  expect(await replayAssessment(actor, await anEncounter(actor))).toBeNull();
  expect(await replayAssessment(await aClinician(), encounterId)).toBeNull();
  expect(await replayAssessment(await anAdministrator(actor.clinicId), encounterId)).toBeNull();
});
