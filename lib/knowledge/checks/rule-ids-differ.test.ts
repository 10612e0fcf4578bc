import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { anImagingRule } from '@/lib/testing/knowledge-entries';
import { ruleIdsDiffer } from './rule-ids-differ';

test('an imaging scenario under the id of a red-flag rule is named', () => {
  const id = 'unable-to-bear-weight';
  const kb = aKnowledgeBase((raw) => {
    const when = { anyMustNotMissFlagged: true };
    raw['imaging-rules'][id] = anImagingRule({ id, when, precedence: 10 });
  });

  expect(ruleIdsDiffer.check(kb).map(({ file }) => file)).toEqual([`imaging-rules/${id}.json`]);
});
