import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { defineCheck, type FoundFault } from './check';
import { references } from './references';
import { citationsIn } from './walk';

export const noDanglingIds = defineCheck({
  name: 'no-dangling-ids',
  description: 'Every id that one file uses is defined by another.',
  *find(kb) {
    yield* danglingSources(kb);
    for (const { file, path, kind, id, known } of references(kb)) {
      if (known.includes(id)) continue;
      yield {
        file,
        path,
        reason: `There is no ${kind} "${id}"`,
        remedy: remedyFor(kind, id, known),
      };
    }
  },
});

function* danglingSources(kb: KnowledgeBase): Generator<FoundFault, void> {
  for (const { file, entry } of kb.files) {
    for (const { path, source } of citationsIn(entry)) {
      if (kb.sources.has(source)) continue;
      yield {
        file,
        path,
        reason: `There is no source "${source}"`,
        remedy: `Correct the id or add sources/${source}.json`,
      };
    }
  }
}

function remedyFor(kind: string, id: string, known: readonly string[]): string {
  const isFile = !kind.includes(' ');
  if (isFile) return `Correct the id or add the file of the ${kind} "${id}"`;
  return known.length > 0 ? `Use one of: ${known.join(', ')}` : 'Correct the id';
}
