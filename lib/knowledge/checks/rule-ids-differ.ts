import { defineCheck } from './check';

export const ruleIdsDiffer = defineCheck({
  name: 'rule-ids-differ',
  description:
    'Red-flag rules and imaging scenarios share their addresses, so no id is used twice.',
  *find(kb) {
    const redFlags = new Set(kb.redFlagRules.map(({ id }) => id));
    for (const { id } of kb.imagingRules) {
      if (!redFlags.has(id)) continue;
      yield {
        file: `imaging-rules/${id}.json`,
        path: 'id',
        reason: 'A red-flag rule has the same id, and its page would hide this one',
        remedy: 'Rename one of them',
      };
    }
  },
});
