// The reasoning part of the note: ranking, what must not be missed, the clinician's view, orders, plan.
import type { Assessment, MustNotMissItem } from '@/lib/engine/types';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { RecordedOrder } from './recorded-orders';
import type { ClinicianJudgementDto, FirstImpressionDto } from './types';

const LISTED = 5;
/** Of what must not be missed and is still open; more hide the first. */
const OPEN_NAMED = 6;
/** Two conditions at once are worth a line from here. */
const LIKELY_TOGETHER = 0.2;

const SAFETY_NET =
  'Come back at once for new trouble passing urine or opening the bowels, numbness around the ' +
  'genitals or back passage, new or growing weakness in a leg, fever, or if you cannot walk. Come ' +
  'back if severe pain lasts more than two weeks.';

export function differentialLines({ differential, pairs, noneOfThese }: Assessment): string[] {
  const listed = differential.slice(0, LISTED).map(({ rank, label, probability, interval90 }) => {
    const [low, high] = interval90;
    return `${rank}. ${label}: ${percent(probability)} (90% interval ${percent(low)} to ${percent(high)})`;
  });
  const together = pairs
    .filter(({ probability }) => probability >= LIKELY_TOGETHER)
    .map(({ labels, probability }) => `Both ${labels.join(' and ')}: ${percent(probability)}`);
  return [...listed, ...together, `None of the listed conditions: ${percent(noneOfThese)}`];
}

/** What a red-flag rule asks for, for the top of the note: nobody scrolls for an emergency. */
export function actNowLines({ mustNotMiss }: Assessment): string[] {
  return mustNotMiss
    .filter(({ state, rules }) => state === 'flagged' && rules.length > 0)
    .map(({ label, action }) => `Red flag: suspect ${label}. ${action}`);
}

export function mustNotMissLines({ mustNotMiss }: Assessment): string[] {
  const labels = (state: MustNotMissItem['state']) =>
    mustNotMiss
      .filter((item) => item.state === state)
      .toSorted((a, b) => b.probability - a.probability)
      .map(({ label }) => label);
  const open = labels('not-yet-excluded');
  const others = open.length - OPEN_NAMED;
  const flagged = mustNotMiss
    .filter(({ state }) => state === 'flagged')
    .map(({ label, action }) => `FLAGGED: ${label}. ${action}`);
  return [
    ...flagged,
    ...listLine('Not yet excluded, most probable first', open.slice(0, OPEN_NAMED)),
    ...(others > 0 ? [`And ${others} ${others === 1 ? 'other' : 'others'} not yet excluded.`] : []),
    ...listLine('Excluded for now', labels('excluded-for-now')),
  ];
}

/** What the guideline scenario asks for first, whether or not it was ordered. */
export function adviceLines({ tests }: KnowledgeBase, { imagingAdvice }: Assessment): string[] {
  const { firstLine, urgency, scenario, nextStep } = imagingAdvice;
  const label = tests.get(firstLine)?.label ?? firstLine;
  const first =
    firstLine === 'none' ? 'No imaging now' : `${label}, ${urgency.replaceAll('-', ' ')}`;
  return [`Guideline scenario: ${scenario}.`, `First test: ${first}. ${nextStep}`];
}

/** What was thought of before the ranking was shown; nothing where nothing was recorded then. */
export function firstImpressionLines(
  { conditions }: KnowledgeBase,
  impression: FirstImpressionDto | null,
): string[] {
  if (!impression) return [];
  const { conditionId, certainty, recordedBy, answered } = impression;
  const what =
    conditionId === null
      ? 'none yet'
      : `${conditions.get(conditionId)?.label ?? conditionId} (${certainty})`;
  const basis = answered === 1 ? '1 answer' : `${answered} answers`;
  return [`First impression, before the ranking was shown: ${what}. ${recordedBy}, on ${basis}.`];
}

export function judgementLines(
  { conditions }: KnowledgeBase,
  { workingDiagnosis, certainty, candidates }: ClinicianJudgementDto,
): string[] {
  const labelOf = (id: string) => conditions.get(id)?.label ?? id;
  const diagnosis = workingDiagnosis ? labelOf(workingDiagnosis) : 'not recorded';
  const others = candidates.filter(({ conditionId }) => conditionId !== workingDiagnosis);
  const own = candidates.find(({ conditionId }) => conditionId === workingDiagnosis)?.note;
  const considered = others.map(({ conditionId, dismissedReason, note }) => {
    const dismissed = dismissedReason ? `, dismissed: ${dismissedReason.replaceAll('-', ' ')}` : '';
    return `Considered: ${labelOf(conditionId)}${dismissed}${note ? ` (${note})` : ''}`;
  });
  const stated = `Working diagnosis: ${diagnosis}${certainty ? ` (${certainty})` : ''}`;
  return [`${stated}${own ? `. ${own}` : ''}`, ...considered];
}

export function orderLines({ tests }: KnowledgeBase, orders: readonly RecordedOrder[]): string[] {
  if (orders.length === 0) return ['None.'];
  return orders.map(({ testId, urgency, status, reason, resultText, cancelledReason }) => {
    const why = reason ? ` Reason: ${reason}` : '';
    const outcome = resultText ?? cancelledReason;
    const after = outcome ? ` ${status === 'cancelled' ? 'Cancelled' : 'Result'}: ${outcome}` : '';
    if (testId === 'none') return `No imaging now.${why}${after}`;
    return `${tests.get(testId)?.label ?? testId}: ${status}, ${urgency.replaceAll('-', ' ')}.${why}${after}`;
  });
}

export function planLines(
  { conditions }: KnowledgeBase,
  judgement: ClinicianJudgementDto,
): string[] {
  const diagnosis = conditions.get(judgement.workingDiagnosis ?? '');
  const options = diagnosis?.management.map(({ text }) => `- ${text}`) ?? [];
  return [
    // What can be done is not what was decided: a signed note must not read as if it all were.
    ...(diagnosis
      ? [`Options to discuss for ${diagnosis.label}, none chosen here:`, ...options]
      : ['No working diagnosis is stated.']),
    `Safety net: ${SAFETY_NET}`,
  ];
}

export function listLine(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${title}: ${items.join('; ')}.`];
}

/** Whole percents; never 0 or 100, which no estimate deserves. */
function percent(probability: number): string {
  if (probability < 0.01) return 'under 1%';
  if (probability > 0.99) return 'over 99%';
  return `${Math.round(probability * 100)}%`;
}
