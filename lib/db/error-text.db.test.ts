import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { aClinician, aPatient, connectServices } from '@/lib/testing/database';
import { inClinic } from './clinic-transaction';
import { problemOf } from './errors';

connectServices();

test.each([
  ['check', 'a value the database refuses', { sex: 'Canary-Sex' }],
  ['unique', 'a value that is taken', { recordNumber: 'Canary-Number' }],
  ['unreadable-text', 'text it cannot store', { givenName: 'Canary\u0000' }],
] as const)(
  '%s: an error about %s is known by its kind and holds nothing of the patient',
  async (problem, _, change) => {
    const actor = await aClinician();
    await aPatient(actor, { recordNumber: 'Canary-Number' });

    const error = await inClinic(actor, (transaction) =>
      transaction.patient.create({
        data: {
          clinicId: actor.clinicId,
          familyName: 'Canary-Family',
          givenName: 'Canary-Given',
          searchName: 'canary',
          birthDate: new Date('1980-01-01'),
          sex: 'female',
          recordNumber: 'another',
          allergyStatus: 'not-asked',
          ...change,
        },
        select: { id: true },
      }),
    ).catch((reason: unknown) => reason);

    expect(problemOf(error)).toBe(problem);
    expect(inspect(error, { depth: 10 })).not.toMatch(/canary/i);
  },
);
