import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import {
  aClinician,
  accepted,
  anAdministrator,
  anAuditor,
  connectServices,
} from '@/lib/testing/database';
import { answerEvidenceReport, reportEvidence } from './commands';
import { listEvidenceReports } from './queries';
import type { EvidenceReportInput } from './schema';

connectServices();

function aReport(overrides: Partial<EvidenceReportInput> = {}): EvidenceReportInput {
  return {
    conditionId: 'hip-osteoarthritis',
    findingId: 'hip-internal-rotation',
    text: 'The table prints another figure.',
    idempotencyKey: randomUUID(),
    ...overrides,
  };
}

test('a report reaches the administrator with the version that was seen, and is answered once', async () => {
  const administrator = await anAdministrator();
  const clinician = await aClinician(administrator.clinicId);
  const { id } = accepted(await reportEvidence(clinician, aReport()));

  expect(await listEvidenceReports(administrator)).toMatchObject([
    {
      id,
      conditionId: 'hip-osteoarthritis',
      findingId: 'hip-internal-rotation',
      knowledgeVersion: knowledgeBase().version,
      reportedBy: 'Dr clinician',
      answer: null,
    },
  ]);
  accepted(await answerEvidenceReport(administrator, id, { answer: 'Corrected.' }));
  expect(await listEvidenceReports(administrator)).toMatchObject([
    { answer: 'Corrected.', answeredBy: 'Dr administrator' },
  ]);
  expect(await answerEvidenceReport(administrator, id, { answer: 'Again.' })).toEqual({
    ok: false,
    error: 'answered-already',
  });
});

test('the same report sent twice is one report', async () => {
  const administrator = await anAdministrator();
  const report = aReport();

  const first = accepted(await reportEvidence(administrator, report));
  const second = accepted(await reportEvidence(administrator, report));

  expect(second).toEqual(first);
  expect(await listEvidenceReports(administrator)).toHaveLength(1);
});

test('an entry that does not exist is not found', async () => {
  const clinician = await aClinician();

  const refused = await reportEvidence(clinician, aReport({ findingId: 'no-such-finding' }));

  expect(refused).toEqual({ ok: false, error: 'not-found' });
});

test('another clinic neither sees nor answers a report, and only the administrator reviews', async () => {
  const administrator = await anAdministrator();
  const { id } = accepted(await reportEvidence(administrator, aReport()));
  const stranger = await anAdministrator();
  const auditor = await anAuditor(administrator.clinicId);

  expect(await listEvidenceReports(stranger)).toEqual([]);
  expect(await answerEvidenceReport(stranger, id, { answer: 'Mine now.' })).toEqual({
    ok: false,
    error: 'not-found',
  });
  expect(await listEvidenceReports(auditor)).toBeNull();
  expect(await answerEvidenceReport(auditor, id, { answer: 'Mine now.' })).toEqual({
    ok: false,
    error: 'not-allowed',
  });
});
