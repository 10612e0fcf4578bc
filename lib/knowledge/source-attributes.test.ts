import { expect, test } from 'vitest';
import { knowledgeBase } from './current';
import { attributesOfEvidence, attributesOfRule } from './source-attributes';

function attributesOf(condition: string, finding: string) {
  const kb = knowledgeBase();
  const evidence = kb.evidenceByCondition.get(condition)?.get(finding);
  if (!evidence) throw new Error(`No evidence for ${condition}/${finding}`);
  return attributesOfEvidence(kb, evidence);
}

test('there are thirteen, each with a value', () => {
  const attributes = attributesOf('hip-osteoarthritis', 'hip-internal-rotation');

  expect(attributes).toHaveLength(13);
  expect(attributes.filter(({ value }) => value === '')).toEqual([]);
  expect(attributes.filter(({ value }) => value === 'Yes')).toEqual([]);
});

test('age and sex are named as what they are', () => {
  const yes = (finding: string) =>
    attributesOf('hip-osteoarthritis', finding).filter(({ value }) => value === 'Yes');

  expect(yes('sex')).toEqual([{ name: 'Uses sex', value: 'Yes' }]);
  expect(yes('age')).toEqual([{ name: 'Uses date of birth', value: 'Yes' }]);
});

test('a rule has the same thirteen, and uses the traits its condition asks about', () => {
  const kb = knowledgeBase();
  const citations = [{ source: 'peck-2017', locator: 'Abstract' }];
  const when = { any: [{ finding: 'age', below: 18 }, { not: { finding: 'sex', is: ['male'] } }] };

  const attributes = attributesOfRule(kb, { when, citations });

  expect(attributes).toHaveLength(13);
  expect(attributes[0]?.value).toContain('Peck');
  expect(attributes.filter(({ value }) => value === 'Yes').map(({ name }) => name)).toEqual([
    'Uses sex',
    'Uses date of birth',
  ]);
});
