import type { Prisma } from '@/lib/db/generated/client';
import { foldName } from './fold-name';
import type { PatientInput } from './schema';

export type Person = Pick<PatientInput, 'familyName' | 'givenName' | 'birthDate'>;

/** Family name first, as the search stores it. */
export function searchNameOf({ familyName, givenName }: Omit<Person, 'birthDate'>): string {
  return `${foldName(familyName)} ${foldName(givenName)}`;
}

/**
 * Who may be the same person: the same name in either order, or the same date of birth and one of
 * the two names. Misses a mistyped name with a mistyped date.
 */
export function whereSimilar(person: Person): Prisma.PatientWhereInput {
  const family = foldName(person.familyName);
  const given = foldName(person.givenName);
  const birthDate = new Date(person.birthDate);
  return {
    OR: [
      { searchName: { in: [`${family} ${given}`, `${given} ${family}`] } },
      { birthDate, OR: [family, given].filter(Boolean).flatMap(isOneOfTheNames) },
    ],
  };
}

function isOneOfTheNames(name: string): Prisma.PatientWhereInput[] {
  return [{ searchName: { startsWith: `${name} ` } }, { searchName: { endsWith: ` ${name}` } }];
}
