import type { Study } from '@/lib/knowledge/schema/evidence';
import { defineCheck } from './check';
import { allStudies } from './files';

const DERIVABLE = [
  'sensitivity',
  'specificity',
  'likelihoodRatioPositive',
  'likelihoodRatioNegative',
  'likelihoodRatioByOutcome',
  'shareByOutcome',
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
          remedy: `Name one of ${DERIVABLE.join(', ')}, or a part of it such as likelihoodRatioPositive.interval`,
        };
      }
    }
  },
});

/** Steps lead into the study: "likelihoodRatioByOutcome.under-50". A last "interval" is low and high. */
function hasNumber(study: Study, field: string): boolean {
  const steps = field.split('.');
  if (!DERIVABLE.some((known) => known === steps[0])) return false;
  if (steps.at(-1) !== 'interval') return memberAt(study, steps) !== undefined;
  return ['low', 'high'].every(
    (end) => memberAt(study, [...steps.slice(0, -1), end]) !== undefined,
  );
}

function memberAt(study: Study, steps: readonly string[]): unknown {
  let place: unknown = study;
  for (const step of steps) {
    if (typeof place !== 'object' || place === null) return undefined;
    place = Reflect.get(place, step);
  }
  return place;
}
