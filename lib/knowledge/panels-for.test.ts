import { expect, test } from 'vitest';
import { panelsFor } from './panels-for';
import type { LaboratoryPanel } from './schema/test';

function aPanel(id: string, conditions: readonly string[]): LaboratoryPanel {
  return {
    id,
    label: `Panel ${id}`,
    conditions: [...conditions],
    tests: [{ test: 'full-blood-count', because: 'Invented.' }],
    caveat: 'Invented caveat.',
    citations: [{ source: 'smith-2020', locator: 'Table 2' }],
  };
}

test('panels follow the order of what is suspected, each once', () => {
  const infection = aPanel('infection', ['spinal-infection', 'septic-arthritis-of-the-hip']);
  const cancer = aPanel('cancer', ['spinal-malignancy']);
  const knowledge = { laboratoryPanels: [cancer, infection] };

  expect(
    panelsFor(knowledge, [
      'septic-arthritis-of-the-hip',
      'hip-osteoarthritis',
      'spinal-infection',
      'spinal-malignancy',
    ]),
  ).toEqual([infection, cancer]);
});
