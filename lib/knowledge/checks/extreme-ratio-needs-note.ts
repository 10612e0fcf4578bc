import { printedRatios } from '@/lib/knowledge/study-ratios';
import { defineCheck } from './check';
import { allJointRules, allStudies } from './files';

const LOWEST = 0.05;
const HIGHEST = 20;

export const extremeRatioNeedsNote = defineCheck({
  name: 'extreme-ratio-needs-note',
  description: `A likelihood ratio outside ${LOWEST} to ${HIGHEST} comes with a note.`,
  *find(kb) {
    for (const { evidence, study, file, path } of allStudies(kb)) {
      if (evidence.note || study.note) continue;
      for (const { path: field, ratio } of printedRatios(study)) {
        yield* extreme(file, `${path}.${field}`, ratio.value);
      }
    }
    for (const { id, counts, note } of allJointRules(kb)) {
      if (note) continue;
      for (const [index, { likelihoodRatio }] of counts.entries()) {
        yield* extreme(`joint-rules/${id}.json`, `counts[${index}]`, likelihoodRatio.value);
      }
    }
  },
});

function* extreme(file: string, path: string, ratio: number) {
  if (ratio >= LOWEST && ratio <= HIGHEST) return;
  yield {
    file,
    path,
    reason: `The ratio ${ratio} is stronger than almost any finding`,
    remedy: 'Say in a note why it may be believed, or what weakens it',
  };
}
