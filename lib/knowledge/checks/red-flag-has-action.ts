import { defineCheck } from './check';

const SMALLEST_NUMBER_OF_SOURCES = 2;

export const redFlagHasAction = defineCheck({
  name: 'red-flag-has-action',
  description: 'A red-flag rule says what to do, on the word of two sources, with a test there is.',
  *find(kb) {
    for (const { id, action, citations, test } of kb.redFlagRules) {
      const file = `red-flag-rules/${id}.json`;
      if (action.trim() === '') {
        yield { file, path: 'action', reason: 'It names no action', remedy: 'Say what to do' };
      }
      const sources = new Set(citations.map(({ source }) => source));
      if (sources.size < SMALLEST_NUMBER_OF_SOURCES) {
        yield {
          file,
          path: 'citations',
          reason: `It rests on one source: ${[...sources].join(', ')}`,
          remedy: 'Cite a second, independent source',
        };
      }
      if (test && !kb.tests.has(test)) {
        yield {
          file,
          path: 'test',
          reason: `The test "${test}" cannot be ordered`,
          remedy: `Name a test there is, or add tests/${test}.json`,
        };
      }
    }
  },
});
