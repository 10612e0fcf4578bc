// Every short cut, once: the help page and the list behind "?" both print it. No F-keys, and no Alt with a
// letter or digit: browsers and keyboards own those.

export type KeyLine = { readonly keys: string; readonly does: string };

/** Ctrl stands for Command on a Mac. */
export const GLOBAL_KEYS: readonly KeyLine[] = [
  {
    keys: 'Ctrl K',
    does: 'Go anywhere, open a patient, copy the note, or record a finding by name: "faber right positive"',
  },
  { keys: '/', does: 'Find a patient' },
  { keys: 'g then w', does: 'Worklist' },
  { keys: '?', does: 'This list' },
];

export const ENCOUNTER_KEYS: readonly KeyLine[] = [
  { keys: 'g then 1', does: 'History' },
  { keys: 'g then 2', does: 'Examination' },
  { keys: 'g then 3, or g then d', does: 'Differential' },
  { keys: 'g then 4', does: 'Orders' },
  { keys: 'g then 5', does: 'Summary' },
  { keys: 'g then r', does: 'Red flags' },
  { keys: 'J', does: 'The first answer of the step' },
  { keys: 'Ctrl Z', does: 'Take the last answer back' },
  { keys: 'Ctrl S', does: 'Save now' },
  { keys: 'Ctrl Enter', does: 'Next step' },
];

export const ANSWER_KEYS: readonly KeyLine[] = [
  { keys: 'P or +', does: 'Present; with Shift, both sides' },
  { keys: 'N or -', does: 'Absent; with Shift, both sides' },
  { keys: 'E', does: 'Equivocal' },
  { keys: 'U', does: 'Could not test' },
  { keys: 'X', does: 'Not tested' },
  { keys: '1, 2, ...', does: 'The first option, the second, ...; 0 for not asked' },
  { keys: '0 to 9, 1 0', does: 'In a score from 0 to 10: the score' },
  { keys: 'Enter', does: 'In a number box: go on' },
  { keys: 'J, K', does: 'Next row, previous row' },
  { keys: '[, ]', does: 'Other side' },
  { keys: '? or W', does: 'How to elicit the finding, and why: its effect on the ranking' },
];
