import { expect, test } from 'vitest';
import { packFindingIndex, unpackFindingIndex } from './finding-index';
import type { SectionView } from './finding-view';
import { withNames, withoutNames } from './section-wire';

const SECTIONS: readonly SectionView[] = [
  {
    id: 'complaint',
    title: 'Where it hurts',
    bulk: false,
    findings: [
      { id: 'groin-pain', label: 'Groin pain', sided: true, redFlag: false, open: true },
      { id: 'fever', label: 'Fever or rigors', sided: false, redFlag: true },
      { id: 'severity', label: 'Worst pain', kind: 'measure', sided: false, redFlag: false },
    ],
  },
];

test('blocks come back from the wire as they were sent', () => {
  const index = unpackFindingIndex(
    packFindingIndex(
      Object.fromEntries(
        SECTIONS.flatMap(({ findings }) => findings).map(({ id, label, sided, redFlag }) => [
          id,
          { label, sided, redFlag, step: 'history' as const },
        ]),
      ),
    ),
  );
  const sent = withoutNames(SECTIONS);

  expect(withNames(JSON.parse(JSON.stringify(sent)), index)).toEqual(SECTIONS);
  expect(JSON.stringify(sent)).not.toContain('Groin pain');
});
