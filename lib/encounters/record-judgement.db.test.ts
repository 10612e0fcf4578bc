import { describe, expect, test } from 'vitest';
import {
  aClinician,
  accepted,
  anAuditor,
  anEncounter,
  connectServices,
  rowsOf,
} from '@/lib/testing/database';
import { recordJudgement } from './commands';
import { getEncounter } from './queries';
import { type Judgement, judgementSchema } from './schema';

connectServices();

const JUDGEMENT: Judgement = {
  workingDiagnosis: 'hip-osteoarthritis',
  certainty: 'probable',
  candidates: [
    { conditionId: 'hip-osteoarthritis', position: 1, dismissedReason: null, note: null },
    { conditionId: 'hip-fracture', position: 2, dismissedReason: 'knows-patient', note: 'No fall' },
  ],
  baseVersion: 0,
};

describe("the clinician's judgement", () => {
  test('replaces the one before; what is taken off the list stays in the table', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    accepted(await recordJudgement(actor, id, JUDGEMENT));

    const second = accepted(
      await recordJudgement(actor, id, {
        ...JUDGEMENT,
        candidates: JUDGEMENT.candidates.slice(1),
        baseVersion: 1,
      }),
    );

    expect(second).toEqual({
      workingDiagnosis: 'hip-osteoarthritis',
      certainty: 'probable',
      candidates: JUDGEMENT.candidates.slice(1),
      version: 2,
    });
    expect((await getEncounter(actor, id))?.judgement).toEqual(second);
    const rows = await rowsOf(
      'SELECT condition_id, withdrawn FROM candidate WHERE encounter_id = $1 ORDER BY 1',
      [id],
    );
    expect(rows).toEqual([
      { condition_id: 'hip-fracture', withdrawn: false },
      { condition_id: 'hip-osteoarthritis', withdrawn: true },
    ]);
  });

  test('sent again after a lost reply is saved already, for the same person only', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    const first = accepted(await recordJudgement(actor, id, JUDGEMENT));

    expect(accepted(await recordJudgement(actor, id, JUDGEMENT))).toEqual(first);
    const colleague = await aClinician(actor.clinicId);
    expect(await recordJudgement(colleague, id, JUDGEMENT)).toMatchObject({
      error: 'changed-meanwhile',
    });
    expect(await recordJudgement(actor, id, { ...JUDGEMENT, candidates: [] })).toMatchObject({
      error: 'changed-meanwhile',
    });
  });

  test('is refused when stale, unknown, twice, of another clinic or by another role', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    const [first] = JUDGEMENT.candidates;
    const candidates = first ? [first, first] : [];

    expect(await recordJudgement(actor, id, { ...JUDGEMENT, baseVersion: 3 })).toEqual({
      ok: false,
      error: 'changed-meanwhile',
    });
    expect(
      await recordJudgement(actor, id, { ...JUDGEMENT, workingDiagnosis: 'no-such-condition' }),
    ).toMatchObject({ error: { invalid: { workingDiagnosis: [expect.any(String)] } } });
    expect(await recordJudgement(actor, id, { ...JUDGEMENT, candidates })).toMatchObject({
      error: { invalid: { candidates: [expect.any(String)] } },
    });
    expect(await recordJudgement(await aClinician(), id, JUDGEMENT)).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await recordJudgement(await anAuditor(actor.clinicId), id, JUDGEMENT)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
    expect((await getEncounter(actor, id))?.judgement.version).toBe(0);
  });

  test('dismisses for another reason only in words', () => {
    const [, dismissed] = JUDGEMENT.candidates;
    const reasonsGiven = (note: string | null) =>
      judgementSchema.safeParse({
        ...JUDGEMENT,
        candidates: [{ ...dismissed, dismissedReason: 'other', note }],
      });

    expect(reasonsGiven(null).error?.issues).toMatchObject([{ path: ['candidates', 0, 'note'] }]);
    expect(reasonsGiven('too short').success).toBe(false);
    expect(reasonsGiven('Long enough').success).toBe(true);
  });
});
