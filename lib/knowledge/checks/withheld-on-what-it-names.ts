// A manoeuvre that says "not with suspected cauda equina syndrome" must be withheld on the signs that make one
// suspect it: those of the red-flag rules.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { findingsIn } from '@/lib/knowledge/predicate-leaves';
import { defineCheck } from './check';

/** How a text names what it warns of, and the condition whose rules must be met. */
const NAMED: readonly { readonly words: RegExp; readonly condition: string }[] = [
  { words: /cauda equina/i, condition: 'cauda-equina-syndrome' },
  { words: /septic (joint|hip)/i, condition: 'septic-arthritis-of-the-hip' },
  { words: /hip fracture/i, condition: 'hip-fracture' },
];

export const withheldOnWhatItNames = defineCheck({
  name: 'withheld-on-what-it-names',
  description:
    'A manoeuvre not to be done in a suspected emergency is withheld on a sign of each of its rules.',
  *find(kb) {
    for (const { id, contraindicated, contraindicatedWhen } of kb.findings.values()) {
      // Advice on a gentler way to do it, or on an investigation, is not a reason to withhold it.
      if (!contraindicated || !/\bnot?\b|never|^suspected/i.test(contraindicated)) continue;
      const named = NAMED.filter(({ words }) => words.test(contraindicated));
      const triggers = new Set(findingsIn(contraindicatedWhen));
      for (const { condition } of named) {
        for (const { rule, signs } of rulesOf(kb, condition)) {
          if (signs.some((sign) => triggers.has(sign))) continue;
          yield {
            file: `findings/${id}.json`,
            path: 'contraindicatedWhen',
            reason: `The text names ${condition}, but no sign of its rule ${rule} withholds the manoeuvre`,
            remedy: `Add one of: ${signs.join(', ')}`,
          };
        }
      }
    }
  },
});

/** The rules of a condition with their signs; where it hurts is no sign of an emergency. */
function rulesOf(kb: KnowledgeBase, condition: string) {
  return kb.redFlagRules
    .filter((rule) => rule.condition === condition)
    .map(({ id, when }) => ({
      rule: id,
      signs: findingsIn(when).filter(
        (finding) => !['complaint', 'person'].includes(kb.findings.get(finding)?.section ?? ''),
      ),
    }));
}
