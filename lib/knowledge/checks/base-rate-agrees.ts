import { preferredStudy, totalProbability } from '@/lib/knowledge/study-ratios';
import { defineCheck } from './check';
import { allEvidence, allJointRules, evidenceFile } from './files';

/** |ln Z| above which study and base rates disagree enough to say so (about 35 %). */
const LARGEST_LOG_TOTAL = 0.3;

/** Z is the sum of ratio times base rate: the probabilities of all outcomes, which should make 1. */
export const baseRateAgrees = defineCheck({
  name: 'base-rate-agrees',
  description: 'Ratios and base rates fit together, or a note says why they do not.',
  *find(kb) {
    for (const evidence of allEvidence(kb)) {
      const study = preferredStudy(evidence);
      const finding = kb.findings.get(evidence.finding);
      if (!study || !finding || evidence.note) continue;
      const total = totalProbability(study, finding);
      if (total !== undefined) yield* disagreement(evidenceFile(evidence), total);
    }
    for (const { id, counts, note } of allJointRules(kb)) {
      if (note) continue;
      const total = counts.reduce(
        (sum, each) => sum + each.likelihoodRatio.value * each.baseRate,
        0,
      );
      yield* disagreement(`joint-rules/${id}.json`, total);
    }
  },
});

function* disagreement(file: string, total: number) {
  if (Math.abs(Math.log(total)) <= LARGEST_LOG_TOTAL) return;
  yield {
    file,
    path: 'note',
    reason: `The probabilities of the outcomes make ${total.toFixed(2)} instead of 1`,
    remedy: 'Check the ratios and the base rates of the finding, or say in a note why they differ',
  };
}
