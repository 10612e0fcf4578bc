import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { knowledgeBase } from '@/lib/knowledge/current';
import { assess } from './assess';
import { parseInput } from './parse-input';

// Published cases, as their sources state them. They check, and never tune: a wrong answer is mended by
// evidence or by the model, and until then it stays in the table below for everyone to see.
const FOLDER = fileURLToPath(new URL('./cases/', import.meta.url));

const caseSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.strictObject({ citation: z.string(), url: z.url() }),
  input: z.unknown(),
  expected: z.strictObject({
    diagnosis: z.string(),
    acceptable: z.array(z.string()),
    firstLineTest: z.string(),
  }),
  /** What the source says and the vocabulary cannot, or how it was put. */
  encodingNotes: z.array(z.string()),
  /** Why it is neither in the first three nor flagged; a reason that is no longer needed fails. */
  knownMiss: z.string().optional(),
});
type Case = z.output<typeof caseSchema>;

const cases = readdirSync(FOLDER)
  .sort()
  .map((file) => caseSchema.parse(JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8'))));
const outcomes = cases.map(outcomeOf);

describe('published cases', () => {
  test.each(outcomes)('$id: in the first three or flagged, or a miss with its cause', (outcome) => {
    const isFound = outcome.rank <= 3 || outcome.isFlagged;

    expect(isFound, toLine(outcome)).toBe(outcome.knownMiss === undefined);
  });

  // Measured on the 27 cases: 14 first, 20 found. The goals are three in four and nine in ten; the floor only rises.
  test('half are first, and seven in ten are in the first three or flagged', () => {
    const table = outcomes.map(toLine).join('\n');
    const first = outcomes.filter(({ rank }) => rank === 1).length;
    const found = outcomes.filter(({ rank, isFlagged }) => rank <= 3 || isFlagged).length;

    expect(first / outcomes.length, table).toBeGreaterThanOrEqual(0.5);
    expect(found / outcomes.length, table).toBeGreaterThanOrEqual(0.7);
  });
});

function outcomeOf(published: Case) {
  const knowledge = knowledgeBase();
  const input = parseInput(knowledge, published.input);
  if (!input.ok) throw new Error(`${published.id}: ${JSON.stringify(input.error)}`);
  const result = assess(knowledge, input.value);
  if (!result.ok) throw new Error(`${published.id}: ${JSON.stringify(result.error)}`);
  const { differential, mustNotMiss, firstLineTest } = result.value;
  const { diagnosis, acceptable, firstLineTest: expectedTest } = published.expected;
  const ranks = differential
    .filter(({ condition }) => condition === diagnosis || acceptable.includes(condition))
    .map(({ rank }) => rank);
  return {
    id: published.id,
    expected: diagnosis,
    rank: Math.min(...ranks),
    first: differential[0]?.condition,
    probability: differential.find(({ condition }) => condition === diagnosis)?.probability ?? 0,
    knownMiss: published.knownMiss,
    isFlagged: mustNotMiss.some(
      ({ condition, state }) => condition === diagnosis && state === 'flagged',
    ),
    firstLineTest,
    isTestExpected: firstLineTest === expectedTest,
  };
}

function toLine(outcome: ReturnType<typeof outcomeOf>): string {
  const { expected, rank, probability, isFlagged, first, firstLineTest, isTestExpected } = outcome;
  const parts = [
    expected.padEnd(42),
    `rank ${rank}`,
    probability.toFixed(3),
    isFlagged ? 'flagged' : '       ',
    `first: ${first}`,
    `test: ${firstLineTest}${isTestExpected ? '' : ' (another was expected)'}`,
  ];
  return parts.join('  ');
}
