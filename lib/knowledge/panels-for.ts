// The blood panels that belong to what is suspected.
import type { KnowledgeBase } from './knowledge-base';
import type { LaboratoryPanel } from './schema/test';

/** Panels that serve one of these conditions, in the order of the conditions; each panel once. */
export function panelsFor(
  { laboratoryPanels }: Pick<KnowledgeBase, 'laboratoryPanels'>,
  suspected: readonly string[],
): readonly LaboratoryPanel[] {
  const panels = suspected.flatMap((condition) =>
    laboratoryPanels.filter(({ conditions }) => conditions.includes(condition)),
  );
  return [...new Set(panels)];
}
