// How an answer was found: kept and said, never weighed, because no study in the base tells these apart.
// Safe for the browser.

/** What an angle was read with. */
export const TOOLS = ['goniometer', 'inclinometer', 'by-eye'] as const;
export const POSITIONS = ['supine', 'prone', 'side-lying', 'seated', 'standing'] as const;
/** Deep tendon reflexes from 0 to 4, and clonus. */
export const REFLEX_GRADES = ['0', '1', '2', '3', '4', 'clonus'] as const;
/** Between the whole grades of the Medical Research Council scale. */
export const STRENGTH_SHADES = ['minus', 'plus'] as const;

/** Whether an angle hurt, each side apart. */
export const PAINFUL = ['yes', 'no'] as const;
/** Of the great toe when the sole is stroked. */
export const PLANTARS = ['down', 'right-up', 'left-up', 'both-up', 'equivocal'] as const;
export const SENSATIONS = ['reduced', 'absent', 'increased'] as const;
/** Of a movement of the back that is asked yes or no. */
export const MOST_DEGREES = 120;

export type Tool = (typeof TOOLS)[number];
export type Position = (typeof POSITIONS)[number];
export type ReflexGrade = (typeof REFLEX_GRADES)[number];
export type StrengthShade = (typeof STRENGTH_SHADES)[number];
export type Painful = (typeof PAINFUL)[number];
export type Plantar = (typeof PLANTARS)[number];
export type Sensation = (typeof SENSATIONS)[number];

/** What applies to the finding and was said; at least one of them. */
export type AnswerDetail = {
  readonly tool?: Tool;
  readonly position?: Position;
  readonly reflexGrade?: ReflexGrade;
  readonly shade?: StrengthShade;
  readonly painful?: Painful;
  readonly degrees?: number;
  readonly plantar?: Plantar;
  readonly sensation?: Sensation;
};

export type DetailKind =
  | 'movement'
  | 'reflex'
  | 'strength'
  | 'spine-movement'
  | 'upper-motor'
  | 'sensation';

const REFLEXES: readonly string[] = ['knee-reflex-reduced', 'ankle-reflex-reduced'];

/** Movements of the back that are answered yes or no. */
const SPINE_MOVEMENTS: readonly string[] = [
  'lumbar-flexion-limited',
  'lumbar-extension-painful',
  'lumbar-side-bending-limited',
];

/** Which details a finding takes: an angle its tool and position, a reflex its grade, a grade its shade. */
export function detailKindOf({
  id,
  unit,
}: {
  readonly id: string;
  readonly unit?: string | undefined;
}): DetailKind | null {
  if (unit === 'degrees') return 'movement';
  if (unit === 'MRC grade') return 'strength';
  if (REFLEXES.includes(id)) return 'reflex';
  if (SPINE_MOVEMENTS.includes(id)) return 'spine-movement';
  if (id === 'upper-motor-neurone-signs') return 'upper-motor';
  return /^sensory-loss-[ls]\d$/.test(id) ? 'sensation' : null;
}

/** Whether a grade is the reduced reflex that the finding asks for: absent (0) or weak (1). */
export function isReducedReflex(grade: ReflexGrade): boolean {
  return grade === '0' || grade === '1';
}

export const REFLEX_WORDS: Readonly<Record<ReflexGrade, string>> = {
  '0': '0, absent',
  '1': '1, weak',
  '2': '2, normal',
  '3': '3, brisk',
  '4': '4, very brisk',
  clonus: 'clonus',
};

export const TOOL_WORDS: Readonly<Record<Tool, string>> = {
  goniometer: 'goniometer',
  inclinometer: 'inclinometer',
  'by-eye': 'by eye',
};

export const POSITION_WORDS: Readonly<Record<Position, string>> = {
  supine: 'supine',
  prone: 'prone',
  'side-lying': 'side-lying',
  seated: 'seated',
  standing: 'standing',
};

export const PLANTAR_WORDS: Readonly<Record<Plantar, string>> = {
  down: 'both down',
  'right-up': 'right up',
  'left-up': 'left up',
  'both-up': 'both up',
  equivocal: 'equivocal',
};

export const SENSATION_WORDS: Readonly<Record<Sensation, string>> = {
  reduced: 'reduced',
  absent: 'absent',
  increased: 'increased',
};

/** An upgoing toe is an upper motor neurone sign. */
export function isUpgoing(plantar: Plantar): boolean {
  return plantar.endsWith('-up');
}

/** "seated, goniometer", "grade 3, brisk"; a shade is part of its number and not said here. */
export function detailInWords(detail: AnswerDetail | null): string {
  if (!detail) return '';
  const { position, degrees, tool, painful, reflexGrade, plantar, sensation } = detail;
  return [
    ...(position ? [POSITION_WORDS[position]] : []),
    ...(degrees === undefined ? [] : [`${degrees} degrees`]),
    ...(tool ? [TOOL_WORDS[tool]] : []),
    ...(painful ? [painful === 'yes' ? 'painful' : 'not painful'] : []),
    ...(reflexGrade
      ? [reflexGrade === 'clonus' ? 'clonus' : `grade ${REFLEX_WORDS[reflexGrade]}`]
      : []),
    ...(plantar ? [`plantar responses ${PLANTAR_WORDS[plantar]}`] : []),
    ...(sensation ? [`sensation ${SENSATION_WORDS[sensation]}`] : []),
  ].join(', ');
}

/** "4+": the sign that follows a grade. */
export function shadeSign(detail: AnswerDetail | null): string {
  if (!detail?.shade) return '';
  return detail.shade === 'plus' ? '+' : '\u2212';
}
