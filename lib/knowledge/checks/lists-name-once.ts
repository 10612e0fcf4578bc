import { defineCheck } from './check';
import { objectsIn } from './walk';

/** A word twice in one list is a slip of the one who wrote it: a screen would show it twice. */
export const listsNameOnce = defineCheck({
  name: 'lists-name-once',
  description: 'No list of ids or words names one of them twice.',
  *find(kb) {
    for (const { file, entry } of kb.files) {
      for (const { path, object } of objectsIn(entry)) {
        for (const [key, value] of Object.entries(object)) {
          const twice = namedTwice(value);
          if (twice === undefined) continue;
          yield {
            file,
            path: path === '' ? key : `${path}.${key}`,
            reason: `It names ${twice} twice`,
            remedy: 'Take one away',
          };
        }
      }
    }
  },
});

function namedTwice(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const words = value.filter((item) => typeof item === 'string');
  return words.find((word, place) => words.indexOf(word) !== place);
}
