import type { ReactElement } from 'react';
import { RuleLink } from '@/app/(clinic)/evidence/rules/rule-link';
import type { FindingUse } from '@/lib/knowledge/uses-of-finding';

const KIND_WORDS: Readonly<Record<FindingUse['kind'], string>> = {
  'joint-rule': 'Published cluster',
  'dependence-group': 'Group of overlapping findings',
  screening: 'Must not miss',
  'red-flag-rule': 'Red-flag rule',
  'imaging-rule': 'Imaging scenario',
  'test-result': 'Result of a test',
  caution: 'Caution before a test',
};

const HAS_PAGE: ReadonlySet<FindingUse['kind']> = new Set(['red-flag-rule', 'imaging-rule']);

/** Where the number goes: what replaces it, discounts it, or looks at the same finding. */
export function FindingUses({ uses }: { readonly uses: readonly FindingUse[] }): ReactElement {
  return (
    <section aria-labelledby="uses" className="grid gap-2">
      <h2 id="uses" className="font-semibold text-lg">
        Where this number and this finding are used
      </h2>
      <p className="max-w-prose">
        In the ranking, the next best findings, and the effect of every test that depends on them.
        Besides:
      </p>
      {uses.length === 0 ? <p>No rule, group or test looks at this finding.</p> : null}
      <ul className="grid gap-2">
        {uses.map(({ kind, id, label, effect }) => (
          <li key={`${kind}/${id}/${effect}`} className="max-w-prose">
            <span className="text-muted text-sm">{KIND_WORDS[kind]}</span>
            <span className="block font-medium">
              {HAS_PAGE.has(kind) ? <RuleLink id={id}>{label}</RuleLink> : label}
            </span>
            <span className="block text-sm">{effect}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
