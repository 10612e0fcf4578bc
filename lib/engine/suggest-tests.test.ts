import { expect, test } from 'vitest';
import { aKnowledgeBase, byFileName, type TestKnowledge } from '@/lib/testing/knowledge';
import { aCitation, anImagingRule } from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import type { Observation } from './types';

function assessed(findings: readonly Observation[], change?: (raw: TestKnowledge) => void) {
  const result = assess(aKnowledgeBase(change), {
    setting: 'primary-care',
    complaint: ['hip'],
    findings,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const nightPain: Observation = { id: 'night-pain', state: 'present' };

function recommending(
  test: string,
  appropriateness: 'usually-appropriate' | 'usually-not-appropriate',
) {
  return {
    test,
    appropriateness,
    urgency: 'routine' as const,
    because: 'Invented.',
    citation: aCitation(),
    provenance: 'guideline' as const,
    status: 'verified' as const,
  };
}

/** Night pain asks for MRI; hip pain alone for a radiograph. */
function twoScenarios(raw: TestKnowledge) {
  raw['imaging-rules'] = byFileName(
    anImagingRule({
      id: 'night',
      when: { finding: 'night-pain', is: ['present'] },
      precedence: 60,
      firstLine: 'hip-mri',
      recommendations: [
        recommending('hip-mri', 'usually-appropriate'),
        recommending('hip-radiograph', 'usually-not-appropriate'),
      ],
    }),
    anImagingRule({
      id: 'hip',
      when: { complaint: 'hip' },
      precedence: 10,
      firstLine: 'hip-radiograph',
      recommendations: [recommending('hip-radiograph', 'usually-appropriate')],
    }),
  );
}

test('the scenario of highest precedence decides, also for a test that several speak of', () => {
  const { firstLineTest, tests } = assessed([nightPain], twoScenarios);

  expect(firstLineTest).toBe('hip-mri');
  expect(tests.map(({ id, rule, appropriateness }) => `${id} ${rule} ${appropriateness}`)).toEqual([
    'hip-mri night usually-appropriate',
    'hip-radiograph night usually-not-appropriate',
  ]);
});

test('a scenario that is not known to hold does not count', () => {
  expect(assessed([], twoScenarios).firstLineTest).toBe('hip-radiograph');
});

test('without any scenario there is no imaging now', () => {
  const { firstLineTest, tests, imagingAdvice } = assessed([], (raw) => {
    raw['imaging-rules'] = {};
  });

  expect(firstLineTest).toBe('none');
  expect(tests).toEqual([]);
  expect(imagingAdvice.rule).toBe('no-scenario');
});

test('the expected change is the mean over conditions and results', () => {
  const radiograph = (findings: readonly Observation[]) =>
    assessed(findings, twoScenarios).tests.find(({ id }) => id === 'hip-radiograph');

  // P(narrowed | osteoarthritis) = 0.6 / 0.95, base rate 0.3; osteoarthritis 0.6 / 0.68 = 0.882353.
  // P(narrowed) = 0.882353 x 0.631579 + 0.117647 x 0.3 = 0.592570
  // narrowed: osteoarthritis 0.940439, change 0.058086; not: 0.797872, change 0.084481
  // mean change of osteoarthritis = 0.592570 x 0.058086 + 0.407430 x 0.084481 = 0.068840
  // fracture moves by 0.05 / 0.08 of what osteoarthritis leaves: 0.043025; mean of both 0.055932
  expect(radiograph([])?.expectedChange).toBeCloseTo(0.0559324, 6);
  expect(radiograph([{ id: 'joint-space-narrowing', state: 'present' }])?.expectedChange).toBe(0);
});

test('a caution is shown when it holds, asked when unknown, left out when it does not hold', () => {
  const cautionsGiven = (findings: readonly Observation[]) =>
    assessed(findings, (raw) => {
      twoScenarios(raw);
      raw.tests['hip-radiograph']?.cautions.push({
        id: 'night',
        when: { finding: 'night-pain', is: ['present'] },
        level: 'stop',
        text: 'Not at night.',
      });
    }).tests.find(({ id }) => id === 'hip-radiograph')?.cautions;

  expect(cautionsGiven([nightPain])).toEqual([{ level: 'stop', text: 'Not at night.' }]);
  expect(cautionsGiven([])).toEqual([{ level: 'ask', text: 'Ask: Not at night.' }]);
  expect(cautionsGiven([{ id: 'night-pain', state: 'absent' }])).toEqual([]);
});

test('guidelines that disagree stand side by side, the first of the scenario leading', () => {
  const { tests } = assessed([nightPain], (raw) => {
    raw['imaging-rules'] = byFileName(
      anImagingRule({
        id: 'night',
        when: { finding: 'night-pain', is: ['present'] },
        firstLine: 'none',
        recommendations: [
          { ...recommending('hip-mri', 'usually-appropriate'), guideline: 'First' },
          { ...recommending('hip-radiograph', 'usually-appropriate'), guideline: 'First' },
          { ...recommending('hip-mri', 'usually-not-appropriate'), guideline: 'Second' },
        ],
      }),
    );
  });

  expect(tests.map(({ id }) => id).sort()).toEqual(['hip-mri', 'hip-radiograph']);
  expect(tests.find(({ id }) => id === 'hip-mri')).toMatchObject({
    guideline: 'First',
    appropriateness: 'usually-appropriate',
    otherRatings: [{ guideline: 'Second', appropriateness: 'usually-not-appropriate' }],
  });
  expect(tests.find(({ id }) => id === 'hip-radiograph')?.otherRatings).toEqual([]);
});
