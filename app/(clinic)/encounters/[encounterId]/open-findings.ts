// Which questions of the history are open when the page is: few, and those that matter here. Everything
// else is one click or key away under "More", and a finding the panel asks for opens its fold.

import { byClinicalOrder } from '@/lib/encounters/finding-order';
import type { NextFinding } from '@/lib/engine/types';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding, FindingSection } from '@/lib/knowledge/schema/finding';
import type { ComplaintId } from '@/lib/knowledge/schema/primitives';
import { isRelevant } from './relevant';

/** Items a clinician meets on an untouched history page. */
export const MOST_OPEN_ITEMS = 14;
/** The body map and the block of red flags are one item each. */
export const OPEN_BLOCKS = 2;

/** Asked of everybody: without them no advice on tests holds. */
const ALWAYS_OPEN: readonly string[] = ['onset', 'duration-days', 'severity'];

const HISTORY: readonly FindingSection[] = [
  'complaint',
  'pain-behaviour',
  'medical-history',
  'medications',
  'lifestyle',
  'family-history',
];

/**
 * The findings of the history that are open at first: those always asked, then what the engine would
 * ask next, then the short path of these complaints. The body map asks for the sites and the block of
 * red flags for the flags, so neither is among them.
 */
export function openInHistory(
  knowledge: KnowledgeBase,
  complaints: readonly ComplaintId[],
  nextFindings: readonly Pick<NextFinding, 'id' | 'step'>[],
): ReadonlySet<string> {
  const drawn = drawnFindings(knowledge);
  const askable = [...knowledge.findings.values()]
    .filter(({ id, section, redFlag }) => HISTORY.includes(section) && !redFlag && !drawn.has(id))
    .sort(byClinicalOrder);
  const idsOf = (findings: readonly Finding[]) => findings.map(({ id }) => id);
  const useful = nextFindings.filter(({ step }) => step === 'ask').map(({ id }) => id);
  const open = [
    ...idsOf(askable).filter((id) => ALWAYS_OPEN.includes(id)),
    ...useful.filter((id) => idsOf(askable).includes(id)),
    ...idsOf(askable.filter((finding) => finding.core && isRelevant(finding, complaints))),
  ];
  return new Set([...new Set(open)].slice(0, MOST_OPEN_ITEMS - OPEN_BLOCKS));
}

/** What the body map asks: the findings that a mark on it records. */
export function drawnFindings({ bodyRegions }: KnowledgeBase): ReadonlySet<string> {
  return new Set(
    [...bodyRegions.values()].flatMap(({ pain, sensation }) => [...pain, ...sensation]),
  );
}
