import * as z from 'zod';
import { FINDING_SECTIONS } from '@/lib/knowledge/schema/finding';
import { anatomicalSourceSchema, statusSchema } from '@/lib/knowledge/schema/primitives';
import { type EvidenceFilter, NO_FILTER } from '@/lib/knowledge/search-evidence';

/** The address of a search. What is not one of the choices counts as not chosen: links grow old. */
const querySchema = z.object({
  text: z.string().max(100).catch(''),
  region: anatomicalSourceSchema.nullable().catch(null),
  section: z.enum(FINDING_SECTIONS).nullable().catch(null),
  status: statusSchema.nullable().catch(null),
});

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filter of an address, null when the address names none. */
export function filterOf({ q, region, section, status }: Query): EvidenceFilter | null {
  const parsed = querySchema.parse({ text: q, region, section, status });
  const isEmpty = parsed.text.trim() === '' && !parsed.region && !parsed.section && !parsed.status;
  return isEmpty ? null : { ...NO_FILTER, ...parsed };
}
