import type { LivePanelDto } from '@/lib/encounters/types';
import type { Assessment, DifferentialItem } from '@/lib/engine/types';

/**
 * The part of an assessment that follows the clinician from step to step. Reasons and tests are left
 * to the pages that show them: with every answer they would grow, and travel with every save.
 */
export type PanelView = {
  readonly assessment: Pick<Assessment, 'mustNotMiss' | 'bySource' | 'nextFindings'> & {
    readonly differential: readonly Omit<DifferentialItem, 'ledger'>[];
  };
  readonly encounterVersion: number;
};

/** The panel shows five; the next ones tell by how much one of them rose into view. */
const CARRIED = 12;

export function panelViewOf({ assessment, encounterVersion }: LivePanelDto): PanelView {
  const { mustNotMiss, bySource, nextFindings } = assessment;
  const differential = assessment.differential
    .slice(0, CARRIED)
    .map(({ ledger: _ledger, ...item }) => item);
  return { assessment: { mustNotMiss, bySource, nextFindings, differential }, encounterVersion };
}
