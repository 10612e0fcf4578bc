import type { KeyboardEvent } from 'react';

const STATE_BY_KEY: Readonly<Record<string, string>> = {
  p: 'present',
  '+': 'present',
  n: 'absent',
  '-': 'absent',
  e: 'equivocal',
  u: 'could-not-test',
  x: 'not-tested',
};

// The number that answers, not a detail beside an answer.
const NUMBER_BOX = 'input[type="number"]:not([data-detail])';

/** From anywhere on the page to the first answer. */
export function focusFirstAnswer(): void {
  focusFirst(document.querySelector<HTMLElement>('[data-finding-row]'));
}

/** To the first answer below an element of the form. */
export function focusAnswerAfter(element: HTMLElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-finding-row]')];
  const isBelow = (row: HTMLElement) =>
    (element.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  focusFirst(rows.find(isBelow) ?? null);
}

/**
 * Letter keys among the answers: they click the native radio, so the saving path is the same. In a number box only
 * Enter acts, and leads on. With fast entry an answer leads on by itself.
 */
export function handleGridKey(event: KeyboardEvent<HTMLElement>, fastEntry: boolean): void {
  const { target, ctrlKey, metaKey, altKey } = event;
  if (!(target instanceof HTMLElement) || ctrlKey || metaKey || altKey) return;
  const row = target.closest<HTMLElement>('[data-finding-row]');
  if (!row) return;
  const acted =
    target instanceof HTMLInputElement && target.type !== 'radio'
      ? event.key === 'Enter' && goOn(target, row)
      : actOnAnswer(event, target, row, fastEntry);
  if (acted) event.preventDefault();
}

function actOnAnswer(
  { key: pressed, shiftKey }: KeyboardEvent,
  target: HTMLElement,
  row: HTMLElement,
  fastEntry: boolean,
): boolean {
  const key = pressed.toLowerCase();
  const state = STATE_BY_KEY[key];
  if (state) {
    const bothSides = shiftKey && key !== '+';
    const chosen = choose(state, bothSides ? row : answerOf(target));
    return chosen && fastEntry ? goOn(bothSides ? row : target, row) || chosen : chosen;
  }
  if (/^[0-9]$/.test(key)) {
    const answer = answerOf(target);
    const chosen = isTen(key, answer)
      ? chooseOption(10, answer)
      : chooseOption(Number(key), answer);
    // A 1 may be the start of 10.
    const isComplete = key !== '1' || !isScore(answer);
    return chosen && fastEntry && isComplete ? goOn(target, row) || chosen : chosen;
  }
  if (key === 'j') return focusFirst(neighbour(row, 1));
  if (key === 'k') return focusFirst(neighbour(row, -1));
  if (key === ']' || key === '[') return focusFirst(otherSide(target, row));
  // How and why stand together.
  if (key === '?' || key === 'w') return openHowTo(row);
  return false;
}

function answerOf(target: HTMLElement): HTMLElement | null {
  return target.closest('fieldset');
}

/** Chooses the state in every answer inside the box; the last one keeps the focus. */
function choose(state: string, box: HTMLElement | null): boolean {
  const radios = box?.querySelectorAll<HTMLInputElement>(`input[type="radio"][value="${state}"]`);
  for (const radio of radios ?? []) radio.click();
  radios?.[0]?.focus();
  return (radios?.length ?? 0) > 0;
}

/** Among named options: 1 is the first of them, 0 takes the answer back. */
function chooseOption(place: number, answer: HTMLElement | null): boolean {
  if (!answer || answer.querySelector('input[value="present"]')) return false;
  const radio = isScore(answer)
    ? answer.querySelector<HTMLInputElement>(`input[type="radio"][value="${place}"]`)
    : answer.querySelectorAll<HTMLInputElement>('input[type="radio"]')[place];
  radio?.click();
  radio?.focus();
  return radio != null;
}

function isScore(answer: HTMLElement | null): boolean {
  return answer?.dataset.score !== undefined;
}

/** 1 and then 0 in a score from 0 to 10. */
function isTen(key: string, answer: HTMLElement | null): boolean {
  const isOne = answer?.querySelector<HTMLInputElement>('input[value="1"]')?.checked ?? false;
  const hasTen = answer?.querySelector('input[value="10"]') != null;
  return key === '0' && hasTen && isOne;
}

/** To the other side when that comes next, else to the next row. */
function goOn(from: HTMLElement, row: HTMLElement): boolean {
  const answers = from === row ? [] : answersLike(from, row);
  const here = answers.findIndex((answer) => answer.contains(from));
  return focusFirst((here < 0 ? undefined : answers[here + 1]) ?? neighbour(row, 1));
}

/** The number boxes of a row, or its groups of radios: who measures one side measures the other. */
function answersLike(from: HTMLElement, row: HTMLElement): readonly HTMLElement[] {
  const kind = from.matches(NUMBER_BOX) ? NUMBER_BOX : 'fieldset';
  return [...row.querySelectorAll<HTMLElement>(kind)];
}

function neighbour(row: HTMLElement, step: 1 | -1): HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-finding-row]')];
  return rows[rows.indexOf(row) + step] ?? null;
}

function otherSide(target: HTMLElement, row: HTMLElement): HTMLElement | null {
  const here = answerOf(target);
  return [...row.querySelectorAll<HTMLElement>('fieldset')].find((side) => side !== here) ?? null;
}

function focusFirst(box: HTMLElement | null): boolean {
  const control = box?.matches(NUMBER_BOX)
    ? box
    : (box?.querySelector<HTMLElement>(NUMBER_BOX) ??
      box?.querySelector<HTMLElement>('input:checked:enabled') ??
      box?.querySelector<HTMLElement>('input:enabled'));
  control?.focus();
  return control !== null && control !== undefined;
}

function openHowTo(row: HTMLElement): boolean {
  const howTo = row.querySelector<HTMLElement>('[aria-expanded]');
  howTo?.click();
  return howTo !== null;
}
