// From what was typed to what the palette offers.
import { type Answer, answerText, NOT_TESTED } from '@/components/clinical/answer';
import { measureProblem } from '@/components/clinical/measure-text';
import type { Side } from '@/lib/knowledge/schema/primitives';
import type { FoundFinding } from './find-findings';
import type { TypedEntry } from './read-entry';

export type PaletteItem =
  | { readonly kind: 'go'; readonly title: string; readonly hint: string; readonly path: string }
  | { readonly kind: 'copy-note'; readonly title: string; readonly hint: string }
  | {
      readonly kind: 'find-patient';
      readonly title: string;
      readonly hint: string;
      readonly words: string;
    }
  | {
      readonly kind: 'record';
      readonly title: string;
      readonly hint: string;
      readonly findingId: string;
      readonly sides: readonly (Side | null)[];
      readonly answer: Answer;
    };

/** What can be recorded of one finding with what was typed, or the way to where it is asked. */
export function itemsOf(
  { finding, option }: FoundFinding,
  entry: TypedEntry,
  base: string,
): readonly PaletteItem[] {
  const answer = answerOf({ finding, option }, entry);
  if (answer === null) {
    const path = `${base}/${finding.step}#finding-${finding.id}`;
    return [{ kind: 'go', title: finding.label, hint: hintOf(finding, entry), path }];
  }
  const said = answerText(answer, finding);
  return sidesOf(finding.sided === true, entry.side).map((sides) => ({
    kind: 'record',
    title: `${finding.label}${sideWords(sides)}: ${said}`,
    hint: 'Record',
    findingId: finding.id,
    sides,
    answer,
  }));
}

function answerOf({ finding, option }: FoundFinding, entry: TypedEntry): Answer | null {
  const blank = { ...NOT_TESTED, state: null };
  if (entry.state === 'not-tested') return NOT_TESTED;
  if (option) return { ...blank, option: option.id };
  if (finding.kind === undefined) return entry.state ? { ...blank, state: entry.state } : null;
  if (entry.value === null || finding.kind !== 'measure') return null;
  return measureProblem(String(entry.value), finding) === null
    ? { ...blank, value: entry.value }
    : null;
}

function hintOf(finding: FoundFinding['finding'], { value }: TypedEntry): string {
  const problem = value === null ? null : measureProblem(String(value), finding);
  return finding.kind === 'measure' && problem ? problem : 'Go to';
}

/** Without a side typed, each side is offered on its own: the tool never guesses one. */
function sidesOf(sided: boolean, side: TypedEntry['side']): readonly (readonly (Side | null)[])[] {
  if (!sided) return [[null]];
  if (side === 'both') return [['right', 'left']];
  return side ? [[side]] : [['right'], ['left']];
}

function sideWords(sides: readonly (Side | null)[]): string {
  const words = sides.filter((side) => side !== null);
  return words.length === 0 ? '' : `, ${words.join(' and ')}`;
}
