import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aJointRule } from '@/lib/testing/knowledge-entries';
import { jointRuleKeepsCovered } from './joint-rule-keeps-covered';

test('a cluster keeps members and findings of its groups, and nothing else', () => {
  const kb = aKnowledgeBase((raw) => {
    const members = ['night-pain', 'unable-to-bear-weight'].map((finding) => ({
      finding,
      outcomes: ['present'],
    }));
    raw['joint-rules'].pair = aJointRule({
      id: 'pair',
      members,
      replacesGroups: ['pain-site'],
      keeps: ['night-pain', 'groin-pain', 'age'],
    });
  });

  expect(jointRuleKeepsCovered.check(kb).map(({ path }) => path)).toEqual(['keeps[2]']);
});
