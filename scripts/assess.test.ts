// The command line as a caller meets it: exit code, one line on standard error, JSON on standard output.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';

// Each call starts Node and loads the knowledge: about a second, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'iliac-assess-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CASE = {
  setting: 'primary-care',
  ageYears: 58,
  sex: 'female',
  complaint: ['hip'],
  findings: [
    { id: 'groin-pain', state: 'present' },
    { id: 'hip-internal-rotation', side: 'right', value: 10 },
    { id: 'straight-leg-raise', side: 'left', state: 'absent' },
  ],
};

function run(script: string, args: readonly string[], input = '') {
  const command = ['--import', 'tsx', `scripts/${script}.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function refusalOf(text: string): string {
  const { status, stdout, stderr } = run('assess', ['-'], text);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trimEnd()).not.toContain('\n');
  return stderr;
}

test('a case in a file gives one JSON object', () => {
  const { status, stdout } = run('assess', [fileWith('case.json', JSON.stringify(CASE))]);

  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    complaint: ['hip'],
    engineVersion: '0.3.0',
    knowledgeVersion: knowledgeBase().version,
  });
});

test('standard input gives the same bytes as a file, with or without a byte order mark', () => {
  const file = run('assess', [fileWith('same.json', JSON.stringify(CASE))]).stdout;

  expect(run('assess', ['-'], JSON.stringify(CASE)).stdout).toBe(file);
  expect(run('assess', ['-'], `\uFEFF${JSON.stringify(CASE)}`).stdout).toBe(file);
});

test('bad input exits with 1 and one line that names the field', () => {
  expect(refusalOf('{')).toMatch(/^Not JSON/);
  expect(refusalOf(JSON.stringify({ ...CASE, setting: 'ward' }))).toMatch(/^setting: /);
  expect(refusalOf(JSON.stringify({ ...CASE, findings: [{ id: 'groin\npian' }] }))).toMatch(
    /^findings\[0\]\.id: No finding "groin\?pian"; did you mean groin-pain\?/,
  );
});

test('a missing file or argument exits with 1 and one line', () => {
  const missing = run('assess', [join(folder, 'nowhere.json')]);
  const none = run('assess', []);

  expect(missing.status).toBe(1);
  expect(missing.stderr).toMatch(/^ENOENT[^\n]*\n$/);
  expect(none.status).toBe(1);
  expect(none.stderr).toMatch(/^Usage: [^\n]*\n$/);
});

test('a bad line is answered by an error and the run goes on', () => {
  const lines = [
    `\uFEFF${JSON.stringify(CASE)}`,
    '',
    '{"setting":"ward"}',
    'x',
    JSON.stringify(CASE),
  ];
  const { status, stdout } = run('assess', [
    '--jsonl',
    fileWith('cases.jsonl', lines.join('\r\n')),
  ]);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

  expect(status).toBe(0);
  expect(answers.map(({ error, line }) => (error ? `error in ${line}` : 'assessed'))).toEqual([
    'assessed',
    'error in 3',
    'error in 4',
    'assessed',
  ]);
});

test('the vocabulary names every word an input may use', () => {
  const { status, stdout } = run('vocabulary', []);
  const vocabulary = JSON.parse(stdout);

  expect(status).toBe(0);
  expect(vocabulary.findings).toHaveLength(knowledgeBase().findings.size);
  expect(
    vocabulary.findings.find(({ id }: { id: string }) => id === 'hip-internal-rotation'),
  ).toMatchObject({
    kind: 'measure',
    sided: true,
    abnormalLabel: 'limited',
  });
  expect(Object.keys(vocabulary)).toEqual([
    'knowledgeVersion',
    'findings',
    'conditions',
    'tests',
    'settings',
    'complaints',
  ]);
});

test('explain gives the smallest changes, a contrast, and how to rule the first candidate in or out', () => {
  const file = fileWith('explained.json', JSON.stringify(CASE));
  const { status, stdout } = run('explain', [file, '--against', 'lumbar-spinal-stenosis']);

  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    contrast: { first: 'hip-osteoarthritis', second: 'lumbar-spinal-stenosis' },
    ruleIn: { condition: 'hip-osteoarthritis', purpose: 'rule-in' },
    ruleOut: { condition: 'hip-osteoarthritis', purpose: 'rule-out' },
  });
});

test('explain refuses a condition there is not, in one line', () => {
  const { status, stderr } = run('explain', ['-', '--condition', 'hip'], JSON.stringify(CASE));

  expect(status).toBe(1);
  expect(stderr).toMatch(/^first: No such condition/);
});
