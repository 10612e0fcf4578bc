import { expect, test } from 'vitest';
import { aKnowledgeBase, type TestKnowledge } from '@/lib/testing/knowledge';
import { aFinding, aRedFlagRule, aTest } from '@/lib/testing/knowledge-entries';
import { everyFindingUsed } from './every-finding-used';

const WHEN = { any: [{ finding: 'pacemaker', is: ['present'] }] };

function filesAfter(change: (raw: TestKnowledge) => void): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    raw.findings.pacemaker = aFinding({ id: 'pacemaker' });
    change(raw);
  });
  return everyFindingUsed.check(kb).map(({ file }) => file);
}

test('a finding that changes nothing is named', () => {
  expect(filesAfter(() => {})).toEqual(['findings/pacemaker.json']);
});

test('a caution or a rule is a use', () => {
  const caution = {
    id: 'device',
    when: WHEN,
    level: 'stop' as const,
    text: 'Not with a pacemaker.',
  };

  expect(
    filesAfter((raw) => {
      raw.tests['hip-mri'] = aTest({ id: 'hip-mri', cautions: [caution] });
    }),
  ).toEqual([]);
  expect(
    filesAfter((raw) => {
      const rule = aRedFlagRule({ id: 'device', condition: 'hip-fracture', when: WHEN });
      raw['red-flag-rules'].device = rule;
    }),
  ).toEqual([]);
});

test('to be the result of a test is no use by itself', () => {
  expect(
    filesAfter((raw) => {
      raw.tests['hip-mri'] = aTest({ id: 'hip-mri', resultFindings: ['pacemaker'] });
    }),
  ).toEqual(['findings/pacemaker.json']);
});
