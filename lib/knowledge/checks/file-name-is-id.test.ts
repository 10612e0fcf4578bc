import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aFinding, anEvidence, aPriors } from '@/lib/testing/knowledge-entries';
import { fileNameIsId } from './file-name-is-id';

test('a file under another name than its id is named', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.findings['pain-at-night'] = aFinding({ id: 'night-pain' });
  });

  expect(fileNameIsId.check(kb)).toMatchObject([
    {
      file: 'findings/pain-at-night.json',
      reason: 'The content belongs in findings/night-pain.json',
    },
  ]);
});

test('evidence lies under its condition, priors under their setting', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.evidence['hip-osteoarthritis/night-pain'] = anEvidence('hip-fracture', 'groin-pain');
    raw.priors['emergency/hip'] = aPriors('orthopaedics', 'hip', { 'hip-fracture': 0.2 });
  });

  expect(fileNameIsId.check(kb).map(({ file }) => file)).toEqual([
    'evidence/hip-osteoarthritis/night-pain.json',
    'priors/emergency/hip.json',
  ]);
});
