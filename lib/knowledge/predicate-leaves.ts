// A rule's condition as a flat list: what a check must look up is in the leaves.
import type { Predicate } from '@/lib/knowledge/schema/predicate';

export type PredicateLeaf = Exclude<
  Predicate,
  { all: unknown } | { any: unknown } | { not: unknown } | { of: unknown }
>;

/** Every leaf with its path, which begins at the given one. */
export function* predicateLeaves(
  predicate: Predicate,
  path: string,
): Generator<{ path: string; leaf: PredicateLeaf }, void> {
  if ('all' in predicate) yield* leavesOf(predicate.all, `${path}.all`);
  else if ('any' in predicate) yield* leavesOf(predicate.any, `${path}.any`);
  else if ('of' in predicate) yield* leavesOf(predicate.of, `${path}.of`);
  else if ('not' in predicate) yield* predicateLeaves(predicate.not, `${path}.not`);
  else yield { path, leaf: predicate };
}

/** The findings that a rule's condition looks at, each once; none where there is no condition. */
export function findingsIn(predicate: Predicate | undefined): readonly string[] {
  if (!predicate) return [];
  const named = [...predicateLeaves(predicate, '')].flatMap(({ leaf }) =>
    'finding' in leaf ? [leaf.finding] : [],
  );
  return [...new Set(named)];
}

function* leavesOf(
  predicates: readonly Predicate[],
  path: string,
): Generator<{ path: string; leaf: PredicateLeaf }, void> {
  for (const [index, predicate] of predicates.entries()) {
    yield* predicateLeaves(predicate, `${path}[${index}]`);
  }
}
