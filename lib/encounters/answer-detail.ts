// How an answer was found: kept and said, never weighed, because no study in the base tells these apart.
// Safe for the browser.

/** What an angle was read with. */
export const TOOLS = ['goniometer', 'inclinometer', 'by-eye'] as const;
export const POSITIONS = ['supine', 'prone', 'side-lying', 'seated', 'standing'] as const;
/** Deep tendon reflexes from 0 to 4, and clonus. */
export const REFLEX_GRADES = ['0', '1', '2', '3', '4', 'clonus'] as const;
/** Between the whole grades of the Medical Research Council scale. */
export const STRENGTH_SHADES = ['minus', 'plus'] as const;

export type Tool = (typeof TOOLS)[number];
export type Position = (typeof POSITIONS)[number];
export type ReflexGrade = (typeof REFLEX_GRADES)[number];
export type StrengthShade = (typeof STRENGTH_SHADES)[number];

/** What applies to the finding and was said; at least one of them. */
export type AnswerDetail = {
  readonly tool?: Tool;
  readonly position?: Position;
  readonly reflexGrade?: ReflexGrade;
  readonly shade?: StrengthShade;
};

export type DetailKind = 'movement' | 'reflex' | 'strength';

const REFLEXES: readonly string[] = ['knee-reflex-reduced', 'ankle-reflex-reduced'];

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
  return REFLEXES.includes(id) ? 'reflex' : null;
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

/** "seated, goniometer", "grade 3, brisk"; a shade is part of its number and not said here. */
export function detailInWords(detail: AnswerDetail | null): string {
  if (!detail) return '';
  const { position, tool, reflexGrade } = detail;
  return [
    ...(position ? [POSITION_WORDS[position]] : []),
    ...(tool ? [TOOL_WORDS[tool]] : []),
    ...(reflexGrade
      ? [reflexGrade === 'clonus' ? 'clonus' : `grade ${REFLEX_WORDS[reflexGrade]}`]
      : []),
  ].join(', ');
}

/** "4+": the sign that follows a grade. */
export function shadeSign(detail: AnswerDetail | null): string {
  if (!detail?.shade) return '';
  return detail.shade === 'plus' ? '+' : '\u2212';
}
