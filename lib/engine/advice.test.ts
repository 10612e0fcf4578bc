import { describe, expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { assess } from './assess';
import { parseInput } from './parse-input';
import type { Assessment } from './types';

// What a careful clinician would ask of the shipped knowledge, one sentence each. Invented patients: they
// guard the advice against later edits of the data, and say nothing about accuracy.

type Patient = { readonly age: number; readonly complaint: string; readonly findings: string };

/** Findings as words: "fever" is present, "-fever" absent, "age=40" a value. */
function assessed({ age, complaint, findings }: Patient): Assessment {
  const knowledge = knowledgeBase();
  const input = parseInput(knowledge, {
    setting: 'primary-care',
    ageYears: age,
    sex: 'female',
    complaint: [complaint],
    findings: findings.split(' ').map(toFinding),
  });
  if (!input.ok) throw new Error(JSON.stringify(input.error));
  const result = assess(knowledge, input.value);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function toFinding(word: string): object {
  const [id = '', value] = word.replace(/^-/, '').split('=');
  if (value === undefined) return { id, state: word.startsWith('-') ? 'absent' : 'present' };
  return { id, value: Number.isNaN(Number(value)) ? value : Number(value) };
}

const NO_SPINAL_FLAG =
  '-saddle-numbness -urinary-retention -bowel-disturbance -bilateral-leg-weakness ' +
  '-progressive-neurological-deficit -fever -weight-loss -history-of-cancer -major-trauma ' +
  '-minor-trauma-older-adult -osteoporosis -corticosteroid-use -spinal-percussion-tenderness';
const NO_HIP_FLAG =
  '-unable-to-bear-weight -minor-trauma-older-adult -major-trauma -osteoporosis -fever ' +
  '-corticosteroid-use -alcohol-excess -recent-training-increase -pain-on-all-hip-movement';

describe('everyday presentations with every warning sign asked and absent flag nothing', () => {
  test.each<Patient & { readonly who: string }>([
    {
      who: 'acute back pain at 35',
      age: 35,
      complaint: 'low-back',
      findings: `low-back-pain onset=sudden duration-days=4 ${NO_SPINAL_FLAG}`,
    },
    {
      who: 'back pain at 80',
      age: 80,
      complaint: 'low-back',
      findings: `low-back-pain onset=gradual duration-days=60 ${NO_SPINAL_FLAG}`,
    },
    {
      who: 'sciatica without deficit',
      age: 40,
      complaint: 'buttock-leg',
      findings: `leg-pain-below-knee straight-leg-raise duration-days=14 ${NO_SPINAL_FLAG}`,
    },
    {
      who: 'groin pain in an athlete',
      age: 22,
      complaint: 'hip',
      findings: `groin-pain onset=sudden duration-days=7 high-impact-sport resisted-muscle-pain ${NO_HIP_FLAG}`,
    },
    {
      who: 'osteoarthritis at 67 with a limp and lost rotation',
      age: 67,
      complaint: 'hip',
      findings: `groin-pain onset=gradual duration-days=500 gait-limp hip-internal-rotation=10 ${NO_HIP_FLAG}`,
    },
  ])('$who', (patient) => {
    const { mustNotMiss } = assessed(patient);

    expect(mustNotMiss.filter(({ state }) => state === 'flagged')).toEqual([]);
  });
});

describe('the first test', () => {
  test.each<Patient & { readonly who: string; readonly first: string }>([
    {
      who: 'none in acute back pain',
      age: 40,
      complaint: 'low-back',
      findings: 'low-back-pain duration-days=7',
      first: 'none',
    },
    {
      who: 'none in sciatica without deficit under 6 weeks',
      age: 40,
      complaint: 'buttock-leg',
      findings: 'leg-pain-below-knee straight-leg-raise duration-days=14',
      first: 'none',
    },
    {
      who: 'MRI in severe weakness, however short the pain',
      age: 50,
      complaint: 'buttock-leg',
      findings: 'leg-pain-below-knee duration-days=6 ankle-dorsiflexion-strength=2',
      first: 'mri-lumbar-spine',
    },
    {
      who: 'X-ray, never MRI, in chronic hip pain',
      age: 67,
      complaint: 'hip',
      findings: 'groin-pain duration-days=500 hip-internal-rotation=10',
      first: 'xray-hip-and-pelvis',
    },
    {
      who: 'sacroiliac X-ray when four criteria of NICE NG65 hold',
      age: 27,
      complaint: 'low-back',
      findings:
        'low-back-pain duration-days=400 waking-second-half-of-night nsaid-response improves-with-exercise-not-rest',
      first: 'xray-sacroiliac-joints',
    },
    {
      who: 'HLA-B27 when three hold',
      age: 27,
      complaint: 'low-back',
      findings: 'low-back-pain duration-days=400 waking-second-half-of-night nsaid-response',
      first: 'hla-b27-test',
    },
    {
      who: 'blood tests in back pain with fever',
      age: 50,
      complaint: 'low-back',
      findings: 'low-back-pain fever',
      first: 'inflammatory-markers',
    },
    {
      who: 'the aorta in a pulsatile mass',
      age: 74,
      complaint: 'low-back',
      findings: 'low-back-pain pulsatile-abdominal-mass',
      first: 'ultrasound-aorta',
    },
    {
      who: 'the hip, not the spine, in hip pain with a history of cancer',
      age: 70,
      complaint: 'hip',
      findings: 'groin-pain history-of-cancer',
      first: 'xray-hip-and-pelvis',
    },
  ])('$who', ({ first, ...patient }) => {
    expect(assessed(patient).firstLineTest).toBe(first);
  });
});

test('the picture of a displaced hip fracture leaves room for doubt', () => {
  const { differential } = assessed({
    age: 81,
    complaint: 'hip',
    findings:
      'groin-pain minor-trauma-older-adult unable-to-bear-weight leg-shortened-externally-rotated pain-on-all-hip-movement',
  });

  expect(differential[0]?.condition).toBe('hip-fracture');
  expect(differential[0]?.interval90[0]).toBeLessThan(0.98);
});
