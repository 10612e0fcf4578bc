// Calibration on patients whose findings hang together, as real findings do.
import { expect, test, vi } from 'vitest';
import { compile } from '@/lib/engine/compile';
import { knowledgeBase } from '@/lib/knowledge/current';
import { variantOnPatients } from './evaluate-simulation';
import { simulatePatients } from './simulate-patients';
import { variantsOf } from './variants';

// Thousands of patients through two methods: seconds, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const knowledge = knowledgeBase();
const SIMULATION = { seed: 7, patients: 4000, correlation: 0.5 };

function patients(change: Partial<typeof SIMULATION> = {}) {
  return [...simulatePatients(compile(knowledge), { ...SIMULATION, ...change })];
}

function variant(id: string) {
  const found = variantsOf(knowledge).find((one) => one.id === id);
  if (!found) throw new Error(`No variant ${id}`);
  return found;
}

test('the same seed gives the same patients, another seed others', () => {
  const answersOf = (seed: number) =>
    patients({ seed, patients: 5 }).map(({ answers }) =>
      answers.map(({ finding, outcomes }) => [finding.finding.id, ...outcomes]),
    );

  expect(answersOf(1)).toEqual(answersOf(1));
  expect(answersOf(1)).not.toEqual(answersOf(2));
});

test('probabilities mean what they say, and would not without the dependence discount', () => {
  const drawn = patients();
  const engine = variantOnPatients(variant('engine'), drawn);
  const without = variantOnPatients(variant('no-discount'), drawn);

  expect(engine.calibrationError).toBeLessThanOrEqual(0.03);
  expect(engine.calibrationErrorOfFirst).toBeLessThanOrEqual(0.03);
  // The same patients, so that chance cancels: what the discount takes off is too much confidence.
  expect(without.overconfidence).toBeGreaterThan(engine.overconfidence + 0.01);
  expect(without.calibrationError).toBeGreaterThan(engine.calibrationError);
});

test('plain multiplication of ratios is far worse calibrated', () => {
  const drawn = patients();
  const engine = variantOnPatients(variant('engine'), drawn);
  const plain = variantOnPatients(variant('plain-multiplication'), drawn);

  expect(plain.calibrationErrorOfFirst).toBeGreaterThan(2 * engine.calibrationErrorOfFirst);
  expect(plain.calibrationError).toBeGreaterThan(engine.calibrationError);
});
