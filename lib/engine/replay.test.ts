import { describe, expect, test } from 'vitest';
import { releasesDirectory } from '@/lib/knowledge/current';
import type { KnowledgeBase } from '@/lib/knowledge/knowledge-base';
import { knowledgeBaseOf } from '@/lib/knowledge/knowledge-base-of';
import { releasedVersions } from '@/lib/knowledge/releases';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { aFinding } from '@/lib/testing/knowledge-entries';
import { assess } from './assess';
import { type KeptAssessment, replay } from './replay';
import type { AssessmentInput } from './types';

const INPUT: AssessmentInput = {
  setting: 'primary-care',
  complaint: ['hip'],
  findings: [
    { id: 'groin-pain', side: 'right', state: 'present' },
    { id: 'hip-internal-rotation', side: 'right', value: 10 },
  ],
};

const then = aKnowledgeBase((raw) => {
  raw.findings['groin-pain'] = aFinding({ id: 'groin-pain', sided: true });
});
/** Groin pain was dropped and another share given. */
const now = aKnowledgeBase((raw) => {
  delete raw.findings['groin-pain'];
  delete raw.evidence['hip-osteoarthritis/groin-pain'];
});

/** As it comes back from where it was stored: plain JSON. */
function keptUnder(knowledge: KnowledgeBase, change: Partial<KeptAssessment> = {}): KeptAssessment {
  const result = assess(knowledge, INPUT);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { knowledgeVersion, engineVersion, inputHash } = result.value;
  const kept = { input: INPUT, output: result.value, knowledgeVersion, engineVersion, inputHash };
  return { ...JSON.parse(JSON.stringify(kept)), ...change };
}

test('the knowledge of its time gives the same bytes, whatever the order of the stored keys', () => {
  const kept = keptUnder(then);
  const output = Object.fromEntries(Object.entries(kept.output).reverse());
  const reordered = { ...kept, output: output as KeptAssessment['output'] };

  expect(replay(kept, then, now).reproduction).toEqual({ kind: 'same' });
  expect(replay(reordered, then, now).reproduction).toEqual({ kind: 'same' });
});

test('one digit more is not the same', () => {
  const { output, ...kept } = keptUnder(then);
  const [first, ...others] = output.differential;
  if (!first) throw new Error('Nothing is listed');
  const changed = { ...first, probability: first.probability + 1e-9 };

  const { reproduction } = replay(
    { ...kept, output: { ...output, differential: [changed, ...others] } },
    then,
    now,
  );

  expect(reproduction).toMatchObject({
    kind: 'different',
    comparison: { conditions: [{ condition: first.condition }], flagsRaised: [] },
  });
});

test('what another engine wrote is not held against this one, but compared', () => {
  const { reproduction } = replay(keptUnder(then, { engineVersion: '0.0.1' }), then, now);

  expect(reproduction).toEqual({
    kind: 'other-engine',
    comparison: { conditions: [], flagsRaised: [], flagsCleared: [], firstLineTest: null },
  });
});

test('an input that is not its own, or that the knowledge does not know, is said', () => {
  const other = { ...INPUT, findings: [] };
  const unknown = { ...INPUT, findings: [{ id: 'no-such-finding', state: 'present' }] };
  const kindOf = (input: unknown) =>
    replay(keptUnder(then, { input }), then, now).reproduction.kind;

  expect(kindOf(other)).toBe('other-input');
  expect(kindOf(unknown)).toBe('input-refused');
  expect(kindOf({})).toBe('input-refused');
});

test('without the knowledge of its time only today speaks', () => {
  const { reproduction, today } = replay(keptUnder(then), undefined, then);

  expect(reproduction).toEqual({ kind: 'knowledge-not-kept' });
  expect(today).toMatchObject({ ok: true, value: { conditions: [], leftOut: [] } });
});

test('today leaves out answers it has no place for, names them, and says what moved', () => {
  const { today } = replay(keptUnder(then), then, now);

  expect(today).toMatchObject({
    ok: true,
    value: {
      leftOut: ['groin-pain'],
      knowledgeVersion: now.version,
      conditions: [{ condition: 'hip-osteoarthritis' }, {}],
    },
  });
  const moved = today.ok ? today.value.conditions[0]?.moved : undefined;
  expect(moved).toBeLessThan(0);
});

test('a setting that today does not have is an answer too', () => {
  const { today } = replay(keptUnder(then, { input: { ...INPUT, setting: 'ward' } }), then, now);

  expect(today).toMatchObject({ ok: false, error: [{ field: 'setting' }] });
});

describe.each(releasedVersions(releasesDirectory()))('a case kept under %s', (version) => {
  test('is assessed again under its own version, with the same bytes', () => {
    const released = knowledgeBaseOf(version);
    if (!released) throw new Error(`${version} is not kept`);

    const kept = keptUnder(released);

    expect(kept.knowledgeVersion).toBe(version);
    expect(replay(kept, released, now).reproduction).toEqual({ kind: 'same' });
  });
});
