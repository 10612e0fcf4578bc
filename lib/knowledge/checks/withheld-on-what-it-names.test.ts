import { expect, test } from 'vitest';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aFinding, aRedFlagRule } from '@/lib/testing/knowledge-entries';
import { withheldOnWhatItNames } from './withheld-on-what-it-names';

function reasonsFor(finding: Partial<Finding>): readonly string[] {
  const kb = aKnowledgeBase((raw) => {
    raw['red-flag-rules'] = {
      fall: aRedFlagRule({
        id: 'fall',
        condition: 'hip-fracture',
        when: {
          all: [
            { finding: 'groin-pain', is: ['present'] },
            { finding: 'unable-to-bear-weight', is: ['present'] },
          ],
        },
      }),
    };
    raw.findings['groin-pain'] = aFinding({ id: 'groin-pain', section: 'complaint' });
    raw.findings['hop-test'] = aFinding({ id: 'hop-test', ...finding });
  });
  return withheldOnWhatItNames.check(kb).map(({ reason }) => reason);
}

const NAMES_IT = { contraindicated: 'Never in suspected hip fracture.' };

test('a manoeuvre that is withheld on a sign of the rule passes', () => {
  expect(
    reasonsFor({
      ...NAMES_IT,
      contraindicatedWhen: { finding: 'unable-to-bear-weight', is: ['present'] },
    }),
  ).toEqual([]);
});

test('one that says so in words only is named', () => {
  expect(reasonsFor(NAMES_IT)).toHaveLength(1);
});

test('where it hurts does not count as a sign', () => {
  expect(
    reasonsFor({ ...NAMES_IT, contraindicatedWhen: { finding: 'groin-pain', is: ['present'] } }),
  ).toHaveLength(1);
});

test('a text that names no emergency asks for nothing', () => {
  expect(reasonsFor({ contraindicated: 'Not when the leg is sore.' })).toEqual([]);
});
