import { defineCheck } from './check';
import { allStudies } from './files';

/** Printed shares are rounded, each by up to half a point. */
const TOLERANCE = 0.02;

export const sharesMakeOne = defineCheck({
  name: 'shares-make-one',
  description: 'The shares of the outcomes in a condition name each outcome once and make 1.',
  *find(kb) {
    for (const { evidence, study, file, path } of allStudies(kb)) {
      if (!study.shareByOutcome) continue;
      const outcomes = kb.findings.get(evidence.finding)?.outcomes ?? [];
      const missing = outcomes.filter(({ id }) => !study.shareByOutcome?.[id]);
      const total = Object.values(study.shareByOutcome).reduce((sum, { value }) => sum + value, 0);
      if (missing.length === 0 && Math.abs(total - 1) <= TOLERANCE) continue;
      const without = missing.map(({ id }) => id).join(', ');
      yield {
        file,
        path: `${path}.shareByOutcome`,
        reason: without
          ? `There is no share for ${without}`
          : `The shares make ${total.toFixed(3)}`,
        remedy: 'Give one share for each outcome of the finding; together they make 1',
      };
    }
  },
});
