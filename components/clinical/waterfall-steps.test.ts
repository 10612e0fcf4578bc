import { describe, expect, test } from 'vitest';
import type { LedgerLine } from '@/lib/engine/types';
import { logOdds, waterfallOf } from './waterfall-steps';

const NO_GROUP = () => undefined;

function line(id: string, weight: number, rest: Partial<LedgerLine> = {}): LedgerLine {
  return {
    kind: 'finding',
    id,
    label: id,
    recorded: 'present',
    likelihoodRatio: Math.exp(weight),
    likelihoodRatio95: [1, 2],
    weight,
    trust: 1,
    discount: 1,
    status: 'verified',
    sources: [],
    probabilityWithout: 0.1,
    ...rest,
  };
}

describe('the steps of a waterfall', () => {
  test('begin at the prior, join end to end, and finish at the probability', () => {
    const { start, end, steps } = waterfallOf(
      { prior: 0.1, probability: 0.4, ledger: [line('fadir', 0.4), line('age', -1.2)] },
      NO_GROUP,
    );

    expect(start).toBe(logOdds(0.1));
    expect(steps.map(({ id }) => id)).toEqual(['age', 'fadir', 'rivals']);
    expect(steps[0]?.from).toBe(start);
    expect(steps[1]?.from).toBe(steps[0]?.to);
    expect(steps.at(-1)?.to).toBeCloseTo(end, 10);
    expect(steps.at(-1)).toMatchObject({ recorded: 'less likely by the same answers' });
  });

  test('leave the rivals out when the findings explain it all', () => {
    const weight = logOdds(0.3) - logOdds(0.1);

    const { steps } = waterfallOf(
      { prior: 0.1, probability: 0.3, ledger: [line('fadir', weight)] },
      NO_GROUP,
    );

    expect(steps.map(({ id }) => id)).toEqual(['fadir']);
  });

  test('take answers of one group as one step when the group held something back', () => {
    const group = { id: 'provocation', label: 'Provocation tests', maximumRatio: 10 };
    const ledger = [
      line('thrust', 0.5, { side: 'right' }),
      line('distraction', 0.2, { discount: 0.5 }),
      line('age', 0.1),
    ];

    const { steps } = waterfallOf({ prior: 0.1, probability: 0.2, ledger }, (id) =>
      id === 'age' ? undefined : group,
    );

    expect(steps[0]).toMatchObject({
      kind: 'group',
      label: 'Provocation tests, 2 answers as one step',
      recorded: 'thrust, right present; distraction present',
    });
    expect(steps[0]?.weight).toBeCloseTo(0.7, 10);
  });

  test('leave answers of a group apart while nothing is held back', () => {
    const group = { id: 'provocation', label: 'Provocation tests', maximumRatio: 10 };

    const { steps } = waterfallOf(
      { prior: 0.1, probability: 0.2, ledger: [line('thrust', 0.5), line('distraction', 0.2)] },
      () => group,
    );

    expect(steps.filter(({ kind }) => kind === 'finding')).toHaveLength(2);
  });

  test('say of a group at its limit that it is held there', () => {
    const group = { id: 'provocation', label: 'Provocation tests', maximumRatio: 2 };
    const half = Math.log(2) / 2;

    const { steps } = waterfallOf(
      {
        prior: 0.1,
        probability: 0.2,
        ledger: [line('thrust', half, { discount: 0.5 }), line('distraction', half)],
      },
      () => group,
    );

    expect(steps[0]?.label).toBe('Provocation tests, 2 answers as one step, held at x2');
  });
});
