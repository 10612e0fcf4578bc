// The newest version of each record that this tab has seen. "Back" may show a page as it was drawn before a save: such a
// page asks for a new one instead of showing, and building on, what is no longer in the record.

const newest = new Map<string, number>();
const listeners = new Set<() => void>();

export function noteVersion(encounterId: string, version: number): void {
  if (version <= newestVersion(encounterId)) return;
  newest.set(encounterId, version);
  for (const listener of listeners) listener();
}

export function newestVersion(encounterId: string): number {
  return newest.get(encounterId) ?? 0;
}

export function subscribeToVersions(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
