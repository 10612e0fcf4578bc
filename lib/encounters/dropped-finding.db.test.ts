import { expect, test } from 'vitest';
import { inClinic } from '@/lib/db/clinic-transaction';
import { aClinician, anEncounter, connectServices } from '@/lib/testing/database';
import { sign } from '@/lib/testing/database-record';
import { assessEncounter, getNote, listWorklist } from './queries';

connectServices();

test('a release that drops a finding leaves old records readable and signable', async () => {
  const actor = await aClinician();
  const encounterId = await anEncounter(actor);
  const { clinicId, personId } = actor;
  await inClinic(actor, (transaction) =>
    transaction.observation.createMany({
      data: {
        clinicId,
        encounterId,
        findingId: 'dropped-by-a-release',
        side: '',
        state: 'present',
        recordedBy: personId,
      },
    }),
  );

  expect((await assessEncounter(actor, encounterId))?.assessment.differential).not.toEqual([]);
  expect((await listWorklist(actor, 'mine')).rows).toHaveLength(1);
  expect((await getNote(actor, encounterId))?.text).toContain('dropped-by-a-release: present');
  await sign(actor, encounterId);
  expect((await getNote(actor, encounterId))?.text).toContain('dropped-by-a-release: present');
});
