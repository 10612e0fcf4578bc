import { expect, test } from 'vitest';
import { rawKnowledge } from '@/lib/testing/knowledge';
import { aSource, aStudy } from '@/lib/testing/knowledge-entries';
import { diffKnowledge } from './diff';

const FILE = 'evidence/hip-osteoarthritis/groin-pain.json';

function changed(change: (raw: ReturnType<typeof rawKnowledge>) => void) {
  const after = rawKnowledge();
  change(after);
  return diffKnowledge(rawKnowledge(), after);
}

test('equal knowledge has no difference', () => {
  expect(changed(() => {})).toEqual([]);
});

test('a file that came and one that went', () => {
  const changes = changed((raw) => {
    raw.sources['khan-2004'] = aSource({ id: 'khan-2004' });
    delete raw.sources['jones-2021'];
  });

  expect(changes).toEqual([
    { file: 'sources/jones-2021.json', kind: 'removed', values: [] },
    { file: 'sources/khan-2004.json', kind: 'added', values: [] },
  ]);
});

test('a corrected figure is shown with what stood there', () => {
  const changes = changed((raw) => {
    const study = raw.evidence['hip-osteoarthritis/groin-pain']?.studies[0];
    if (study) study.likelihoodRatioPositive = { value: 2.4 };
  });

  expect(changes).toEqual([
    {
      file: FILE,
      kind: 'changed',
      values: [
        { path: 'studies[smith-2020].likelihoodRatioPositive.value', before: '2', after: '2.4' },
      ],
    },
  ]);
});

test('a study put first does not make the others look changed', () => {
  const [change] = changed((raw) => {
    raw.evidence['hip-osteoarthritis/groin-pain']?.studies.unshift(
      aStudy({ id: 'khan-2004', sensitivity: { value: 0.4 } }),
    );
  });

  expect(change?.values.every(({ path }) => path.startsWith('studies[khan-2004]'))).toBe(true);
  expect(change?.values.every(({ before }) => before === null)).toBe(true);
});
