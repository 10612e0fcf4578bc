import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { manifestText } from './manifest-text';

const DATA = fileURLToPath(new URL('./data/', import.meta.url));

test('the manifest lists the data files as they are (else: npm run knowledge:manifest)', async () => {
  const files = await readdir(DATA, { recursive: true });
  const manifest = await readFile(`${DATA}manifest.ts`, 'utf8');

  expect(manifest === manifestText(files), 'Run npm run knowledge:manifest').toBe(true);
});

test('the order of the files on the disk does not matter', () => {
  const files = ['tests/b.json', 'tests/a.json', 'evidence/x/y.json', 'findings', 'notes.md'];

  expect(manifestText(files)).toBe(manifestText(files.toReversed()));
});

test('each file is imported once and stands in its folder under its name', () => {
  const text = manifestText(['evidence/hip-fracture/age.json', 'red-flag-rules/a-1.json']);

  expect(text).toContain(
    "import evidence__hip_fracture__age from './evidence/hip-fracture/age.json';",
  );
  expect(text).toContain("'hip-fracture/age': evidence__hip_fracture__age,");
  expect(text).toContain("'a-1': red_flag_rules__a_1,");
});
