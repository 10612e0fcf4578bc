// Red flags by what they look for, as the rules and the screening of the knowledge base say.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { findingsIn } from '@/lib/knowledge/predicate-leaves';
import type { RedFlagToSettle } from './red-flags-to-settle';

export const RED_FLAG_GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['Cauda equina and cord', ['cauda-equina-syndrome', 'conus-or-cord-compression']],
  [
    'Infection',
    [
      'spinal-infection',
      'septic-arthritis-of-the-hip',
      'psoas-abscess',
      'periprosthetic-joint-infection-of-the-hip',
    ],
  ],
  [
    'Cancer',
    [
      'spinal-malignancy',
      'bone-metastasis-of-the-femur-or-pelvis',
      'primary-bone-tumour-of-the-femur-or-pelvis',
    ],
  ],
  [
    'Fracture and bone',
    [
      'hip-fracture',
      'vertebral-compression-fracture',
      'pelvic-insufficiency-fracture',
      'sacral-insufficiency-fracture',
      'femoral-neck-stress-fracture',
      'slipped-capital-femoral-epiphysis',
      'osteonecrosis-of-the-femoral-head',
    ],
  ],
  ['Vessels', ['abdominal-aortic-aneurysm']],
];
const OTHER = 'Other';

type Knowledge = Pick<KnowledgeBase, 'conditions' | 'redFlagRules'>;

/** "Infection: Fever; Recent infection" for each group that has any. */
export function inGroups(
  flags: readonly RedFlagToSettle[],
  knowledge: Knowledge,
): readonly string[] {
  const placed = flags.map((flag) => ({ ...flag, group: groupOf(flag.findingId, knowledge) }));
  return [...RED_FLAG_GROUPS.map(([title]) => title), OTHER].flatMap((title) => {
    const labels = placed.filter(({ group }) => group === title).map(({ label }) => label);
    return labels.length > 0 ? [`${title}: ${labels.join('; ')}.`] : [];
  });
}

/** The group with the most conditions that look for the finding; the more urgent of equals. */
function groupOf(findingId: string, { conditions, redFlagRules }: Knowledge): string {
  const screening = [...conditions.values()].filter(({ mustNotMiss }) =>
    mustNotMiss?.screeningFindings.includes(findingId),
  );
  const byRule = [...redFlagRules.values()].filter(({ when }) =>
    findingsIn(when).includes(findingId),
  );
  const looking = [
    ...screening.map(({ id }) => id),
    ...new Set(byRule.map(({ condition }) => condition)),
  ];
  const counted = RED_FLAG_GROUPS.map(([title, ids]) => ({
    title,
    count: looking.filter((id) => ids.includes(id)).length,
  }));
  const first = counted.toSorted((a, b) => b.count - a.count)[0];
  return first && first.count > 0 ? first.title : OTHER;
}
