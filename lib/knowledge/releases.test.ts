import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rawKnowledge } from '@/lib/testing/knowledge';
import { versionOf } from './knowledge-base';
import type { RawKnowledge } from './raw-knowledge';
import { readRelease, releaseBytes, releasedVersions } from './releases';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'iliac-releases-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('a release is read back as it was written', () => {
  const raw = rawKnowledge();
  const version = versionOf(raw);
  writeFileSync(join(directory, `${version}.json.gz`), releaseBytes(raw, '2026-01-31'));

  expect(releasedVersions(directory)).toEqual([version]);
  expect(readRelease(directory, version)).toEqual({ version, released: '2026-01-31', raw });
});

test('a version that was never released is not there', () => {
  expect(readRelease(directory, 'kb-000000000000')).toBeUndefined();
  expect(readRelease(directory, '../kb-000000000000')).toBeUndefined();
});

test('a file that does not hold what its name says is refused', () => {
  writeFileSync(
    join(directory, 'kb-000000000000.json.gz'),
    releaseBytes(rawKnowledge(), '2026-01-31'),
  );

  expect(() => readRelease(directory, 'kb-000000000000')).toThrow('does not hold kb-000000000000');
});

test('a folder that came later is empty in a release without it; another that is missing is a fault', () => {
  const { 'condition-pairs': _, ...older } = rawKnowledge();
  const { findings: __, ...broken } = rawKnowledge();
  const [version] = [older, broken].map((raw) => {
    const kept = versionOf(raw as RawKnowledge);
    writeFileSync(
      join(directory, `${kept}.json.gz`),
      releaseBytes(raw as RawKnowledge, '2026-01-31'),
    );
    return kept;
  });

  expect(readRelease(directory, version ?? '')?.raw['condition-pairs']).toEqual({});
  expect(() => readRelease(directory, versionOf(broken as RawKnowledge))).toThrow(
    'Not in the release: findings',
  );
});
