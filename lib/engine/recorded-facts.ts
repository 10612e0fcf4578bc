import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { ok, type Result } from '@/lib/result';
import { compile } from './compile';
import { complaintOf } from './complaint';
import { recordedFindings } from './observation';
import { parseInput } from './parse-input';
import { byFindingId, type Facts } from './predicate';
import type { AssessmentInput, InputError } from './types';

/** The recorded answers as rules read them, without an assessment: for what asks the record alone. */
export function recordedFacts(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
): Result<Facts, InputError[]> {
  const parsed = parseInput(knowledge, input);
  if (!parsed.ok) return parsed;
  const model = compile(knowledge);
  const recorded = recordedFindings(model, parsed.value);
  const { complaint } = complaintOf(model, parsed.value, recorded);
  return ok({ recorded: byFindingId(recorded), complaint });
}
