// The one thing that every step does: rewrite the entries of one folder that need it.
import type { KnowledgeFolder, RawKnowledge } from '@/lib/knowledge/raw-knowledge';

export type Entry = Readonly<Record<string, unknown>>;

/** The knowledge with each entry of the folder rewritten. What is no object is left as it is. */
export function eachEntry(
  raw: RawKnowledge,
  folder: KnowledgeFolder,
  rewrite: (entry: Entry) => Entry,
): RawKnowledge {
  const files = Object.entries(raw[folder]).map(([name, entry]) => [
    name,
    isEntry(entry) ? rewrite(entry) : entry,
  ]);
  return { ...raw, [folder]: Object.fromEntries(files) };
}

export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
