// The command line as a caller meets it: exit code, one line on standard error, JSON on standard output.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { assess, ENGINE_VERSION } from '@/lib/engine/assess';
import type { Assessment, AssessmentInput } from '@/lib/engine/types';
import { knowledgeBase, releasesDirectory } from '@/lib/knowledge/current';
import { knowledgeBaseOf } from '@/lib/knowledge/knowledge-base-of';
import { releasedVersions } from '@/lib/knowledge/releases';

// Each call starts Node and loads the knowledge: about a second, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'iliac-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const INPUT: AssessmentInput = {
  setting: 'primary-care',
  ageYears: 58,
  sex: 'female',
  complaint: ['hip'],
  findings: [
    { id: 'groin-pain', side: 'right', state: 'present' },
    { id: 'hip-internal-rotation', side: 'right', value: 10 },
  ],
};

function outputUnder(version: string): Assessment {
  const knowledge = knowledgeBaseOf(version);
  const assessed = knowledge && assess(knowledge, INPUT);
  if (!assessed?.ok) throw new Error(`${version} does not take the case`);
  return assessed.value;
}

function run(args: readonly string[], standardInput = '') {
  const command = ['--import', 'tsx', 'scripts/replay.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    input: standardInput,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

function replayed(kept: object): unknown {
  const { status, stdout, stderr } = run(['-'], JSON.stringify(kept));
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

function refusalOf(text: string): string {
  const { status, stdout, stderr } = run(['-'], text);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trimEnd()).not.toContain('\n');
  return stderr;
}

const NOTHING = { conditions: [], flagsRaised: [], flagsCleared: [], firstLineTest: null };

test('what today gave is the same, from a file and with a byte order mark', () => {
  const { version } = knowledgeBase();
  const file = join(folder, 'kept.json');
  writeFileSync(file, `\uFEFF${JSON.stringify({ input: INPUT, output: outputUnder(version) })}`);

  const { status, stdout } = run([file]);

  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    same: true,
    knowledgeVersion: version,
    engineVersion: ENGINE_VERSION,
    reproduction: { kind: 'same' },
    comparison: {
      ...NOTHING,
      knowledgeVersion: version,
      engineVersion: ENGINE_VERSION,
      leftOut: [],
    },
  });
});

test('what an earlier release gave is the same, and what today says differently is listed', () => {
  const [version = ''] = releasedVersions(releasesDirectory());

  const result = replayed({ input: INPUT, output: outputUnder(version) });

  expect(result).toMatchObject({
    same: true,
    knowledgeVersion: version,
    comparison: {
      knowledgeVersion: knowledgeBase().version,
      conditions: expect.arrayContaining([expect.anything()]),
    },
  });
});

test('another digit, another engine and knowledge that is not kept are not the same, each with its reason', () => {
  const output = outputUnder(knowledgeBase().version);
  const reasonOf = (change: object) => replayed({ input: INPUT, output: { ...output, ...change } });

  expect(reasonOf({ noneOfThese: output.noneOfThese + 1e-9 })).toMatchObject({
    same: false,
    reproduction: { kind: 'different', comparison: NOTHING },
  });
  expect(reasonOf({ engineVersion: '0.1.0' })).toMatchObject({
    same: false,
    engineVersion: '0.1.0',
    reproduction: { kind: 'other-engine', comparison: NOTHING },
  });
  expect(reasonOf({ knowledgeVersion: 'kb-000000000000' })).toMatchObject({
    same: false,
    reproduction: { kind: 'knowledge-not-kept' },
  });
});

test('bad input exits with 1 and one line that says what is wrong', () => {
  const output = outputUnder(knowledgeBase().version);

  expect(refusalOf('{')).toMatch(/^Not JSON/);
  expect(refusalOf(JSON.stringify(output))).toMatch(/^Give \{"input": \.\.\., "output": \.\.\.\}/);
  expect(refusalOf(JSON.stringify({ input: INPUT, output: { differential: 1 } }))).toMatch(
    /^output\.knowledgeVersion: .*output\.differential: /,
  );
  expect(refusalOf(JSON.stringify({ input: { ...INPUT, findings: [] }, output }))).toMatch(
    /^input: It is not the case that this output was made from/,
  );
  expect(refusalOf(JSON.stringify({ input: { ...INPUT, setting: 'ward' }, output }))).toMatch(
    /^setting: /,
  );
});

test('a missing file or argument exits with 1 and one line', () => {
  const missing = run([join(folder, 'nowhere.json')]);
  const none = run([]);

  expect(missing.status).toBe(1);
  expect(missing.stderr).toMatch(/^ENOENT[^\n]*\n$/);
  expect(none.status).toBe(1);
  expect(none.stderr).toMatch(/^Usage: [^\n]*\n$/);
});
