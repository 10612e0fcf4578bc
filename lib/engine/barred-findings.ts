// What must not be examined now. Unlike the questions that are left open, it does not end with an answer: what
// was done on one side may still harm the other.
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { withheldFinding } from './open-findings';
import { readableFacts } from './readable-facts';
import type { AssessmentInput, WithheldFinding } from './types';

/** Every finding that the answers speak against, answered or not, whatever the complaint. */
export function barredFindings(
  knowledge: KnowledgeBase,
  input: AssessmentInput,
): readonly WithheldFinding[] {
  const { model, facts } = readableFacts(knowledge, input);
  return model.findings.flatMap((entry) => withheldFinding(entry, facts) ?? []);
}
