// Prints what the shipped knowledge holds, as JSON: npm run -s knowledge:report
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { isReached, reachOf } from '@/lib/engine/reachability';
import { knowledgeBase } from '@/lib/knowledge/current';
import { knowledgeReport } from '@/lib/knowledge/report';

const CASES = fileURLToPath(new URL('../lib/engine/cases/', import.meta.url));
const caseSchema = z.object({ id: z.string(), encodingNotes: z.array(z.string()) });

const knowledge = knowledgeBase();
const cases = readdirSync(CASES)
  .sort()
  .map((file) => caseSchema.parse(JSON.parse(readFileSync(`${CASES}${file}`, 'utf8'))));
const unreachable = (withResults: boolean) =>
  [...knowledge.conditions.keys()].filter(
    (condition) => !isReached(reachOf(knowledge, condition, { withResults })[0]),
  );
const report = {
  ...knowledgeReport(knowledge),
  /** Conditions that their typical patient does not bring to the first place; with test results must be empty. */
  notReachable: {
    withTestResults: unreachable(true),
    byHistoryAndExaminationAlone: unreachable(false),
  },
  /** What the source of each published case says and the vocabulary cannot, or how it was put. */
  casesInOurWords: Object.fromEntries(cases.map(({ id, encodingNotes }) => [id, encodingNotes])),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
