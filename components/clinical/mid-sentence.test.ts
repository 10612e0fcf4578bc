import { expect, test } from 'vitest';
import { midSentence } from './mid-sentence';

test.each([
  ['Hip osteoarthritis', 'hip osteoarthritis'],
  ['Lumbar disc herniation with S1 radiculopathy', 'lumbar disc herniation with S1 radiculopathy'],
  ['L5 radiculopathy', 'L5 radiculopathy'],
  ['MRI of the hip', 'MRI of the hip'],
  ['X-ray of hip and pelvis', 'X-ray of hip and pelvis'],
  ['Non-specific low back pain', 'non-specific low back pain'],
])('%s within a sentence', (name, within) => {
  expect(midSentence(name)).toBe(within);
});
