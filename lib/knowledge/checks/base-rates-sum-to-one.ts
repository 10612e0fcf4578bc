import { defineCheck } from './check';
import { allJointRules } from './files';

/** Room for binary fractions only: 0.1 + 0.2 + 0.7 is not exactly 1. */
const TOLERANCE = 1e-9;

export const baseRatesSumToOne = defineCheck({
  name: 'base-rates-sum-to-one',
  description: 'The base rates of all outcomes of a finding, or of all counts of a rule, make 1.',
  *find(kb) {
    const tables = [
      ...[...kb.findings.values()].map(({ id, outcomes }) => ({
        file: `findings/${id}.json`,
        path: 'outcomes',
        rates: outcomes,
      })),
      ...allJointRules(kb).map(({ id, counts }) => ({
        file: `joint-rules/${id}.json`,
        path: 'counts',
        rates: counts,
      })),
    ];
    for (const { file, path, rates } of tables) {
      const sum = rates.reduce((total, { baseRate }) => total + baseRate, 0);
      if (Math.abs(sum - 1) <= TOLERANCE) continue;
      yield {
        file,
        path,
        reason: `The base rates make ${Number(sum.toFixed(6))}`,
        remedy: 'Correct them so that they make exactly 1',
      };
    }
  },
});
