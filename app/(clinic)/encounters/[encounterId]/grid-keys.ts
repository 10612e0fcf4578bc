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

/**
 * Letter keys among the answers: they click the native radio, so the saving path is the same. Keys
 * typed into a text or number box are left alone.
 */
export function handleGridKey(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (!(target instanceof HTMLElement) || ctrlKey || metaKey || altKey) return;
  if (target instanceof HTMLInputElement && target.type !== 'radio') return;
  const row = target.closest<HTMLElement>('[data-finding-row]');
  if (!row) return;
  if (act(key.toLowerCase(), target, row, event)) event.preventDefault();
}

function act(key: string, target: HTMLElement, row: HTMLElement, event: KeyboardEvent): boolean {
  const state = STATE_BY_KEY[key];
  if (state) return choose(state, event.shiftKey && key !== '+' ? row : sideOf(target));
  if (key === 'j') return focusFirst(neighbour(row, 1));
  if (key === 'k') return focusFirst(neighbour(row, -1));
  if (key === ']' || key === '[') return focusFirst(otherSide(target, row));
  if (key === '?') return openHowTo(row);
  return false;
}

function sideOf(target: HTMLElement): HTMLElement | null {
  return target.closest('fieldset');
}

/** Chooses the state in every answer inside the box; the last one keeps the focus. */
function choose(state: string, box: HTMLElement | null): boolean {
  const radios = box?.querySelectorAll<HTMLInputElement>(`input[type="radio"][value="${state}"]`);
  for (const radio of radios ?? []) radio.click();
  radios?.[0]?.focus();
  return (radios?.length ?? 0) > 0;
}

function neighbour(row: HTMLElement, step: 1 | -1): HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-finding-row]')];
  return rows[rows.indexOf(row) + step] ?? null;
}

function otherSide(target: HTMLElement, row: HTMLElement): HTMLElement | null {
  const here = sideOf(target);
  return [...row.querySelectorAll<HTMLElement>('fieldset')].find((side) => side !== here) ?? null;
}

function focusFirst(box: HTMLElement | null): boolean {
  const control =
    box?.querySelector<HTMLElement>('input:checked:enabled') ??
    box?.querySelector<HTMLElement>('input:enabled');
  control?.focus();
  return control !== null && control !== undefined;
}

function openHowTo(row: HTMLElement): boolean {
  const howTo = row.querySelector<HTMLElement>('[aria-expanded]');
  howTo?.click();
  return howTo !== null;
}
