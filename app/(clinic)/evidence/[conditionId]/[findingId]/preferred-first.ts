import type { Evidence, Study } from '@/lib/knowledge/schema/evidence';

/** The studies of an entry, the one that scores first. */
export function preferredFirst({ studies, preferred }: Evidence): readonly Study[] {
  return [...studies].sort((a, b) => Number(b.id === preferred) - Number(a.id === preferred));
}
