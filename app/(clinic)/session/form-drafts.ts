// What is being written in a form and not saved yet. It is kept in memory while the pages of a visit come and go, and
// on the device, encrypted (unsent-store), so that a reload or a crash loses none of it.
import type { UnsentStore } from './unsent-store';

/** Changes when what is kept changes its shape: an older page's is then left alone. */
const FORMAT = 1;
/** Between keystrokes nothing is written. */
const WRITE_AFTER_MS = 400;

type Kept = { readonly format: number; readonly values: unknown };

const drafts = new Map<string, unknown>();
const devices = new Map<string, Promise<UnsentStore | null>>();
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
/** What the device does not hold yet as it stands here. */
const unwritten = new Set<string>();
const listeners = new Set<() => void>();

/** The values of a form that differ from what is saved. */
export function keepDraft(id: string, values: unknown): void {
  drafts.set(id, values);
  unwritten.add(id);
  clearTimeout(waiting.get(id));
  waiting.set(
    id,
    setTimeout(() => void write(id), WRITE_AFTER_MS),
  );
  tell();
}

/** It was saved, or given up. */
export function dropDraft(id: string): void {
  if (!drafts.delete(id)) return;
  unwritten.delete(id);
  clearTimeout(waiting.get(id));
  void write(id);
  tell();
}

export function hasDraft(id: string): boolean {
  return drafts.has(id);
}

export function countDrafts(): number {
  return drafts.size;
}

/** Whether the page may be closed without losing any of it. */
export function areDraftsKept(): boolean {
  return unwritten.size === 0;
}

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was kept before this is asked; undefined when nothing was, or when somebody writes anew before the device replied. */
export async function loadDraft(id: string): Promise<unknown> {
  if (drafts.has(id)) return drafts.get(id);
  const device = await deviceOf(id);
  const [kept] = ((await device?.takeOver()) ?? []).filter(isKept);
  if (!kept || drafts.has(id)) return undefined;
  drafts.set(id, kept.values);
  tell();
  return kept.values;
}

/** A hidden page may never be seen again. */
export function writeDraftsNow(): void {
  for (const [id, timer] of waiting) {
    clearTimeout(timer);
    void write(id);
  }
}

async function write(id: string): Promise<void> {
  waiting.delete(id);
  const device = await deviceOf(id);
  const values = drafts.get(id);
  const value: Kept | null = drafts.has(id) ? { format: FORMAT, values } : null;
  // No store, or a full disk: the page still holds it, and asks before it is closed.
  const isWritten = await device?.write(value).then(yes, no);
  if (drafts.get(id) !== values || (value !== null && !isWritten)) return;
  unwritten.delete(id);
  tell();
}

async function deviceOf(id: string): Promise<UnsentStore | null> {
  const opening = devices.get(id) ?? openDevice(id);
  devices.set(id, opening);
  const device = await opening;
  // It could not be had now, which says nothing of the next time.
  if (!device) devices.delete(id);
  return device;
}

async function openDevice(id: string): Promise<UnsentStore | null> {
  // Loaded apart: a page without it already works.
  const { openUnsentStore } = await import('./unsent-store');
  return openUnsentStore(`form:${id}`);
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT
  );
}

const yes = (): boolean => true;
const no = (): boolean => false;

function tell(): void {
  for (const listener of listeners) listener();
}
