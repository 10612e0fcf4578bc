/**
 * A name as the search compares it: lower case, without accents, words of letters and digits only
 * ("Müller-O'Brien" is "muller o brien"). Nothing a LIKE pattern could take for a wildcard remains.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
