// What is still to be found out at the bedside, and what must not be tried.
import type { CompiledFinding, CompiledModel } from './compiled-model';
import { type StatedComplaint, statedBy } from './complaint';
import { isAnswered, type Recorded } from './observation';
import { becauseOf, type Facts, truthOf } from './predicate';
import { isComparison, onlySymptomaticSide } from './sides';
import type { WithheldFinding } from './types';

/** What the answers leave open. */
export type OpenQuestions = {
  /** Findings of history and examination that may be asked for. */
  readonly findings: readonly CompiledFinding[];
  /** Manoeuvres that the answers speak against, each with the reason. */
  readonly withheld: readonly WithheldFinding[];
};

/**
 * Findings of history and examination without an answer. Laboratory and imaging are left to the tests. What could
 * not be tested is not asked for again, nor what the complaint states, nor what may do harm.
 */
export function openQuestions(
  model: CompiledModel,
  recorded: readonly Recorded[],
  stated: StatedComplaint,
  facts: Facts,
): OpenQuestions {
  const side = onlySymptomaticSide(recorded);
  const closed = new Set(
    recorded
      .filter((entry) => isClosed(entry) && !isComparison(entry, side))
      .map(({ finding }) => finding.index),
  );
  const known = statedBy(model.knowledge, stated);
  const unanswered = model.findings.filter(
    (entry) =>
      !closed.has(entry.index) &&
      !known.has(entry.finding.id) &&
      isBedside(entry) &&
      isShown(entry, stated.complaint),
  );
  const withheld = unanswered.flatMap((entry) => withheldFinding(entry, facts) ?? []);
  const harmful = new Set(withheld.map(({ id }) => id));
  return { findings: unanswered.filter(({ finding }) => !harmful.has(finding.id)), withheld };
}

/** Why the finding must not be examined now; undefined when no answer speaks against it. */
export function withheldFinding(
  { finding }: Pick<CompiledFinding, 'finding'>,
  facts: Facts,
): WithheldFinding | undefined {
  const { id, label, contraindicated, contraindicatedWhen } = finding;
  if (!contraindicatedWhen) return undefined;
  if (truthOf(contraindicatedWhen, facts) !== true) return undefined;
  const because = becauseOf(contraindicatedWhen, facts);
  return { id, label, because: contraindicated ?? because.join('; '), recorded: because };
}

function isClosed(entry: Recorded): boolean {
  return isAnswered(entry) || entry.state === 'equivocal' || entry.state === 'could-not-test';
}

function isBedside({ finding }: CompiledFinding): boolean {
  return finding.section !== 'laboratory' && finding.section !== 'imaging';
}

function isShown({ finding }: CompiledFinding, complaint: readonly string[]): boolean {
  return finding.complaints.length === 0 || finding.complaints.some((id) => complaint.includes(id));
}
