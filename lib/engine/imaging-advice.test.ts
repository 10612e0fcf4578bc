import { describe, expect, test } from 'vitest';
import { aKnowledgeBase, byFileName, type TestKnowledge } from '@/lib/testing/knowledge';
import { anImagingRule, aTest } from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import type { Assessment, Observation } from './types';

const FILM_NORMAL: Observation = { id: 'joint-space-narrowing', state: 'absent' };
const UNABLE: Observation = { id: 'unable-to-bear-weight', state: 'present' };

/** A scenario that always holds: film first, then a scan; and below it another that asks for a blood test. */
function twoScenarios(raw: TestKnowledge): void {
  const always = { complaint: 'hip' } as const;
  const first = anImagingRule({ id: 'scenario', when: always, precedence: 50 });
  const [film] = first.recommendations;
  if (!film) throw new Error('A rule has a recommendation');
  raw['red-flag-rules'] = {};
  raw.tests.blood = aTest({ id: 'blood', modality: 'laboratory' });
  raw['imaging-rules'] = byFileName(
    {
      ...first,
      recommendations: [
        film,
        { ...film, test: 'hip-mri', because: 'When the film explains nothing.' },
      ],
    },
    {
      ...anImagingRule({ id: 'lower', when: always, precedence: 10 }),
      firstLine: 'blood',
      recommendations: [{ ...film, test: 'blood' }],
    },
  );
}

function assessed(
  findings: readonly Observation[],
  change: (raw: TestKnowledge) => void = twoScenarios,
): Assessment {
  const input = { setting: 'primary-care' as const, complaint: ['hip' as const], findings };
  const result = assess(aKnowledgeBase(change), input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a test whose result is recorded is not asked for again', () => {
  test('as long as it is not, the scenario asks for it first', () => {
    expect(assessed([]).firstLineTest).toBe('hip-radiograph');
  });

  test('the next test that the scenario calls appropriate takes its place, and says why', () => {
    const { firstLineTest, imagingAdvice, tests } = assessed([FILM_NORMAL]);

    expect(firstLineTest).toBe('hip-mri');
    expect(imagingAdvice.rule).toBe('scenario');
    expect(imagingAdvice.because).toBe(
      'Label of hip-radiograph is recorded already. When the film explains nothing.',
    );
    expect(tests.find(({ id }) => id === 'hip-radiograph')?.cautions).toContainEqual({
      level: 'ask',
      text: 'A result is recorded in this encounter already.',
    });
  });

  test('an equivocal result is a result', () => {
    expect(assessed([{ ...FILM_NORMAL, state: 'equivocal' }]).firstLineTest).toBe('hip-mri');
  });

  test('a test that is not appropriate does not, and the next scenario speaks', () => {
    const { firstLineTest } = assessed([FILM_NORMAL], (raw) => {
      twoScenarios(raw);
      for (const one of raw['imaging-rules'].scenario?.recommendations ?? []) {
        if (one.test === 'hip-mri') one.appropriateness = 'usually-not-appropriate';
      }
    });

    expect(firstLineTest).toBe('blood');
  });

  test('a hard rule whose test is done leaves the advice to the scenarios', () => {
    const withRule = (raw: TestKnowledge) => {
      const rules = { ...raw['red-flag-rules'] };
      twoScenarios(raw);
      raw['red-flag-rules'] = rules;
    };

    expect(assessed([UNABLE], withRule).imagingAdvice.rule).toBe('unable-to-bear-weight');
    expect(assessed([UNABLE, FILM_NORMAL], withRule).imagingAdvice.rule).toBe('scenario');
  });
});
