import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KnowledgeError } from './fault';
import { readData } from './read-data';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'iliac-data-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(file: string, text: string) {
  const path = join(directory, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

test('a file stands in its folder under its name, one level deeper where there is one', () => {
  write('findings/groin-pain.json', '{"id":"groin-pain"}');
  write('evidence/hip-fracture/age.json', '{"finding":"age"}');
  write('model.json', '{"value":1}');
  write('findings/notes.md', 'not data');

  const raw = readData(directory);

  expect(raw.findings).toEqual({ 'groin-pain': { id: 'groin-pain' } });
  expect(raw.evidence).toEqual({ 'hip-fracture/age': { finding: 'age' } });
  expect(raw.model).toEqual({ value: 1 });
  expect(raw.tests).toEqual({});
});

test('what is not JSON and what lies elsewhere are all named at once', () => {
  write('findings/groin-pain.json', '{"id":');
  write('oddments/age.json', '{}');

  let faults: readonly { file: string; reason: string }[] = [];
  try {
    readData(directory);
  } catch (error) {
    if (error instanceof KnowledgeError) faults = error.faults;
  }

  expect(faults.map(({ file }) => file).sort()).toEqual([
    'findings/groin-pain.json',
    'oddments/age.json',
  ]);
  expect(faults.find(({ file }) => file.startsWith('findings'))?.reason).toContain('not JSON');
});
