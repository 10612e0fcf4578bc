import { expect, test } from 'vitest';
import { type ComparedAssessment, compareAssessments } from './compare-assessments';

/** Conditions by probability, the most likely first; those with a star are flagged. */
function anAssessment(
  probabilities: Readonly<Record<string, number>>,
  firstLineTest = 'none',
): ComparedAssessment {
  const listed = Object.entries(probabilities).map(([name, probability]) => ({
    condition: name.replace('*', ''),
    label: `Label of ${name.replace('*', '')}`,
    probability,
    isFlagged: name.endsWith('*'),
  }));
  return {
    differential: [...listed]
      .sort((a, b) => b.probability - a.probability)
      .map((item, index) => ({ ...item, rank: index + 1 })),
    mustNotMiss: listed.map((item) => ({
      ...item,
      state: item.isFlagged ? 'flagged' : 'excluded-for-now',
    })),
    firstLineTest,
  };
}

test('nothing is different between an assessment and itself', () => {
  const same = anAssessment({ 'hip-fracture*': 0.6, stenosis: 0.2 });

  expect(compareAssessments(same, same)).toEqual({
    conditions: [],
    flagsRaised: [],
    flagsCleared: [],
    firstLineTest: null,
  });
});

test('conditions that moved are listed with both places, the one that moved most first', () => {
  const before = anAssessment({ stenosis: 0.5, fracture: 0.25, sciatica: 0.125 });
  const after = anAssessment({ stenosis: 0.375, fracture: 0.5, sciatica: 0.125 });

  const { conditions } = compareAssessments(before, after);

  expect(conditions).toEqual([
    {
      condition: 'fracture',
      label: 'Label of fracture',
      before: { rank: 2, probability: 0.25 },
      after: { rank: 1, probability: 0.5 },
      moved: 0.25,
    },
    {
      condition: 'stenosis',
      label: 'Label of stenosis',
      before: { rank: 1, probability: 0.5 },
      after: { rank: 2, probability: 0.375 },
      moved: -0.125,
    },
  ]);
});

test('a condition that only changed its rank is listed', () => {
  const before = anAssessment({ stenosis: 0.25, sciatica: 0.125 });
  const after = anAssessment({ stenosis: 0.25, sciatica: 0.125, fracture: 0.5 });

  const { conditions } = compareAssessments(before, after);

  expect(conditions.map(({ condition, moved }) => [condition, moved])).toEqual([
    ['fracture', 0.5],
    ['sciatica', 0],
    ['stenosis', 0],
  ]);
});

test('a condition that only one of them knows has no place in the other', () => {
  const before = anAssessment({ stenosis: 0.5, renamed: 0.25 });
  const after = anAssessment({ stenosis: 0.5, fracture: 0.125 });

  const { conditions } = compareAssessments(before, after);

  expect(conditions).toMatchObject([
    { condition: 'renamed', before: { rank: 2, probability: 0.25 }, after: null, moved: -0.25 },
    { condition: 'fracture', before: null, after: { rank: 2, probability: 0.125 }, moved: 0.125 },
  ]);
});

test('flags are raised and cleared, another first test is named', () => {
  const before = anAssessment({ 'fracture*': 0.5, 'infection*': 0.25, stenosis: 0.125 });
  const after = anAssessment({ fracture: 0.5, 'infection*': 0.25, 'stenosis*': 0.125 }, 'hip-mri');

  expect(compareAssessments(before, after)).toEqual({
    conditions: [],
    flagsRaised: [{ condition: 'stenosis', label: 'Label of stenosis' }],
    flagsCleared: [{ condition: 'fracture', label: 'Label of fracture' }],
    firstLineTest: { before: 'none', after: 'hip-mri' },
  });
});
