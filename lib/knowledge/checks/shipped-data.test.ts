import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { describeFaults } from '@/lib/knowledge/fault';
import { ALL_CHECKS } from './all-checks';
import { exceptionsSchema } from './exception';
import exceptions from './exceptions.json';
import { runChecks } from './run-checks';

test('the shipped knowledge has no fault', () => {
  const faults = runChecks(knowledgeBase(), ALL_CHECKS, exceptionsSchema.parse(exceptions));

  expect(faults.length, `\n${describeFaults(faults)}\n`).toBe(0);
});
