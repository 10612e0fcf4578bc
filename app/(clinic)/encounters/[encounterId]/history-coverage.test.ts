// What a history must be able to ask, row by row of the product's table. A finding that is renamed or
// dropped from the knowledge base fails here.
import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { vocabularyOf } from './finding-view';

const ROWS: Readonly<Record<string, string>> = {
  'presenting complaint':
    'groin-pain lateral-hip-pain anterior-thigh-pain lateral-thigh-pain posterior-thigh-pain ' +
    'medial-thigh-pain buttock-pain low-back-pain sacral-pain knee-pain leg-pain-below-knee foot-pain ' +
    'onset duration-days course severity pain-quality-sharp-stabbing pain-quality-dull ' +
    'pain-quality-shooting pain-quality-burning numbness-or-tingling-leg rest-pain worse-with-movement ' +
    'night-pain morning-stiffness-minutes pain-stairs-or-slopes pain-squatting worse-sitting ' +
    'relieved-by-sitting pain-getting-in-or-out-of-car pain-lying-on-side walking-distance-metres',
  lifestyle:
    'slouched-posture looking-down-or-swaying-gait high-heels unsupportive-footwear ' +
    'prolonged-sitting-hours heavy-lifting-at-work high-impact-sport cycling recent-training-increase ' +
    'body-mass-index smoking alcohol-excess',
  'family history':
    'family-history-osteoarthritis family-history-spondyloarthritis family-history-hip-dysplasia ' +
    'family-history-gout family-history-haemochromatosis family-history-cancer family-history-aneurysm',
  medications:
    'corticosteroid-use anticoagulant-use immunosuppressant-use bisphosphonate-use nsaid-response ' +
    'opioid-use metformin-use',
  'medical history':
    'history-of-cancer osteoporosis rheumatoid-arthritis psoriasis uveitis inflammatory-bowel-disease ' +
    'personal-history-gout haemochromatosis sickle-cell-disease diabetes immunosuppression ' +
    'intravenous-drug-use previous-spine-surgery previous-hip-surgery hip-replacement ' +
    'childhood-hip-disease recent-infection pregnancy mri-unsafe-implant estimated-gfr contrast-allergy',
  'red flags':
    'urinary-retention urinary-incontinence bowel-disturbance saddle-numbness bilateral-leg-weakness ' +
    'fever weight-loss night-sweats history-of-cancer major-trauma minor-trauma-older-adult ' +
    'corticosteroid-use intravenous-drug-use unable-to-bear-weight pulsatile-abdominal-mass ' +
    'severe-pain-over-two-weeks progressive-neurological-deficit',
};

test.each(Object.entries(ROWS))('%s: everything can be asked', (_, ids) => {
  const askable = new Set(vocabularyOf(knowledgeBase()).map(({ id }) => id));

  expect(ids.split(' ').filter((id) => !askable.has(id))).toEqual([]);
});

test('habits of posture and gait are asked in the history', () => {
  const asked = vocabularyOf(knowledgeBase()).filter(({ step }) => step === 'history');

  expect(asked.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['slouched-posture', 'looking-down-or-swaying-gait']),
  );
});
