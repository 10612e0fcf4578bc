// An assessment that was kept, computed again from its own input: by the knowledge of its time, which must
// give the same bytes, and by today's, which may well say something else.
import { canonicalJson } from '@/lib/knowledge/canonical-json';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { ok, type Result } from '@/lib/result';
import { assess, ENGINE_VERSION } from './assess';
import {
  type AssessmentComparison,
  type ComparedAssessment,
  compareAssessments,
} from './compare-assessments';
import { isRecord } from './input-errors';
import { parseInput } from './parse-input';
import { parseObservation } from './parse-observation';
import type { Assessment, InputError } from './types';

export type KeptAssessment = Pick<
  Assessment,
  'knowledgeVersion' | 'engineVersion' | 'inputHash'
> & {
  readonly input: unknown;
  /** All that was written, whatever else an engine of its time wrote. */
  readonly output: ComparedAssessment;
};

/** What became of it under the knowledge of its time. */
export type Reproduction =
  | { readonly kind: 'same' }
  /** Same knowledge, engine and input, other bytes: the program is not what its version says. */
  | { readonly kind: 'different'; readonly comparison: AssessmentComparison }
  /** What was kept stands; the comparison leads to what today's engine says under that knowledge. */
  | { readonly kind: 'other-engine'; readonly comparison: AssessmentComparison }
  | { readonly kind: 'other-input' }
  | { readonly kind: 'knowledge-not-kept' }
  | { readonly kind: 'input-refused'; readonly errors: readonly InputError[] };

/** From what was kept to what today's knowledge and engine say. */
export type TodaysView = AssessmentComparison &
  Pick<Assessment, 'knowledgeVersion' | 'engineVersion'> & {
    /** Findings whose answers today's knowledge has no place for. */
    readonly leftOut: readonly string[];
  };

export type Replay = Pick<KeptAssessment, 'knowledgeVersion' | 'engineVersion'> & {
  readonly reproduction: Reproduction;
  readonly today: Result<TodaysView, readonly InputError[]>;
};

/** `then`: the knowledge it was made with, undefined where that is not kept. */
export function replay(
  kept: KeptAssessment,
  then: KnowledgeBase | undefined,
  now: KnowledgeBase,
): Replay {
  const { knowledgeVersion, engineVersion } = kept;
  return {
    knowledgeVersion,
    engineVersion,
    reproduction: then ? reproduce(kept, then) : { kind: 'knowledge-not-kept' },
    today: today(kept, now),
  };
}

function reproduce(kept: KeptAssessment, then: KnowledgeBase): Reproduction {
  const again = assessUnknown(then, kept.input);
  if (!again.ok) return { kind: 'input-refused', errors: again.error };
  const comparison = compareAssessments(kept.output, again.value);
  if (kept.engineVersion !== ENGINE_VERSION) return { kind: 'other-engine', comparison };
  if (kept.inputHash !== again.value.inputHash) return { kind: 'other-input' };
  const isSame = canonicalJson(kept.output) === canonicalJson(again.value);
  return isSame ? { kind: 'same' } : { kind: 'different', comparison };
}

function today(kept: KeptAssessment, now: KnowledgeBase): Replay['today'] {
  const { input, leftOut } = withoutUnknown(now, kept.input);
  const again = assessUnknown(now, input);
  if (!again.ok) return again;
  const { knowledgeVersion, engineVersion } = again.value;
  const comparison = compareAssessments(kept.output, again.value);
  return ok({ ...comparison, knowledgeVersion, engineVersion, leftOut });
}

function assessUnknown(knowledge: KnowledgeBase, input: unknown): Result<Assessment, InputError[]> {
  const parsed = parseInput(knowledge, input);
  return parsed.ok ? assess(knowledge, parsed.value) : parsed;
}

/** As an encounter is assessed: answers that the knowledge has no place for carry no weight. */
function withoutUnknown(
  knowledge: KnowledgeBase,
  input: unknown,
): { readonly input: unknown; readonly leftOut: readonly string[] } {
  if (!isRecord(input) || !Array.isArray(input.findings)) return { input, leftOut: [] };
  const answers: readonly unknown[] = input.findings;
  const fits = (answer: unknown) => parseObservation(knowledge, answer, '', []) !== undefined;
  return {
    input: { ...input, findings: answers.filter(fits) },
    leftOut: answers.filter((answer) => !fits(answer)).map(idOf),
  };
}

function idOf(answer: unknown): string {
  return isRecord(answer) ? String(answer.id) : String(answer);
}
