import { expect, test } from 'vitest';
import { aKnowledgeBase, type TestKnowledge } from '@/lib/testing/knowledge';
import { aFinding, anEvidence } from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import type { Assessment, Observation } from './types';

function assessed(
  findings: readonly Observation[],
  change: (raw: TestKnowledge) => void = () => {},
): Assessment {
  const input = { setting: 'primary-care' as const, complaint: ['hip' as const], findings };
  const result = assess(aKnowledgeBase(change), input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const SCREENED: Observation = { id: 'unable-to-bear-weight', state: 'absent' };

/** A condition that must not be missed and is not flagged below 90 in 100. */
function withHighThreshold(raw: TestKnowledge): void {
  const fracture = raw.conditions['hip-fracture'];
  if (fracture?.mustNotMiss) {
    raw.conditions['hip-fracture'] = {
      ...fracture,
      mustNotMiss: { ...fracture.mustNotMiss, threshold: 0.9 },
    };
  }
}

test('as long as a screening question is open, one goes on', () => {
  const { stopping } = assessed([], withHighThreshold);

  expect(stopping.isReached).toBe(false);
  expect(stopping.because).toMatch(/^Screening questions are open for 1 condition /);
});

test('when nothing left would change a decision, that is said', () => {
  const { stopping } = assessed([SCREENED], withHighThreshold);

  expect(stopping).toEqual({
    isReached: true,
    because:
      'No single further question or examination would change the first candidate or a flag.',
  });
});

test('a finding that would carry a condition over its threshold keeps the question open', () => {
  const { stopping } = assessed([SCREENED], (raw) => {
    withHighThreshold(raw);
    raw.findings.decisive = aFinding({
      id: 'decisive',
      outcomes: [
        { id: 'present', label: 'Present', baseRate: 0.001 },
        { id: 'absent', label: 'Absent', baseRate: 0.999 },
      ],
    });
    raw.evidence['hip-fracture/decisive'] = anEvidence(
      'hip-fracture',
      'decisive',
      { likelihoodRatioPositive: { value: 500 }, likelihoodRatioNegative: { value: 0.5 } },
      { uncappedBecause: 'Invented to be decisive.' },
    );
  });

  expect(stopping.isReached).toBe(false);
  expect(stopping.because).toContain('could still change');
});

test('a manoeuvre that may do harm is withheld with its reason, and not asked for', () => {
  const harmful = (raw: TestKnowledge) => {
    raw.findings['hop-test'] = aFinding({
      id: 'hop-test',
      section: 'special-tests',
      contraindicated: 'Never when a fracture is suspected.',
      contraindicatedWhen: { finding: 'unable-to-bear-weight', is: ['present'] },
    });
    raw.evidence['hip-osteoarthritis/hop-test'] = anEvidence('hip-osteoarthritis', 'hop-test');
  };
  const idsOf = ({ nextFindings }: Assessment) => nextFindings.map(({ id }) => id);
  const safe = assessed([], harmful);
  const unsafe = assessed([{ id: 'unable-to-bear-weight', state: 'present' }], harmful);

  expect(idsOf(safe)).toContain('hop-test');
  expect(safe.withheldFindings).toEqual([]);
  expect(idsOf(unsafe)).not.toContain('hop-test');
  expect(unsafe.withheldFindings).toMatchObject([
    { id: 'hop-test', because: 'Never when a fracture is suspected.' },
  ]);
});

test('each step has its own findings', () => {
  const { nextFindings } = assessed([], (raw) => {
    raw.findings.sign = aFinding({ id: 'sign', section: 'palpation' });
    raw.evidence['hip-osteoarthritis/sign'] = anEvidence('hip-osteoarthritis', 'sign');
  });
  const stepOf = (id: string) => nextFindings.find((next) => next.id === id)?.step;

  expect(stepOf('groin-pain')).toBe('ask');
  expect(stepOf('sign')).toBe('examine');
});

test('a result is proposed with the test that gives it, unless the test is inappropriate', () => {
  const notIndicated = (raw: TestKnowledge) => {
    for (const recommendation of raw['imaging-rules'].default?.recommendations ?? []) {
      recommendation.appropriateness = 'usually-not-appropriate';
    }
  };
  const orders = (findings: readonly Observation[]) =>
    assessed(findings, notIndicated).nextFindings.filter(({ step }) => step === 'order');

  expect(orders([{ id: 'unable-to-bear-weight', state: 'present' }])).toMatchObject([
    { test: 'hip-radiograph' },
  ]);
  expect(orders([{ id: 'unable-to-bear-weight', state: 'absent' }])).toEqual([]);
});
