import { idSchema } from '@/lib/knowledge/schema/primitives';
import type { HandoutOptions } from './types';

/** More than five exercises a day are not done. */
export const MOST_EXERCISES = 5;

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The options of an address; anything that is not an option is as if it were not there. */
export function handoutOptions({
  large,
  considered,
  exercise,
  chosen,
}: Parameters): HandoutOptions {
  const listed = typeof exercise === 'string' ? [exercise] : (exercise ?? []);
  const ids = [...new Set(listed)].filter((id) => idSchema.safeParse(id).success);
  return {
    isLarge: large === 'yes',
    namesConsidered: considered === 'yes',
    exerciseIds: chosen === 'yes' ? ids.slice(0, MOST_EXERCISES) : null,
  };
}

/** The same options as the query of an address. */
export function handoutQuery({ isLarge, namesConsidered, exerciseIds }: HandoutOptions): string {
  const query = new URLSearchParams();
  if (isLarge) query.append('large', 'yes');
  if (namesConsidered) query.append('considered', 'yes');
  if (exerciseIds) query.append('chosen', 'yes');
  for (const id of exerciseIds ?? []) query.append('exercise', id);
  return query.toString();
}
