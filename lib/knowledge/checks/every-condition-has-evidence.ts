import { defineCheck } from './check';

const SMALLEST_NUMBER_OF_FINDINGS = 8;

export const everyConditionHasEvidence = defineCheck({
  name: 'every-condition-has-evidence',
  description: `At least ${SMALLEST_NUMBER_OF_FINDINGS} findings, age among them, bear on each condition.`,
  *find(kb) {
    for (const id of kb.conditions.keys()) {
      const findings = kb.evidenceByCondition.get(id);
      const file = `conditions/${id}.json`;
      const number = findings?.size ?? 0;
      if (number < SMALLEST_NUMBER_OF_FINDINGS) {
        yield {
          file,
          path: '',
          reason: `Only ${number} findings bear on it`,
          remedy: `Add evidence/${id}/<finding>.json`,
        };
      }
      if (!findings?.has('age')) {
        yield {
          file,
          path: '',
          reason: 'Age does not bear on it',
          remedy: `Add evidence/${id}/age.json`,
        };
      }
    }
  },
});
