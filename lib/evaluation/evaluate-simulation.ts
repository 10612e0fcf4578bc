// How the engine and its variants do on simulated patients: calibration, accuracy, recall per condition.
import type { CompiledModel } from '@/lib/engine/compiled-model';
import { priorFor } from '@/lib/engine/prior';
import { at } from '@/lib/engine/probability';
import {
  brierScore,
  expectedCalibrationError,
  mean,
  type Prediction,
  type ReliabilityRow,
  reliabilityTable,
} from './calibration';
import type { SimulatedPatient } from './simulate-patients';
import type { Variant } from './variants';

/** Below this a statement says "no"; thousands of those would hide every error above. */
const STATED_AT_LEAST = 0.05;

export type VariantOnPatients = {
  readonly first: number;
  readonly firstThree: number;
  /** Over every condition called at least 5 in 100. */
  readonly calibrationError: number;
  /** Over the first-ranked candidate of each patient. */
  readonly calibrationErrorOfFirst: number;
  /** Mean stated probability of the first-ranked less the share of them that is right. */
  readonly overconfidence: number;
  readonly brierScore: number;
  readonly reliability: readonly ReliabilityRow[];
};

/** The patients were drawn from a model of the same knowledge; the answers are read in the variant's. */
export function variantOnPatients(
  variant: Variant,
  patients: readonly SimulatedPatient[],
): VariantOnPatients {
  const stated: Prediction[] = [];
  const ofFirst: Prediction[] = [];
  const ranks: number[] = [];
  for (const patient of patients) {
    const probabilities = probabilitiesOf(variant, patient);
    const order = orderOf(variant.model, probabilities);
    for (const condition of order) {
      const probability = at(probabilities, condition);
      if (probability < STATED_AT_LEAST) break;
      stated.push({ probability, isTrue: patient.truth.includes(condition) });
    }
    const [first = -1] = order;
    ofFirst.push({
      probability: at(probabilities, first),
      isTrue: patient.truth.includes(first),
    });
    ranks.push(order.findIndex((condition) => patient.truth.includes(condition)) + 1);
  }
  // Patients with none of the conditions have no rank to find.
  const ill = ranks.filter((rank) => rank > 0);
  return {
    first: mean(ill.map((rank) => Number(rank === 1))),
    firstThree: mean(ill.map((rank) => Number(rank <= 3))),
    calibrationError: expectedCalibrationError(stated),
    calibrationErrorOfFirst: expectedCalibrationError(ofFirst),
    overconfidence: mean(ofFirst.map(({ probability, isTrue }) => probability - Number(isTrue))),
    brierScore: brierScore(ofFirst),
    reliability: reliabilityTable(stated),
  };
}

export type Recall = {
  readonly condition: string;
  readonly patients: number;
  readonly first: number;
  readonly firstThree: number;
};

/** How often each condition is found in its own patients, worst first. */
export function recallPerCondition(
  variant: Variant,
  patients: readonly SimulatedPatient[],
): Recall[] {
  const ranksOf = new Map<number, number[]>();
  for (const patient of patients) {
    const order = orderOf(variant.model, probabilitiesOf(variant, patient));
    for (const condition of patient.truth) {
      const rank = order.indexOf(condition) + 1;
      ranksOf.set(condition, [...(ranksOf.get(condition) ?? []), rank]);
    }
  }
  return [...ranksOf]
    .map(([condition, ranks]) => ({
      condition: variant.model.conditions[condition]?.id ?? '',
      patients: ranks.length,
      first: mean(ranks.map((rank) => Number(rank === 1))),
      firstThree: mean(ranks.map((rank) => Number(rank >= 1 && rank <= 3))),
    }))
    .sort((a, b) => a.firstThree - b.firstThree || (a.condition < b.condition ? -1 : 1));
}

function probabilitiesOf(variant: Variant, patient: SimulatedPatient): Float64Array {
  const { model } = variant;
  const answers = patient.answers.flatMap((answer) => {
    const finding = model.findings[answer.finding.index];
    return finding ? [{ ...answer, finding }] : [];
  });
  const prior = priorFor(model, patient.setting, [patient.complaint]);
  return variant.probabilities(prior, answers);
}

/** Condition indices, most probable first. */
function orderOf({ conditions }: CompiledModel, probabilities: Float64Array): number[] {
  return conditions
    .map((_, condition) => condition)
    .sort((a, b) => at(probabilities, b) - at(probabilities, a) || a - b);
}
