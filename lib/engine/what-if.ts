// What would change the advice: the case assessed again with one answer changed, and the two compared.
// Kept out of `assess`, because it costs one assessment for every answer tried.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import type { Finding } from '@/lib/knowledge/schema/finding';
import { assess } from './assess';
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
      const without = assessed(knowledge, {
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
  const after = assessed(knowledge, {
    ...input,
    complaint: before.complaint,
    findings: [...others, answer],
  });
  if (!after) return [];
  const change = changeOf(before, after);
  const isDecisive =
    change.first || change.firstLineTest || change.raised.length + change.cleared.length > 0;
  return isDecisive ? [{ answer, change }] : [];
}

function assessed(knowledge: KnowledgeBase, input: AssessmentInput): Assessment | null {
  const result = assess(knowledge, input);
  return result.ok ? result.value : null;
}

function changeOf(before: Assessment, after: Assessment): AdviceChange {
  const from = before.differential[0]?.condition ?? '';
  const to = after.differential[0]?.condition ?? '';
  const flaggedBefore = flaggedIn(before);
  const flaggedAfter = flaggedIn(after);
  return {
    ...(from !== to && { first: { from, to } }),
    raised: flaggedAfter.filter((id) => !flaggedBefore.includes(id)),
    cleared: flaggedBefore.filter((id) => !flaggedAfter.includes(id)),
    ...(before.firstLineTest !== after.firstLineTest && {
      firstLineTest: { from: before.firstLineTest, to: after.firstLineTest },
    }),
  };
}

function flaggedIn({ mustNotMiss }: Assessment): string[] {
  return mustNotMiss.filter(({ state }) => state === 'flagged').map(({ condition }) => condition);
}

/** The other answers a clinician could have given: present for absent, or another option. */
function otherAnswers(finding: Finding, recorded: Observation): Observation[] {
  const { id, side, state, value } = recorded;
  const place = side ? { id, side } : { id };
  if (state === 'present') return [{ ...place, state: 'absent' }];
  if (state === 'absent') return [{ ...place, state: 'present' }];
  if (typeof value === 'string') {
    const options = finding.outcomes.filter((outcome) => outcome.id !== value);
    return options.map((option) => ({ ...place, value: option.id }));
  }
  if (typeof value === 'number' && finding.abnormal) {
    return [{ ...place, state: isAbnormal(finding, value) ? 'absent' : 'present' }];
  }
  return [];
}

function isAbnormal(finding: Finding, value: number): boolean {
  const band = finding.outcomes.find(
    ({ atLeast, below }) =>
      (atLeast === undefined || value >= atLeast) && (below === undefined || value < below),
  );
  return band !== undefined && (finding.abnormal?.outcomes.includes(band.id) ?? false);
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
