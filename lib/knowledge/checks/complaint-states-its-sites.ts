import { defineCheck } from './check';

export const complaintStatesItsSites = defineCheck({
  name: 'complaint-states-its-sites',
  description: 'What a complaint states also leads to it: recorded alone, it is not lost.',
  *find(kb) {
    for (const { id, states, painSites } of kb.complaints.values()) {
      for (const [index, finding] of states.entries()) {
        if (painSites.includes(finding)) continue;
        yield {
          file: `complaints/${id}.json`,
          path: `states[${index}]`,
          reason: `${finding} is no pain site of this complaint`,
          remedy: 'Add it to painSites, or take it out of states',
        };
      }
    }
  },
});
