import { defineCheck } from './check';

export const sourceCanBeOpened = defineCheck({
  name: 'source-can-be-opened',
  description: 'Each source has an address, so that a reader can look for himself.',
  *find(kb) {
    for (const { id, kind, doi, pmid, url, seenAt } of kb.sources.values()) {
      if (doi || pmid || url || seenAt || kind === 'expert-estimate') continue;
      yield {
        file: `sources/${id}.json`,
        path: '',
        reason: 'It has no doi, pmid, url or seenAt',
        remedy: 'Give the address under which you read it',
      };
    }
  },
});
