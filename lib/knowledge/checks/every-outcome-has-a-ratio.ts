import type { Study } from '@/lib/knowledge/schema/evidence';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { positiveOutcomes, preferredStudy, ratioOfOutcome } from '@/lib/knowledge/study-ratios';
import { defineCheck } from './check';
import { allEvidence, evidenceFile } from './files';

/** Without it the engine would take the missing ratio as 1, which nobody has claimed. */
export const everyOutcomeHasARatio = defineCheck({
  name: 'every-outcome-has-a-ratio',
  description: 'The preferred study gives a ratio for each outcome of its finding.',
  *find(kb) {
    for (const evidence of allEvidence(kb)) {
      const study = preferredStudy(evidence);
      const finding = kb.findings.get(evidence.finding);
      if (!study || !finding) continue;
      const reason = reasonFor(study, finding);
      if (!reason) continue;
      yield {
        file: evidenceFile(evidence),
        path: `studies[${evidence.studies.indexOf(study)}]`,
        reason,
        remedy:
          'Give both ratios (with positiveOutcomes where the finding is not binary), one ratio or share per outcome, both sensitivity and specificity, or sensitivity alone',
      };
    }
  },
});

function reasonFor(study: Study, finding: Finding): string | undefined {
  const ids = finding.outcomes.map(({ id }) => id);
  const missing = ids.filter((id) => ratioOfOutcome(study, finding, id) === undefined);
  if (missing.length > 0) return `There is no ratio for ${missing.join(', ')}`;
  if (study.likelihoodRatioByOutcome || study.shareByOutcome) return undefined;
  const positives = ids.filter((id) => positiveOutcomes(study).includes(id));
  if (positives.length === 0) return 'No outcome of the finding counts as positive';
  if (positives.length === ids.length) return 'All outcomes of the finding count as positive';
  return undefined;
}
