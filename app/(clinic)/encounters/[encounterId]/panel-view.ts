import type { LivePanelDto } from '@/lib/encounters/types';
import type { Assessment, DifferentialItem } from '@/lib/engine/types';

/**
 * The part of an assessment that follows the clinician from step to step. Reasons and tests are left
 * to the pages that show them: with every answer they would grow, and travel with every save.
 */
export type PanelView = {
  readonly assessment: Pick<Assessment, 'mustNotMiss' | 'bySource' | 'nextFindings'> & {
    readonly differential: readonly Omit<DifferentialItem, 'ledger' | 'widthFrom'>[];
  };
  readonly encounterVersion: number;
};

/** The panel shows five; the next ones tell by how much one of them rose into view. */
const CARRIED = 12;
/** What to ask or examine next; what to order is for the pages. */
const NEXT_SHOWN = 3;

export function panelViewOf({ assessment, encounterVersion }: LivePanelDto): PanelView {
  const { mustNotMiss, bySource } = assessment;
  const nextFindings = assessment.nextFindings
    .filter(({ step }) => step !== 'order')
    .slice(0, NEXT_SHOWN);
  const differential = assessment.differential
    .slice(0, CARRIED)
    .map(({ ledger: _ledger, widthFrom: _widthFrom, ...item }) => item);
  return { assessment: { mustNotMiss, bySource, nextFindings, differential }, encounterVersion };
}
