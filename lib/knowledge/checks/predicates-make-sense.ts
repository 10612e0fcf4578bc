import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { type PredicateLeaf, predicateLeaves } from '@/lib/knowledge/predicate-leaves';
import type { Predicate } from '@/lib/knowledge/schema/predicate';
import { defineCheck } from './check';
import { allPredicates } from './files';
import { objectsIn } from './walk';

export const predicatesMakeSense = defineCheck({
  name: 'predicates-make-sense',
  description: 'A rule can fire, and asks of each finding what can be recorded for it.',
  *find(kb) {
    for (const { predicate, file, path } of allPredicates(kb)) {
      for (const { path: at, leaf } of predicateLeaves(predicate, path)) {
        for (const fault of leafFaults(kb, file, leaf)) yield { file, path: at, ...fault };
      }
      yield* countFaults(predicate, file, path);
    }
  },
});

function* leafFaults(kb: KnowledgeBase, file: string, leaf: PredicateLeaf) {
  const looksAtAssessment = 'condition' in leaf || 'anyMustNotMissFlagged' in leaf;
  if (looksAtAssessment && !file.startsWith('imaging-rules/')) {
    yield {
      reason: 'It depends on the ranking, which only an imaging rule may',
      remedy: 'Name the findings instead: it must hold whatever the ranking says',
    };
  }
  if ('complaint' in leaf && file.startsWith('joint-rules/')) {
    yield {
      reason: 'A cluster looks at answers only, not at the complaint',
      remedy: 'Name the pain sites instead',
    };
  }
  if (!('finding' in leaf) || 'is' in leaf) return;
  const finding = kb.findings.get(leaf.finding);
  const bounds = [leaf.atLeast, leaf.below].filter((bound) => bound !== undefined);
  if (bounds.length === 0) {
    yield { reason: 'It asks nothing of the finding', remedy: 'Add "is", "atLeast" or "below"' };
  }
  if (!finding) return;
  if (!finding.range) {
    yield { reason: `${leaf.finding} is not a number`, remedy: 'Use "is" with its outcomes' };
    return;
  }
  const { min, max } = finding.range;
  for (const bound of bounds.filter((each) => each <= min || each > max)) {
    yield {
      reason: `${bound} does not divide the range ${min} to ${max} of ${leaf.finding}`,
      remedy: `Use a number above ${min}, in ${finding.unit ?? 'the unit of the finding'}`,
    };
  }
}

function* countFaults(predicate: Predicate, file: string, path: string) {
  for (const { path: at, object } of objectsIn(predicate)) {
    const { atLeast, of } = object;
    if (!Array.isArray(of) || typeof atLeast !== 'number' || atLeast <= of.length) continue;
    yield {
      file,
      path: at === '' ? path : `${path}.${at}`,
      reason: `${atLeast} of ${of.length} can never hold`,
      remedy: 'Lower the number or add to the list',
    };
  }
}
