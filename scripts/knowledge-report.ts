// Prints what the shipped knowledge holds, as JSON: npm run -s knowledge:report
import { isReached, reachOf } from '@/lib/engine/reachability';
import { publishedCases } from '@/lib/evaluation/published-case';
import { knowledgeBase } from '@/lib/knowledge/current';
import { knowledgeReport } from '@/lib/knowledge/report';

const knowledge = knowledgeBase();
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
  casesInOurWords: Object.fromEntries(
    publishedCases().map(({ id, encodingNotes }) => [id, encodingNotes]),
  ),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
