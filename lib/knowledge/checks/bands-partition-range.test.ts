import { expect, test } from 'vitest';
import type { Finding, Outcome } from '@/lib/knowledge/schema/finding';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aFinding } from '@/lib/testing/knowledge-entries';
import { bandsPartitionRange } from './bands-partition-range';

type Band = Omit<Outcome, 'label' | 'baseRate'>;

function reasonsFor(finding: Partial<Finding>): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    raw.findings.flexion = aFinding({ id: 'flexion', ...finding });
  });
  return bandsPartitionRange.check(kb).map(({ reason }) => reason);
}

function aMeasure(bands: readonly Band[]): Partial<Finding> {
  return {
    kind: 'measure',
    unit: 'degrees',
    range: { min: 0, max: 140, step: 1 },
    outcomes: bands.map((band) => ({ label: band.id, baseRate: 1 / bands.length, ...band })),
  };
}

test('bands that meet and reach both ends pass', () => {
  expect(
    reasonsFor(
      aMeasure([
        { id: 'low', below: 90 },
        { id: 'high', atLeast: 90 },
      ]),
    ),
  ).toEqual([]);
  expect(
    reasonsFor(
      aMeasure([
        { id: 'low', atLeast: 0, below: 90 },
        { id: 'high', atLeast: 90, below: 141 },
      ]),
    ),
  ).toEqual([]);
});

test('a gap, an overlap and a missing end are named', () => {
  expect(
    reasonsFor(
      aMeasure([
        { id: 'low', below: 80 },
        { id: 'high', atLeast: 90 },
      ]),
    ),
  ).toEqual(['The band "high" begins at 90, not at 80']);
  expect(
    reasonsFor(
      aMeasure([
        { id: 'low', below: 95 },
        { id: 'high', atLeast: 90 },
      ]),
    ),
  ).toEqual(['The band "high" begins at 90, not at 95']);
  expect(
    reasonsFor(
      aMeasure([
        { id: 'low', below: 90 },
        { id: 'high', atLeast: 90, below: 140 },
      ]),
    ),
  ).toEqual(['The last band "high" ends at 140, but the range holds 140']);
});

test('a band that holds nothing is named', () => {
  const bands = [
    { id: 'a', below: 50 },
    { id: 'b', atLeast: 50, below: 50 },
    { id: 'c', atLeast: 50 },
  ];

  expect(reasonsFor(aMeasure(bands))).toEqual(['The band "b" holds nothing']);
});

test('a measure has a range and a unit', () => {
  const { range, ...without } = aMeasure([
    { id: 'low', below: 90 },
    { id: 'high', atLeast: 90 },
  ]);

  expect(range).toBeDefined();
  expect(reasonsFor(without)).toEqual(['A measure has no range']);
});

test('a binary finding is present or absent, in this order', () => {
  const outcomes = ['yes', 'no'].map((id) => ({ id, label: id, baseRate: 0.5 }));

  expect(reasonsFor({ outcomes })).toEqual([
    'A binary finding has the outcomes yes, no, not present, absent',
  ]);
});

test('an option is not a band and is listed once', () => {
  const outcomes = [
    { id: 'sudden', label: 'Sudden', baseRate: 0.5, below: 3 },
    { id: 'sudden', label: 'Sudden', baseRate: 0.5 },
  ];

  expect(reasonsFor({ kind: 'choice', outcomes })).toEqual([
    'The outcome "sudden" is a band',
    'The outcome "sudden" is listed twice',
  ]);
});
