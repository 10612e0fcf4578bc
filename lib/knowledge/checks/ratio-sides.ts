import type { Study } from '@/lib/knowledge/schema/evidence';
import { defineCheck } from './check';
import { allStudies } from './files';

export const ratioSides = defineCheck({
  name: 'ratio-sides',
  description: 'What one outcome of a finding adds, another takes away.',
  *find(kb) {
    for (const { study, file, path } of allStudies(kb)) {
      const values = opposedRatios(study);
      if (values.length < 2) continue;
      if (Math.min(...values) <= 1 && Math.max(...values) >= 1) continue;
      yield {
        file,
        path,
        reason: `All its ratios lie on one side of 1 (${values.join(', ')}), which cannot be`,
        remedy: 'Check them against the source: at least one is misread or misprinted',
      };
    }
  },
});

function opposedRatios(study: Study): readonly number[] {
  const { likelihoodRatioPositive, likelihoodRatioNegative, likelihoodRatioByOutcome } = study;
  if (likelihoodRatioByOutcome) {
    return Object.values(likelihoodRatioByOutcome).map(({ value }) => value);
  }
  return [likelihoodRatioPositive, likelihoodRatioNegative].flatMap((ratio) => ratio?.value ?? []);
}
