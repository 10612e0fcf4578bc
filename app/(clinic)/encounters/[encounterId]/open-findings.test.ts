import { describe, expect, test } from 'vitest';
import { assess } from '@/lib/engine/assess';
import { knowledgeBase } from '@/lib/knowledge/current';
import { complaintIdSchema } from '@/lib/knowledge/schema/primitives';
import { sectionsOf } from './finding-view';
import { drawnFindings, MOST_OPEN_ITEMS, OPEN_BLOCKS, openInHistory } from './open-findings';

const KNOWLEDGE = knowledgeBase();
const COMPLAINTS = complaintIdSchema.options;

/** Every set of complaints but the empty one. */
const COMBINATIONS = Array.from({ length: 2 ** COMPLAINTS.length - 1 }, (_, index) =>
  COMPLAINTS.filter((_complaint, place) => (index + 1) & (1 << place)),
);

function nextFindings(complaint: (typeof COMBINATIONS)[number]) {
  const input = {
    setting: 'primary-care' as const,
    ageYears: 50,
    sex: 'female' as const,
    complaint,
    findings: [],
  };
  const assessed = assess(KNOWLEDGE, input);
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error));
  return assessed.value.nextFindings;
}

describe.each(COMBINATIONS.map((complaints) => [complaints.join(' and '), complaints] as const))(
  'the history of %s',
  (_, complaints) => {
    const useful = nextFindings(complaints);
    const open = openInHistory(KNOWLEDGE, complaints, useful);

    test('has few open items, the body map and the red flags among them', () => {
      const shown = sectionsOf(KNOWLEDGE, 'history', complaints, open)
        .filter(({ id }) => id !== 'red-flags')
        .flatMap(({ findings }) => findings.filter((finding) => finding.open));

      expect(shown.length + OPEN_BLOCKS).toBeLessThanOrEqual(MOST_OPEN_ITEMS);
      expect(shown.map(({ id }) => id).sort()).toEqual([...open].sort());
    });

    test('opens what decides on tests, and what the engine would ask next', () => {
      const drawn = drawnFindings(KNOWLEDGE);
      const asked = useful
        .filter(({ id, step }) => step === 'ask' && !drawn.has(id))
        .filter(({ id }) => !KNOWLEDGE.findings.get(id)?.redFlag)
        .map(({ id }) => id);

      expect([...open]).toEqual(
        expect.arrayContaining(['onset', 'duration-days', 'severity', ...asked]),
      );
    });
  },
);

test('every red flag of the history is in the one block', () => {
  const sections = sectionsOf(KNOWLEDGE, 'history', ['hip'], new Set());
  const inBlock = sections.find(({ id }) => id === 'red-flags')?.findings.length;
  const all = sections.flatMap(({ findings }) => findings.filter(({ redFlag }) => redFlag)).length;

  expect(inBlock).toBe(all);
});
