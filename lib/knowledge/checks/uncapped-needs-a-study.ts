import { defineCheck } from './check';
import { allEvidence, evidenceFile } from './files';

export const uncappedNeedsAStudy = defineCheck({
  name: 'uncapped-needs-a-study',
  description: 'Only a measured ratio may score beyond the cap; an estimate never does.',
  *find(kb) {
    for (const evidence of allEvidence(kb)) {
      if (evidence.uncappedBecause === undefined) continue;
      const scoring = evidence.studies.find(({ id }) => id === evidence.preferred);
      if (scoring?.status !== 'expert-estimate') continue;
      yield {
        file: evidenceFile(evidence),
        path: 'uncappedBecause',
        reason: 'The preferred figure is an estimate, yet it scores without the cap',
        remedy:
          'Remove uncappedBecause; if the sign alone must lead to action, write a red-flag rule',
      };
    }
  },
});
