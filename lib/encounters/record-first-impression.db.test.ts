import { describe, expect, test } from 'vitest';
import {
  aClinician,
  accepted,
  anAnswer,
  anAuditor,
  anEncounter,
  connectServices,
  rowsOf,
} from '@/lib/testing/database';
import { sign } from '@/lib/testing/database-record';
import { recordFirstImpression, recordObservation } from './commands';
import { getEncounter } from './queries';
import type { FirstImpression } from './schema';

connectServices();

const HIP: FirstImpression = { conditionId: 'hip-osteoarthritis', certainty: 'possible' };

describe('the first impression', () => {
  test('is kept with what was recorded by then, and stays when more is recorded', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    accepted(await recordObservation(actor, id, anAnswer()));
    const version = (await getEncounter(actor, id))?.version ?? 0;

    const kept = accepted(await recordFirstImpression(actor, id, HIP));

    expect(kept).toMatchObject({ ...HIP, answered: 1, encounterVersion: version });
    const encounter = await getEncounter(actor, id);
    expect(encounter?.firstImpression).toEqual(kept);
    expect(encounter?.version).toBe(version + 1);
    const [row] = await rowsOf<{ input: object }>(
      `SELECT a.input FROM first_impression f JOIN assessment a ON a.id = f.assessment_id
       WHERE f.encounter_id = $1`,
      [id],
    );
    expect(row?.input).toMatchObject({ findings: [{ id: 'groin-pain', state: 'present' }] });
    expect(
      await rowsOf(
        `SELECT detail FROM audit_event WHERE encounter_id = $1 AND type = 'impression.recorded'`,
        [id],
      ),
    ).toMatchObject([{ detail: { before: null, after: { ...HIP, answered: 1 } } }]);
  });

  test('may be none yet, and stands in the signed record', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);
    accepted(await recordFirstImpression(actor, id, { conditionId: null, certainty: null }));

    await sign(actor, id);

    const [signature] = await rowsOf<{ content: string }>(
      'SELECT content FROM signature WHERE encounter_id = $1',
      [id],
    );
    const content: { encounter: unknown; note: string } = JSON.parse(signature?.content ?? '{}');
    expect(content.encounter).toMatchObject({ firstImpression: { conditionId: null } });
    expect(content.note).toContain('First impression, before the ranking was shown: none yet.');
    expect(await recordFirstImpression(actor, id, HIP)).toEqual({
      ok: false,
      error: 'already-signed',
    });
  });

  test('is said once: the same again is the same, another is refused, and no row can be changed', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);

    const both = await Promise.all([
      recordFirstImpression(actor, id, HIP),
      recordFirstImpression(actor, id, HIP),
    ]);

    expect(both[0]).toEqual(both[1]);
    expect(await rowsOf('SELECT 1 FROM first_impression WHERE encounter_id = $1', [id])).toEqual([
      { '?column?': 1 },
    ]);
    const refused = { ok: false, error: { invalid: { conditionId: [expect.any(String)] } } };
    expect(
      await recordFirstImpression(actor, id, { conditionId: 'sciatica', certainty: 'confirmed' }),
    ).toMatchObject(refused);
    expect(await recordFirstImpression(await aClinician(actor.clinicId), id, HIP)).toMatchObject(
      refused,
    );
    await expect(
      rowsOf(`UPDATE first_impression SET certainty = 'confirmed' WHERE encounter_id = $1`, [id]),
    ).rejects.toThrow();
  });

  test('of two colleagues at once, the first one counts and the other is told', async () => {
    const actor = await aClinician();
    const colleague = await aClinician(actor.clinicId);
    const id = await anEncounter(actor);

    const replies = await Promise.all([
      recordFirstImpression(actor, id, HIP),
      recordFirstImpression(colleague, id, { conditionId: null, certainty: null }),
    ]);

    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('is refused for an unknown condition, to another clinic and to another role', async () => {
    const actor = await aClinician();
    const id = await anEncounter(actor);

    expect(
      await recordFirstImpression(actor, id, { ...HIP, conditionId: 'no-such-condition' }),
    ).toMatchObject({ error: { invalid: { conditionId: [expect.any(String)] } } });
    expect(await recordFirstImpression(await aClinician(), id, HIP)).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await recordFirstImpression(await anAuditor(actor.clinicId), id, HIP)).toEqual({
      ok: false,
      error: 'not-allowed',
    });
    expect((await getEncounter(actor, id))?.firstImpression).toBeNull();
  });
});
