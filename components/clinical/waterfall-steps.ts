// The reasons for one probability as steps on a log-odds axis, from where it started to where it stands.
import type { DifferentialItem, LedgerLine } from '@/lib/engine/types';

/** Answers that measure the same thing, and the largest ratio they may have together. */
export type AnswerGroup = {
  readonly id: string;
  readonly label: string;
  readonly maximumRatio: number;
};

/** Positions and widths are natural-log odds of the condition being present. */
export type WaterfallStep = {
  readonly id: string;
  readonly label: string;
  /** What was recorded; of a group, each answer with its name. */
  readonly recorded: string;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'finding' | 'group' | 'rivals';
};

export type Waterfall = {
  readonly start: number;
  readonly end: number;
  readonly steps: readonly WaterfallStep[];
};

type Term = Pick<WaterfallStep, 'id' | 'label' | 'recorded' | 'weight' | 'kind'>;

/** Less than this is not to be seen, and its sum over many lines is not either. */
const VISIBLE = 0.01;
/** The ledger is rounded; a group this near its limit is held there. */
const ROUNDING = 1e-4;

/**
 * Strongest first. The ledger weighs a condition against "none of these"; what the same answers did to
 * its rivals is therefore a step of its own, so that the steps end where the probability is.
 */
export function waterfallOf(
  { prior, probability, ledger }: Pick<DifferentialItem, 'prior' | 'probability' | 'ledger'>,
  groupOf: (findingId: string) => AnswerGroup | undefined,
): Waterfall {
  const start = logOdds(prior);
  const end = logOdds(probability);
  const terms = merged(ledger, groupOf).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const rest = end - start - terms.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(rest) >= VISIBLE) terms.push(rivals(rest));
  let at = start;
  const steps = terms.map((term) => {
    const from = at;
    at += term.weight;
    return { ...term, from, to: at };
  });
  return { start, end, steps };
}

/** The log of the odds of a probability. */
export function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Answers of which a group held something back stand together; the others alone. */
function merged(
  ledger: readonly LedgerLine[],
  groupOf: (findingId: string) => AnswerGroup | undefined,
): Term[] {
  const groups = new Map<string, { readonly group: AnswerGroup; readonly lines: LedgerLine[] }>();
  const terms: Term[] = [];
  for (const line of ledger) {
    const group = line.kind === 'finding' ? groupOf(line.id) : undefined;
    if (!group) {
      terms.push(alone(line));
      continue;
    }
    const known = groups.get(group.id);
    if (known) known.lines.push(line);
    else groups.set(group.id, { group, lines: [line] });
  }
  for (const { group, lines } of groups.values()) {
    const isReduced = lines.length > 1 && lines.some(({ discount }) => discount < 1);
    terms.push(...(isReduced ? [together(group, lines)] : lines.map(alone)));
  }
  return terms;
}

function alone(line: LedgerLine): Term {
  const { id, recorded, weight } = line;
  return { id, label: nameOf(line), recorded, weight, kind: 'finding' };
}

function together({ id, label, maximumRatio }: AnswerGroup, lines: readonly LedgerLine[]): Term {
  const weight = lines.reduce((sum, line) => sum + line.weight, 0);
  const isHeld = Math.abs(weight) > Math.log(maximumRatio) - ROUNDING;
  const held = isHeld ? `, held at x${maximumRatio}` : '';
  return {
    id: `group-${id}`,
    label: `${label}, ${lines.length} answers as one step${held}`,
    recorded: lines.map((line) => `${nameOf(line)} ${line.recorded}`).join('; '),
    weight,
    kind: 'group',
  };
}

function rivals(weight: number): Term {
  return {
    id: 'rivals',
    label: 'The other conditions',
    recorded: weight > 0 ? 'less likely by the same answers' : 'more likely by the same answers',
    weight,
    kind: 'rivals',
  };
}

function nameOf({ label, side }: LedgerLine): string {
  return side ? `${label}, ${side}` : label;
}
