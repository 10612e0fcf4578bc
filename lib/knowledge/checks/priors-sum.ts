import { defineCheck } from './check';
import { allPriors, priorsFile } from './files';

const TOLERANCE = 1e-9;

export const priorsSum = defineCheck({
  name: 'priors-sum',
  description: 'The shares of a complaint leave room for none of these; no condition comes twice.',
  *find(kb) {
    const available = 1 - kb.model.noneShare.value;
    for (const priors of allPriors(kb)) {
      const file = priorsFile(priors);
      const sum = priors.shares.reduce((total, { share }) => total + share.value, 0);
      if (sum > available + TOLERANCE) {
        yield {
          file,
          path: 'shares',
          reason: `The shares make ${sum.toFixed(4)}, more than ${available}`,
          remedy: 'Lower them: the rest belongs to none of the listed conditions',
        };
      }
      const conditions = priors.shares.map(({ condition }) => condition);
      for (const [index, condition] of conditions.entries()) {
        if (conditions.indexOf(condition) === index) continue;
        yield {
          file,
          path: `shares[${index}]`,
          reason: `${condition} has a second share`,
          remedy: 'Keep one',
        };
      }
    }
  },
});
