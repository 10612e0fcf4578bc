import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { inGroups, RED_FLAG_GROUPS } from './red-flag-groups';

test('every group names conditions that must not be missed', () => {
  const { conditions } = knowledgeBase();

  for (const [title, ids] of RED_FLAG_GROUPS) {
    for (const id of ids) expect(conditions.get(id)?.mustNotMiss, `${title}: ${id}`).toBeDefined();
  }
});

test('each flag stands once, under what it looks for', () => {
  const flags = ['saddle-numbness', 'fever', 'weight-loss'].map((findingId) => ({
    findingId,
    label: findingId,
    reason: 'not-asked' as const,
  }));

  const lines = inGroups(flags, knowledgeBase());

  expect(lines[0]).toBe('Cauda equina and cord: saddle-numbness.');
  for (const { label } of flags) {
    expect(lines.filter((line) => line.includes(label))).toHaveLength(1);
  }
});
