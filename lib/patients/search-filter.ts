import type { Prisma } from '@/lib/db/generated/client';
import { foldName } from './fold-name';
import { parseBirthDate } from './parse-birth-date';

/**
 * The filter for a search box: a date of birth, or a record number, or words that each begin a word
 * of the name; null when nothing searchable was typed. The record number is compared as typed, up to
 * case; the name without accents and case.
 */
export function searchFilter(text: string): Prisma.PatientWhereInput | null {
  const typed = text.trim();
  if (typed === '') return null;
  const birthDate = parseBirthDate(typed);
  if (birthDate) return { birthDate: new Date(birthDate) };
  const words = foldName(typed).split(' ').filter(Boolean);
  const byName = { AND: words.map(beginsAWord) };
  const byNumber: Prisma.PatientWhereInput = {
    recordNumber: { equals: asPattern(typed), mode: 'insensitive' },
  };
  return words.length === 0 ? byNumber : { OR: [byNumber, byName] };
}

/** `foldName` left letters, digits and single spaces: nothing here is a pattern. */
function beginsAWord(word: string): Prisma.PatientWhereInput {
  return {
    OR: [{ searchName: { startsWith: word } }, { searchName: { contains: ` ${word}` } }],
  };
}

/** Prisma compares without case by ILIKE, which takes % and _ for wildcards. */
function asPattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
