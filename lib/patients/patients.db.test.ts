import { expect, test } from 'vitest';
import {
  aClinician,
  accepted,
  anAdministrator,
  anAuditor,
  aPatient,
  connectServices,
  patientInput,
  rowsOf,
} from '@/lib/testing/database';
import { registerPatient } from './commands';
import { findSimilarPatients, getPatient, searchPatients } from './queries';

connectServices();

test('a registered patient is found by words of the name, date of birth and record number', async () => {
  const actor = await aClinician();
  const id = await aPatient(actor, {
    familyName: 'Müller-Lüdenscheidt',
    givenName: 'Anna Maria',
    birthDate: '1961-02-03',
    recordNumber: 'HB-1',
  });
  await aPatient(actor, { familyName: 'Other', givenName: 'Person' });

  for (const text of ['muller', 'LÜD anna', 'maria mül', '3.2.1961', '3 Feb 1961', 'hb-1']) {
    const found = await searchPatients(actor, { text });
    expect(
      found.patients.map((patient) => patient.id),
      text,
    ).toEqual([id]);
  }
  expect((await searchPatients(actor, { text: 'ler' })).total).toBe(0);
  for (const pattern of ['%', '_B-1', 'HB\\-1']) {
    expect((await searchPatients(actor, { text: pattern })).total, pattern).toBe(0);
  }
});

test('a name with a slip finds what is written much like it, and says so', async () => {
  const actor = await aClinician();
  const id = await aPatient(actor, { familyName: 'Lindqvist', givenName: 'Per' });
  await aPatient(actor, { familyName: 'Underwood', givenName: 'Ann' });
  const stranger = await aClinician();

  for (const text of ['linqdvist', 'lindqist', 'lindqqvist', 'lindkvist per']) {
    const found = await searchPatients(actor, { text });
    expect(
      found.patients.map((patient) => patient.id),
      text,
    ).toEqual([id]);
    expect(found.areSimilar, text).toBe(true);
  }
  expect((await searchPatients(actor, { text: 'lindqvist' })).areSimilar).toBe(false);
  expect((await searchPatients(stranger, { text: 'linqdvist' })).total).toBe(0);
});

test('the search shows at most fifty and says how many there are', async () => {
  const actor = await aClinician();
  for (let n = 0; n < 53; n += 1) await aPatient(actor, { familyName: 'Same' });

  const found = await searchPatients(actor, { text: 'same' });

  expect(found.patients).toHaveLength(50);
  expect(found.total).toBe(53);
});

test('someone who may be the same person stops the registration until it is confirmed', async () => {
  const actor = await aClinician();
  const first = await aPatient(actor, { familyName: 'Bauer', givenName: 'Jörg' });
  const swapped = patientInput({ familyName: 'Jorg', givenName: 'BAUER' });

  const refused = await registerPatient(actor, { ...swapped, confirmedNotDuplicate: false });
  expect(refused).toMatchObject({ ok: false, error: { possibleDuplicate: [{ id: first }] } });
  expect(await findSimilarPatients(actor, swapped)).toMatchObject([{ id: first }]);

  const confirmed = await registerPatient(actor, swapped);
  expect(confirmed.ok).toBe(true);
});

test('the names that a warning of a duplicate shows leave an event, as a search does', async () => {
  const actor = await aClinician();
  await aPatient(actor, { familyName: 'Bauer', givenName: 'Anna' });
  const same = patientInput({ familyName: 'Bauer', givenName: 'Anna' });

  await registerPatient(actor, { ...same, confirmedNotDuplicate: false });

  const events = await rowsOf<{ detail: unknown }>(
    `SELECT detail FROM audit_event WHERE clinic_id = $1 AND type = 'patients.searched'`,
    [actor.clinicId],
  );
  expect(events).toEqual([{ detail: { found: 1 } }]);
});

test('a record number is used once in a clinic, and may be used in another', async () => {
  const actor = await aClinician();
  await aPatient(actor, { recordNumber: '7' });

  const again = await registerPatient(actor, patientInput({ recordNumber: '7' }));
  expect(again).toEqual({ ok: false, error: 'record-number-taken' });

  const elsewhere = await registerPatient(await aClinician(), patientInput({ recordNumber: '7' }));
  expect(elsewhere.ok).toBe(true);
});

test('a date of birth in the future, or longer ago than people live, is refused', async () => {
  const actor = await aClinician();

  for (const birthDate of ['2999-01-01', '1800-01-01']) {
    const refused = await registerPatient(actor, patientInput({ birthDate }));
    expect(refused).toMatchObject({
      ok: false,
      error: { invalid: { birthDate: [expect.any(String)] } },
    });
  }
});

test("another clinic's patient does not exist", async () => {
  const id = await aPatient(await aClinician(), { familyName: 'Hidden' });
  const stranger = await aClinician();

  expect(await getPatient(stranger, id)).toBeNull();
  expect((await searchPatients(stranger, { text: 'hidden' })).total).toBe(0);
  expect(await findSimilarPatients(stranger, patientInput({ familyName: 'Hidden' }))).toEqual([]);
});

test('administrators and auditors see and make no patient', async () => {
  const clinician = await aClinician();
  const id = await aPatient(clinician, { familyName: 'Private' });

  for (const actor of [
    await anAdministrator(clinician.clinicId),
    await anAuditor(clinician.clinicId),
  ]) {
    expect(await getPatient(actor, id)).toBeNull();
    expect((await searchPatients(actor, { text: 'private' })).total).toBe(0);
    expect(await registerPatient(actor, patientInput())).toEqual({
      ok: false,
      error: 'not-allowed',
    });
  }
  const rows = await rowsOf('SELECT 1 FROM patient WHERE clinic_id = $1', [clinician.clinicId]);
  expect(rows).toHaveLength(1);
});

test('what is read is what was entered', async () => {
  const actor = await aClinician();
  const input = patientInput({
    allergyStatus: 'known',
    allergyText: 'Penicillin 🤒',
    genderText: 'woman',
  });

  const { id } = accepted(await registerPatient(actor, input));

  const { confirmedNotDuplicate: _, ...entered } = input;
  expect(await getPatient(actor, id)).toEqual({ id, ...entered, version: 1 });
});
