import type { Study } from '@/lib/knowledge/schema/evidence';
import { defineCheck } from './check';
import { allStudies } from './files';

const DERIVABLE = [
  'sensitivity',
  'specificity',
  'likelihoodRatioPositive',
  'likelihoodRatioNegative',
  'likelihoodRatioByOutcome',
] as const satisfies readonly (keyof Study)[];

export const derivedOnlyKnownFields = defineCheck({
  name: 'derived-only-known-fields',
  description: 'What is said to be computed is a number that the study has.',
  *find(kb) {
    for (const { study, file, path } of allStudies(kb)) {
      for (const [index, field] of study.derived.entries()) {
        if (hasNumber(study, field)) continue;
        yield {
          file,
          path: `${path}.derived[${index}]`,
          reason: `The study has no number at "${field}"`,
          remedy: `Name one of ${DERIVABLE.join(', ')}, or a part of it such as likelihoodRatioPositive.low`,
        };
      }
    }
  },
});

/** "likelihoodRatioByOutcome.under-50.low": each step leads on to something. */
function hasNumber(study: Study, field: string): boolean {
  const steps = field.split('.');
  if (!DERIVABLE.some((known) => known === steps[0])) return false;
  let place: unknown = study;
  for (const step of steps) {
    if (typeof place !== 'object' || place === null) return false;
    place = Reflect.get(place, step);
  }
  return place !== undefined;
}
