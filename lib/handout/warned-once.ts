// The warnings for everybody, for the place and for the condition name some emergencies twice. Each emergency
// has one sentence here that says all of what the others say, so that none is lost and none is read twice.

type Emergency = {
  /** The sentences of the knowledge base that are about it. */
  readonly points: readonly string[];
  /** What is said when all of them would be on the sheet. */
  readonly together: string;
};

const BLADDER =
  'Call at once if you cannot pass water, lose control of bladder or bowel, or feel numb between the legs.';
const WEAKNESS = 'Call at once if both legs get weak, or one gets weaker.';
const WEAKNESS_BACK = 'Call at once if pain runs down both legs, or a foot drops.';
const WEAKNESS_LEG = 'Call at once if the leg gets weak, or the foot drops.';
const TEARING_PAIN =
  'Call an ambulance if sudden, tearing pain in the belly or back comes with faintness.';

/** Those with more sentences stand before those with fewer of the same. */
export const EMERGENCIES: readonly Emergency[] = [
  {
    points: [
      BLADDER,
      'Call at once if you feel numb around the back passage or between the legs.',
      'Call at once if you cannot pass water, or do not feel it pass.',
    ],
    together:
      'Call at once if you cannot pass water or do not feel it pass, lose control of bladder or bowel, ' +
      'or feel numb around the back passage or between the legs.',
  },
  {
    points: [WEAKNESS, WEAKNESS_BACK, WEAKNESS_LEG],
    together:
      'Call at once if one leg or both get weak, a foot drops, or pain runs down both legs.',
  },
  {
    points: [WEAKNESS, WEAKNESS_BACK],
    together:
      'Call at once if one leg or both get weak, a foot drops, or pain runs down both legs.',
  },
  {
    points: [WEAKNESS, WEAKNESS_LEG],
    together: 'Call at once if one leg or both get weak, or a foot drops.',
  },
  {
    points: [
      'Call at once if you cannot put weight on the leg.',
      'Call at once if you cannot stand on the leg after a fall, even a small one.',
    ],
    together:
      'Call at once if you cannot put weight on the leg, above all after a fall, even a small one.',
  },
  {
    points: [
      TEARING_PAIN,
      'Call an ambulance if sudden, tearing pain in the back comes with faintness.',
    ],
    together: TEARING_PAIN,
  },
];

/** In the order given; what is said together stands where its first sentence stood. */
export function warnedOnce(points: readonly string[]): readonly string[] {
  const merged = EMERGENCIES.reduce<readonly string[]>((left, emergency) => {
    if (!emergency.points.every((point) => left.includes(point))) return left;
    const first = left.find((point) => emergency.points.includes(point));
    return left.flatMap((point) => {
      if (point === first) return [emergency.together];
      return emergency.points.includes(point) ? [] : [point];
    });
  }, points);
  return [...new Set(merged)];
}
