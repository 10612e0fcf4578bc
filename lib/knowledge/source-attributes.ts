// The thirteen source attributes that US rules ask of evidence-based decision support
// (45 CFR 170.315(b)(11)(iv)(A)): who made a rule, from what, when, and whose traits it uses.
import type { KnowledgeBase } from './knowledge-base';
import { findingsIn } from './predicate-leaves';
import type { Evidence } from './schema/evidence';
import type { Predicate } from './schema/predicate';
import type { Citation } from './schema/primitives';

export type SourceAttribute = { readonly name: string; readonly value: string };

const DEVELOPER = 'The Iliac project, open source';
const FUNDING = 'No outside funding is declared by the project';

/** Traits of a person and the findings that carry them; the knowledge base has no others. */
const TRAITS: readonly { readonly name: string; readonly findings: readonly string[] }[] = [
  { name: 'Uses race', findings: [] },
  { name: 'Uses ethnicity', findings: [] },
  { name: 'Uses language', findings: [] },
  { name: 'Uses sexual orientation', findings: [] },
  { name: 'Uses gender identity', findings: [] },
  { name: 'Uses sex', findings: ['sex'] },
  { name: 'Uses date of birth', findings: ['age', 'onset-before-age-45'] },
  {
    name: 'Uses social determinants of health',
    findings: ['heavy-lifting-at-work', 'static-posture-at-work', 'smoking', 'alcohol-excess'],
  },
  { name: 'Uses health status assessments', findings: ['severity', 'walking-distance-metres'] },
];

/** What is known of one piece of decision support, whichever kind it is. */
type Origin = {
  readonly citations: readonly Citation[];
  readonly revision: string;
  /** The findings it looks at. */
  readonly findings: readonly string[];
};

type Sources = Pick<KnowledgeBase, 'sources' | 'version'>;

/** All thirteen of one evidence entry, in the order of the rule. */
export function attributesOfEvidence(kb: Sources, evidence: Evidence): readonly SourceAttribute[] {
  const days = evidence.studies.map(({ since }) => since).sort();
  return attributes(kb, {
    citations: evidence.studies,
    revision: `Knowledge ${kb.version}; entered ${days[0]}, last study added ${days.at(-1)}`,
    findings: [evidence.finding],
  });
}

/** All thirteen of a rule: what it cites, and the findings its condition looks at. */
export function attributesOfRule(
  kb: Sources,
  rule: { readonly when: Predicate; readonly citations: readonly Citation[] },
): readonly SourceAttribute[] {
  return attributes(kb, {
    citations: rule.citations,
    revision: `Knowledge ${kb.version}`,
    findings: findingsIn(rule.when),
  });
}

function attributes({ sources }: Sources, origin: Origin): readonly SourceAttribute[] {
  const citations = origin.citations.map(({ source, locator }) => {
    const known = sources.get(source);
    return known
      ? `${known.authors} (${known.year ?? 'no year shown'}) ${known.title}, ${locator}`
      : source;
  });
  return [
    { name: 'Bibliographic citation', value: [...new Set(citations)].join('; ') },
    { name: 'Developer', value: DEVELOPER },
    { name: 'Funding of the implementation', value: FUNDING },
    { name: 'Release and revision', value: origin.revision },
    ...TRAITS.map(({ name, findings }) => ({
      name,
      value: findings.some((id) => origin.findings.includes(id)) ? 'Yes' : 'No',
    })),
  ];
}
