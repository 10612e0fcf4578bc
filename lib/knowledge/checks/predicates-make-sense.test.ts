import { expect, test } from 'vitest';
import type { Predicate } from '@/lib/knowledge/schema/predicate';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anImagingRule, aRedFlagRule } from '@/lib/testing/knowledge-entries';
import { predicatesMakeSense } from './predicates-make-sense';

function reasonsFor(when: Predicate): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    raw['red-flag-rules'] = {
      odd: aRedFlagRule({ id: 'odd', condition: 'hip-fracture', when }),
    };
  });
  return predicatesMakeSense.check(kb).map(({ reason }) => reason);
}

test('a number is asked of a measure, within its range', () => {
  expect(reasonsFor({ finding: 'hip-internal-rotation', below: 15 })).toEqual([]);
  expect(reasonsFor({ finding: 'hip-internal-rotation', atLeast: 90 })).toEqual([
    '90 does not divide the range 0 to 60 of hip-internal-rotation',
  ]);
  expect(reasonsFor({ finding: 'night-pain', atLeast: 1 })).toEqual(['night-pain is not a number']);
});

test('a leaf asks something', () => {
  expect(reasonsFor({ finding: 'age' })).toEqual(['It asks nothing of the finding']);
});

test('three of two can never hold', () => {
  const of: Predicate[] = [{ complaint: 'hip' }, { complaint: 'low-back' }];

  expect(reasonsFor({ not: { atLeast: 3, of } })).toEqual(['3 of 2 can never hold']);
  expect(reasonsFor({ atLeast: 2, of })).toEqual([]);
});

test('only an imaging rule may look at the ranking', () => {
  const when: Predicate = { condition: 'hip-fracture', rankAtMost: 1 };
  const imaging = aKnowledgeBase((raw) => {
    raw['imaging-rules'] = { ranked: anImagingRule({ id: 'ranked', when }) };
  });

  expect(reasonsFor(when)).toHaveLength(1);
  expect(predicatesMakeSense.check(imaging)).toEqual([]);
});
