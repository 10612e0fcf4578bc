// Patients drawn from the engine's own table of probabilities, but with findings that hang together: what
// measures the same thing comes out alike. The engine must stay calibrated on them although its table treats
// findings as independent given the diagnosis; that is what the dependence discount is for.
import type { CompiledFinding, CompiledModel } from '@/lib/engine/compiled-model';
import { noneOf } from '@/lib/engine/hypotheses';
import { inverseNormal } from '@/lib/engine/normal-draws';
import { priorFor } from '@/lib/engine/prior';
import { at, softmax } from '@/lib/engine/probability';
import type { Answer } from '@/lib/engine/sides';
import type { ComplaintId, SettingId } from '@/lib/knowledge/schema/primitives';
import { drawIndex, normalDistribution, uniformNumbers } from './random';

export type SimulatedPatient = {
  readonly setting: SettingId;
  readonly complaint: ComplaintId;
  /** Condition indices that are present: none, one, or two. */
  readonly truth: readonly number[];
  readonly answers: readonly Answer[];
};

export type Simulation = {
  readonly seed: number;
  readonly patients: number;
  /**
   * Correlation of the latent severity of two findings of one dependence group, given the diagnosis (Gaussian
   * copula). 0: independent, as the table has it.
   */
  readonly correlation: number;
  /** Draw every condition equally often instead of by its share: for recall per condition. */
  readonly evenly?: boolean;
};

/** Share of the units of a form (a group, or a finding of its own) that are asked, and of a unit's findings answered. */
const UNITS_ASKED = 0.25;
const ANSWERED_WITHIN_UNIT = 0.75;
const SETTINGS: readonly SettingId[] = ['primary-care', 'emergency', 'orthopaedics'];
const COMPLAINTS: readonly ComplaintId[] = ['low-back', 'hip', 'buttock-leg'];

/** In the order they are drawn; the same arguments give the same patients. */
export function* simulatePatients(
  model: CompiledModel,
  { seed, patients, correlation, evenly = false }: Simulation,
): Generator<SimulatedPatient, void> {
  const uniform = uniformNumbers(seed);
  const normal = () => inverseNormal(Math.min(1 - 1e-12, Math.max(1e-12, uniform())));
  for (let i = 0; i < patients; i += 1) {
    const setting = SETTINGS[Math.floor(uniform() * SETTINGS.length)] ?? 'primary-care';
    const complaint = COMPLAINTS[Math.floor(uniform() * COMPLAINTS.length)] ?? 'hip';
    const prior = priorFor(model, setting, [complaint]);
    const hypothesis = evenly
      ? i % model.conditions.length
      : drawIndex(softmax(prior.logWeights), uniform());
    yield {
      setting,
      complaint,
      truth: truthOf(model, hypothesis),
      answers: unitsOf(model, complaint)
        .filter(() => uniform() < UNITS_ASKED)
        .flatMap((unit) => answersOf(unit, hypothesis, correlation, uniform, normal)),
    };
  }
}

function truthOf(model: CompiledModel, hypothesis: number): readonly number[] {
  if (hypothesis === noneOf(model)) return [];
  if (hypothesis < model.conditions.length) return [hypothesis];
  return model.pairs[hypothesis - model.conditions.length]?.conditions ?? [];
}

/** Findings of history and examination that the form shows, those of one group together. */
function unitsOf(model: CompiledModel, complaint: ComplaintId): CompiledFinding[][] {
  const stated = new Set(model.knowledge.complaints.get(complaint)?.states);
  const units = new Map<string, CompiledFinding[]>();
  for (const entry of model.findings) {
    const { id, section, complaints } = entry.finding;
    const isShown = complaints.length === 0 || complaints.includes(complaint);
    if (!isShown || stated.has(id) || section === 'imaging' || section === 'laboratory') continue;
    const key = entry.group < 0 ? id : `group ${entry.group}`;
    units.set(key, [...(units.get(key) ?? []), entry]);
  }
  return [...units.values()];
}

function answersOf(
  unit: readonly CompiledFinding[],
  hypothesis: number,
  correlation: number,
  uniform: () => number,
  normal: () => number,
): Answer[] {
  const shared = normal();
  return unit.flatMap((finding) => {
    const own = normal();
    if (uniform() >= ANSWERED_WITHIN_UNIT) return [];
    const latent = Math.sqrt(correlation) * shared + Math.sqrt(1 - correlation) * own;
    const outcome = outcomeAt(finding, hypothesis, normalDistribution(latent));
    return [answerWith(finding, outcome)];
  });
}

/** The outcome at this quantile of severity: 1 is the most abnormal. */
function outcomeAt(finding: CompiledFinding, hypothesis: number, quantile: number): number {
  const known = finding.likelihoods.get(hypothesis);
  const probabilities = known?.probabilities ?? finding.baseRates;
  let left = 1 - quantile;
  for (let rank = 0; rank < finding.severity.length; rank += 1) {
    const outcome = finding.severity.indexOf(rank);
    left -= at(probabilities, outcome);
    if (left < 0) return outcome;
  }
  return finding.severity.indexOf(finding.severity.length - 1);
}

function answerWith(finding: CompiledFinding, outcome: number): Answer {
  return {
    finding,
    outcomes: [outcome],
    shares: undefined,
    state: undefined,
    text: '',
    side: undefined,
    entries: [],
    isStated: false,
  };
}
