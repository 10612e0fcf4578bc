import type { ImagingRule } from '@/lib/knowledge/schema/test';
import { defineCheck } from './check';

export const imagingFirstLineIsRecommended = defineCheck({
  name: 'imaging-first-line-is-recommended',
  description: 'What a scenario orders first is among its recommendations and not advised against.',
  *find(kb) {
    for (const rule of kb.imagingRules) {
      const reason = reasonFor(rule);
      if (!reason) continue;
      yield {
        file: `imaging-rules/${rule.id}.json`,
        path: 'firstLine',
        reason,
        remedy: 'Choose a recommended test, or "none", or add the recommendation with its citation',
      };
    }
  },
});

function reasonFor({ firstLine, recommendations }: ImagingRule): string | undefined {
  if (firstLine === 'none') return undefined;
  const recommended = recommendations.find(({ test }) => test === firstLine);
  if (!recommended) return `${firstLine} is not among the recommendations`;
  if (recommended.appropriateness !== 'usually-not-appropriate') return undefined;
  return `${firstLine} is usually not appropriate here`;
}
