import { expect, test } from 'vitest';
import { dataDirectory } from '@/lib/knowledge/current';
import { describeFaults } from '@/lib/knowledge/fault';
import { loadKnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { readData } from '@/lib/knowledge/read-data';
import { ALL_CHECKS } from './all-checks';
import { exceptionsSchema } from './exception';
import exceptions from './exceptions.json';
import { runChecks } from './run-checks';

test('the shipped knowledge has no fault', () => {
  // Every file against its schema too, which a start with released data does not repeat.
  const knowledge = loadKnowledgeBase(readData(dataDirectory()));

  const faults = runChecks(knowledge, ALL_CHECKS, exceptionsSchema.parse(exceptions));

  expect(faults.length, `\n${describeFaults(faults)}\n`).toBe(0);
});
