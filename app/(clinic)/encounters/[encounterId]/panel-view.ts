import type { PanelDto } from '@/lib/encounters/types';
import type {
  Assessment,
  ClusterProgress,
  DifferentialItem,
  RuleFlag,
  WithheldFinding,
} from '@/lib/engine/types';

/**
 * The part of an assessment that follows the clinician from step to step. Reasons and tests are left
 * to the pages that show them: with every answer they would grow, and travel with every save.
 */
export type PanelView = {
  /** False where the answers could not be weighed: then only what a rule flags is there. */
  readonly isRanked: boolean;
  readonly assessment: Pick<Assessment, 'bySource' | 'nextFindings'> & {
    readonly mustNotMiss: readonly PanelFlag[];
    readonly differential: readonly Omit<DifferentialItem, 'ledger' | 'widthFrom'>[];
  };
  /** Manoeuvres that the answers speak against. */
  readonly withheld: readonly Withheld[];
  readonly clusters: readonly ClusterProgress[];
  readonly encounterVersion: number;
};

export type Withheld = Pick<WithheldFinding, 'id' | 'because' | 'recorded'>;

export type PanelFlag = RuleFlag & { readonly probability: number | null };

/** The panel shows five; the next ones tell by how much one of them rose into view. */
const CARRIED = 12;
/** What to ask or examine next; what to order is for the pages. */
const NEXT_SHOWN = 3;

export function panelViewOf(panel: PanelDto): PanelView {
  const { encounterVersion } = panel;
  const withheld = panel.withheld.map(({ id, because, recorded }) => ({ id, because, recorded }));
  if (panel.assessment) {
    const assessment = shownOf(panel.assessment);
    return { isRanked: true, assessment, withheld, clusters: panel.clusters, encounterVersion };
  }
  const mustNotMiss = panel.ruleFlags.map((flag) => ({ ...flag, probability: null }));
  const assessment = { ...NOTHING_RANKED, mustNotMiss };
  return { isRanked: false, assessment, withheld, clusters: [], encounterVersion };
}

const NOTHING_RANKED = {
  bySource: { hip: 0, lumbarSpine: 0, sacroiliac: 0, other: 0 },
  nextFindings: [],
  differential: [],
};

function shownOf(assessment: Assessment): PanelView['assessment'] {
  const { mustNotMiss, bySource } = assessment;
  const nextFindings = assessment.nextFindings
    .filter(({ step }) => step !== 'order')
    .slice(0, NEXT_SHOWN);
  const differential = assessment.differential
    .slice(0, CARRIED)
    .map(({ ledger: _ledger, widthFrom: _widthFrom, ...item }) => item);
  return { mustNotMiss, bySource, nextFindings, differential };
}
