// The answers as rules read them, whatever else of the input is refused: a rule about harm must not fall silent
// because of one answer that cannot be read.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { compile } from './compile';
import type { CompiledModel } from './compiled-model';
import { complaintOf } from './complaint';
import { recordedFindings } from './observation';
import { parseInput } from './parse-input';
import { byFindingId, type Facts } from './predicate';
import type { AssessmentInput } from './types';

/** What of the input is refused is left out. */
export function readableFacts(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
): { readonly model: CompiledModel; readonly facts: Facts } {
  const model = compile(knowledge);
  const readable = readablePart(knowledge, input);
  const recorded = recordedFindings(model, readable);
  const { complaint } = complaintOf(model, readable, recorded);
  return { model, facts: { recorded: byFindingId(recorded), complaint } };
}

function readablePart(knowledge: KnowledgeBase, input: AssessmentInput): AssessmentInput {
  const { setting, ageYears, sex, complaint, findings } = input;
  const isRead = (part: Partial<AssessmentInput>) =>
    parseInput(knowledge, { setting, findings: [], ...part }).ok;
  return {
    setting,
    ...(ageYears !== undefined && isRead({ ageYears }) ? { ageYears } : {}),
    ...(sex !== undefined && isRead({ sex }) ? { sex } : {}),
    ...(complaint !== undefined && isRead({ complaint }) ? { complaint } : {}),
    findings: findings.filter((finding) => isRead({ findings: [finding] })),
  };
}
