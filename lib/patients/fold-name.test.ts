import { expect, test } from 'vitest';
import { foldName } from './fold-name';

test('accents, case and punctuation do not matter to the search', () => {
  expect(foldName("  MÜLLER-O'Brien ")).toBe('muller o brien');
  expect(foldName('Łukasz Sørensen')).toBe('lukasz sorensen');
  expect(foldName('Groß')).toBe(foldName('GROSS'));
});

test('a name in another script keeps its letters', () => {
  expect(foldName('Ольга')).toBe('ольга');
  expect(foldName('山田')).toBe('山田');
});

test('wildcards of the database are not letters', () => {
  expect(foldName('100%_\\')).toBe('100');
});
