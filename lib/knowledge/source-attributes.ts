// The thirteen source attributes that US rules ask of evidence-based decision support
// (45 CFR 170.315(b)(11)(iv)(A)): who made a rule, from what, when, and whose traits it uses.
import type { KnowledgeBase } from './knowledge-base';
import type { Evidence } from './schema/evidence';

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

/** All thirteen, in the order of the rule. */
export function sourceAttributes(
  { sources, version }: Pick<KnowledgeBase, 'sources' | 'version'>,
  evidence: Evidence,
): readonly SourceAttribute[] {
  const citations = evidence.studies.map(({ source, locator }) => {
    const known = sources.get(source);
    return known ? `${known.authors} (${known.year}) ${known.title}, ${locator}` : source;
  });
  const days = evidence.studies.map(({ since }) => since).sort();
  return [
    { name: 'Bibliographic citation', value: citations.join('; ') },
    { name: 'Developer', value: DEVELOPER },
    { name: 'Funding of the implementation', value: FUNDING },
    {
      name: 'Release and revision',
      value: `Knowledge ${version}; entered ${days[0]}, last study added ${days.at(-1)}`,
    },
    ...TRAITS.map(({ name, findings }) => ({
      name,
      value: findings.includes(evidence.finding) ? 'Yes' : 'No',
    })),
  ];
}
