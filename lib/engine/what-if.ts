// What would change the advice: the case concluded again with one answer changed, and the two compared.
// Kept out of `assess`, because it costs one conclusion for every answer tried.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { otherAnswers } from './answer-flips';
import { bySource } from './by-source';
import { compile } from './compile';
import { adviceOn, rankCase } from './conclude';
import { parseInput } from './parse-input';
import type { Assessment, AssessmentInput, Observation } from './types';

/** A change of the advice between two assessments. Fields that stay the same are absent. */
export type AdviceChange = {
  readonly first?: { readonly from: string; readonly to: string };
  /** Must-not-miss conditions whose flag goes up, or comes down. */
  readonly raised: readonly string[];
  readonly cleared: readonly string[];
  readonly firstLineTest?: { readonly from: string; readonly to: string };
};

export type WhatIf = { readonly answer: Observation; readonly change: AdviceChange };

export type SeparatingFinding = {
  readonly answer: Observation;
  readonly towards: keyof Assessment['bySource'];
  /** Share of probability this answer moved there, 0 to 1. */
  readonly moved: number;
};

/**
 * Every recorded answer that would change the first diagnosis, a flag or the first-line test if it were
 * the other way round. These are the smallest sets of changes, of size one; larger sets are not searched.
 */
export function decisiveAnswers(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
  assessment: Assessment,
): WhatIf[] {
  return input.findings.flatMap((recorded) => {
    const finding = knowledge.findings.get(recorded.id);
    if (!finding) return [];
    return otherAnswers(finding, recorded).flatMap((answer) =>
      whatIf(knowledge, input, assessment, answer),
    );
  });
}

/** What each result of a test, positive or negative, would change; only results that change something. */
export function decisiveResults(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
  assessment: Assessment,
  testId: string,
): WhatIf[] {
  const recorded = new Set(input.findings.map(({ id }) => id));
  const results = knowledge.tests.get(testId)?.resultFindings ?? [];
  return results
    .filter((id) => !recorded.has(id))
    .flatMap((id) => knowledge.findings.get(id) ?? [])
    .filter(hasTwoStates)
    .flatMap(({ id, sided }) => {
      const side = sided ? { side: painfulSide(input) } : {};
      return [
        ...whatIf(knowledge, input, assessment, { id, ...side, state: 'present' }),
        ...whatIf(knowledge, input, assessment, { id, ...side, state: 'absent' }),
      ];
    });
}

/** The answers that moved most probability towards one anatomical source, largest first. */
export function separatingFindings(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
  assessment: Assessment,
): SeparatingFinding[] {
  return input.findings
    .flatMap((answer) => {
      const without = concluded(knowledge, {
        ...input,
        complaint: assessment.complaint,
        findings: input.findings.filter((one) => one !== answer),
      });
      return without ? mostMoved(answer, without.bySource, assessment.bySource) : [];
    })
    .sort((a, b) => b.moved - a.moved || (a.answer.id < b.answer.id ? -1 : 1));
}

function whatIf(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
  before: Assessment,
  answer: Observation,
): WhatIf[] {
  const others = input.findings.filter(({ id, side }) => id !== answer.id || side !== answer.side);
  const after = concluded(knowledge, {
    ...input,
    complaint: before.complaint,
    findings: [...others, answer],
  });
  if (!after) return [];
  const change = changeOf(conclusionOf(before), after);
  const isDecisive =
    change.first || change.firstLineTest || change.raised.length + change.cleared.length > 0;
  return isDecisive ? [{ answer, change }] : [];
}

/** What the advice rests on. */
type Conclusion = {
  readonly first: string;
  readonly flagged: readonly string[];
  readonly firstLineTest: string;
  readonly bySource: Assessment['bySource'];
};

function concluded(knowledge: KnowledgeBase, input: AssessmentInput): Conclusion | null {
  const parsed = parseInput(knowledge, input);
  if (!parsed.ok) return null;
  const model = compile(knowledge);
  const { ranking, answers } = rankCase(model, parsed.value);
  const { flagged, advice } = adviceOn(model, ranking, answers);
  return {
    first: model.conditions[ranking.order[0] ?? 0]?.id ?? '',
    flagged,
    firstLineTest: advice.firstLine,
    bySource: bySource(model, ranking),
  };
}

function conclusionOf(assessment: Assessment): Conclusion {
  const { differential, mustNotMiss, firstLineTest } = assessment;
  return {
    first: differential[0]?.condition ?? '',
    flagged: flaggedIn(mustNotMiss),
    firstLineTest,
    bySource: assessment.bySource,
  };
}

function changeOf(before: Conclusion, after: Conclusion): AdviceChange {
  const { first: from } = before;
  const { first: to } = after;
  return {
    ...(from !== to && { first: { from, to } }),
    raised: after.flagged.filter((id) => !before.flagged.includes(id)),
    cleared: before.flagged.filter((id) => !after.flagged.includes(id)),
    ...(before.firstLineTest !== after.firstLineTest && {
      firstLineTest: { from: before.firstLineTest, to: after.firstLineTest },
    }),
  };
}

function flaggedIn(items: Assessment['mustNotMiss']): string[] {
  return items.filter(({ state }) => state === 'flagged').map(({ condition }) => condition);
}

function hasTwoStates({ kind, abnormal }: Finding): boolean {
  return kind === 'binary' || abnormal !== undefined;
}

/** The side of the first pain recorded; left when none is, which changes no conclusion. */
function painfulSide({ findings }: AssessmentInput): 'left' | 'right' {
  return findings.find(({ side, state }) => side && state === 'present')?.side ?? 'left';
}

function mostMoved(
  answer: Observation,
  without: Assessment['bySource'],
  withIt: Assessment['bySource'],
): SeparatingFinding[] {
  const sources = ['hip', 'lumbarSpine', 'sacroiliac', 'other'] as const;
  const moves = sources.map((towards) => ({
    answer,
    towards,
    moved: withIt[towards] - without[towards],
  }));
  const largest = moves.reduce((a, b) => (b.moved > a.moved ? b : a));
  return largest.moved >= NOTICEABLE ? [largest] : [];
}

/** One point of a hundred: less is not worth a line. */
const NOTICEABLE = 0.01;
