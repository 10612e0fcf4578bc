// The patient a condition is known by: what its evidence says most of them, or many, show.
import type { CompiledEvidence, CompiledFinding, CompiledModel } from './compiled-model';
import { at } from './probability';
import type { AssessmentInput, Observation } from './types';

/** An answer that fewer patients give than this is not typical. */
const SEEN_IN_ONE_OF = 5;

/**
 * Of every finding with evidence for the condition, the answer that speaks most for it among those
 * at least one in five of its patients give; findings without such an answer are left out. Sided
 * findings are on the right. `withResults` adds laboratory and imaging results.
 */
export function typicalPatient(
  model: CompiledModel,
  conditionId: string,
  options: { readonly withResults: boolean },
): Pick<AssessmentInput, 'ageYears' | 'sex' | 'findings'> {
  const condition = model.conditionIndex.get(conditionId) ?? -1;
  const findings = model.findings.flatMap((entry): Observation[] => {
    const evidence = entry.evidence.get(condition);
    const isResult = ['laboratory', 'imaging'].includes(entry.finding.section);
    if (!evidence || (isResult && !options.withResults)) return [];
    const outcome = tellingOutcome(evidence);
    return outcome === undefined ? [] : [observationOf(entry, outcome)];
  });
  const answerTo = (id: string) => findings.find((one) => one.id === id)?.value;
  const [age, sex] = [answerTo('age'), answerTo('sex')];
  return {
    ...(typeof age === 'number' ? { ageYears: age } : {}),
    ...(sex === 'female' || sex === 'male' ? { sex } : {}),
    findings: findings.filter(({ id }) => id !== 'age' && id !== 'sex'),
  };
}

function tellingOutcome({ probabilities, weights }: CompiledEvidence): number | undefined {
  const telling = Array.from(weights, (weight, outcome) => ({ weight, outcome })).filter(
    ({ weight, outcome }) => weight > 0 && at(probabilities, outcome) >= 1 / SEEN_IN_ONE_OF,
  );
  return telling.sort((a, b) => b.weight - a.weight)[0]?.outcome;
}

function observationOf({ finding }: CompiledFinding, outcome: number): Observation {
  const side = finding.sided ? { side: 'right' as const } : {};
  const chosen = finding.outcomes[outcome];
  if (!chosen) throw new Error(`${finding.id} has no outcome ${outcome}`);
  if (finding.kind === 'binary') {
    return { id: finding.id, ...side, state: chosen.id === 'present' ? 'present' : 'absent' };
  }
  if (finding.kind === 'choice') return { id: finding.id, ...side, value: chosen.id };
  return { id: finding.id, ...side, value: chosen.atLeast ?? finding.range?.min ?? 0 };
}
