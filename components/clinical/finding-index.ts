// Names of all findings, for the panel, the red-flag strip and links to where each is asked. Every page
// of an encounter carries them, so they travel as one short line each.
import type { StepId } from './finding-view';

export type FindingIndexEntry = {
  readonly label: string;
  readonly step?: StepId | undefined;
  readonly redFlag?: boolean | undefined;
  /** Counted in the progress of its step. */
  readonly counted?: boolean | undefined;
  readonly sided?: boolean | undefined;
};

/** Enough to name a finding anywhere and to link to where it is asked. */
export type FindingIndex = Readonly<Record<string, FindingIndexEntry>>;

/** "fever|Fever or rigors|hrc": id, label, and a letter for the step and for each flag. A label that is the id in words is left out: "groin-pain||hcs". */
export type PackedFindingIndex = readonly string[];

const STEP_LETTERS: Readonly<Record<StepId, string>> = { history: 'h', exam: 'e', orders: 'o' };
const STEPS: readonly StepId[] = ['history', 'exam', 'orders'];

export function packFindingIndex(index: FindingIndex): PackedFindingIndex {
  return Object.entries(index).map(([id, { label, step, redFlag, counted, sided }]) => {
    const letters = [
      step ? STEP_LETTERS[step] : '',
      redFlag ? 'r' : '',
      counted ? 'c' : '',
      sided ? 's' : '',
    ];
    return `${id}|${label === inWords(id) ? '' : label}|${letters.join('')}`;
  });
}

export function unpackFindingIndex(packed: PackedFindingIndex): FindingIndex {
  return Object.fromEntries(
    packed.map((line): [string, FindingIndexEntry] => {
      // Labels hold no bar: finding ids and letters never do.
      const [id = '', label = '', letters = ''] = line.split('|');
      return [
        id,
        {
          label: label || inWords(id),
          step: STEPS.find((step) => letters.includes(STEP_LETTERS[step])),
          redFlag: letters.includes('r'),
          counted: letters.includes('c'),
          sided: letters.includes('s'),
        },
      ];
    }),
  );
}

/** "groin-pain" as "Groin pain". */
function inWords(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
