import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { compile } from './compile';
import { priorFor } from './prior';

const knowledge = knowledgeBase();
const model = compile(knowledge);

test('a published share is kept, however rare the condition that must not be missed', () => {
  const rare = 'septic-arthritis-of-the-hip';
  const published = knowledge.priors
    .get('primary-care')
    ?.get('low-back')
    ?.shares.find(({ condition }) => condition === rare);
  const index = model.conditions.findIndex(({ id }) => id === rare);

  const { logWeights } = priorFor(model, 'primary-care', ['low-back']);

  expect(published?.share.value).toBeLessThan(1e-4);
  expect(Math.exp(logWeights[index] ?? 0)).toBeCloseTo(published?.share.value ?? 1, 12);
});

test('with two complaints the share is the mean of both', () => {
  const shareOf = (complaints: readonly ('low-back' | 'hip')[]) =>
    Math.exp(priorFor(model, 'primary-care', complaints).logWeights[0] ?? 0);

  expect(shareOf(['low-back', 'hip'])).toBeCloseTo(
    (shareOf(['low-back']) + shareOf(['hip'])) / 2,
    12,
  );
});
