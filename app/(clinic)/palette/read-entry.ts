// What somebody typed into the palette: which finding is meant, on which side, with what answer.
import type { ObservationState } from '@/lib/engine/types';

export type TypedEntry = {
  /** What is left to find the name with. */
  readonly words: string;
  readonly side: 'right' | 'left' | 'both' | null;
  readonly state: ObservationState | null;
  readonly value: number | null;
};

const SIDES: Readonly<Record<string, 'right' | 'left' | 'both'>> = {
  right: 'right',
  r: 'right',
  left: 'left',
  l: 'left',
  both: 'both',
  bilateral: 'both',
};

const STATES: readonly (readonly [RegExp, ObservationState])[] = [
  [/ (could not test|unable)$/, 'could-not-test'],
  [/ (not tested|clear)$/, 'not-tested'],
  [/ (equivocal|\+\/-|±)$/, 'equivocal'],
  [/ (positive|pos|present|yes|\+)$/, 'present'],
  [/ (negative|neg|absent|no|-|−)$/, 'absent'],
];

const NUMBER = / (-?\d+(?:[.,]\d+)?) ?(deg|degrees|days|minutes|min|cm|metres|m)?$/;

/**
 * "faber right positive", "internal rotation l 10", "onset gradual". The answer stands last, the side
 * before or after it; a name is never emptied by reading its last word as an answer.
 */
export function readEntry(typed: string): TypedEntry {
  let words = ` ${typed.toLowerCase().trim().replaceAll(/\s+/g, ' ')}`;
  let side: TypedEntry['side'] = null;
  let state: TypedEntry['state'] = null;
  let value: TypedEntry['value'] = null;

  function take(pattern: RegExp): string | null {
    const found = pattern.exec(words);
    if (!found || found.index === 0) return null;
    words = words.slice(0, found.index);
    return found[1] ?? null;
  }
  function takeSide(): void {
    const word = take(/ (right|left|r|l|both|bilateral)$/);
    if (word !== null) side = SIDES[word] ?? null;
  }
  function takeAnswer(): void {
    const number = take(NUMBER);
    if (number !== null) {
      value = Number(number.replace(',', '.'));
      return;
    }
    state = STATES.find(([pattern]) => take(pattern) !== null)?.[1] ?? null;
  }

  takeSide();
  takeAnswer();
  if (side === null) takeSide();
  return { words: withoutLeadingSide(), side, state, value };

  /** "right faber" */
  function withoutLeadingSide(): string {
    const [first = '', ...rest] = words.trim().split(' ');
    if (side !== null || rest.length === 0 || first.length < 2) return words.trim();
    side = SIDES[first] ?? null;
    return side === null ? words.trim() : rest.join(' ');
  }
}
