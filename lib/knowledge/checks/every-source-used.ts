import { defineCheck } from './check';
import { citationsIn } from './walk';

export const everySourceUsed = defineCheck({
  name: 'every-source-used',
  description: 'Each source is cited somewhere.',
  *find(kb) {
    const cited = new Set(
      kb.files.flatMap(({ entry }) => [...citationsIn(entry)].map(({ source }) => source)),
    );
    for (const id of kb.sources.keys()) {
      if (cited.has(id)) continue;
      yield {
        file: `sources/${id}.json`,
        path: '',
        reason: 'Nothing cites it',
        remedy: 'Cite it where it is used, or remove it',
      };
    }
  },
});
