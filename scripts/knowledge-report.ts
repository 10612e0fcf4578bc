// Prints what the shipped knowledge holds, as JSON: npm run -s knowledge:report
import { reachOf } from '@/lib/engine/reachability';
import { knowledgeBase } from '@/lib/knowledge/current';
import { knowledgeReport } from '@/lib/knowledge/report';

const knowledge = knowledgeBase();
const unreachable = (withResults: boolean) =>
  [...knowledge.conditions.keys()].filter(
    (condition) => reachOf(knowledge, condition, { withResults })[0]?.rank !== 1,
  );
const report = {
  ...knowledgeReport(knowledge),
  /** Conditions that their typical patient does not bring to the first place; with test results must be empty. */
  notReachable: {
    withTestResults: unreachable(true),
    byHistoryAndExaminationAlone: unreachable(false),
  },
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
