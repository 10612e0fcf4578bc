import { expect, test } from 'vitest';
import { knowledgeBase } from '@/lib/knowledge/current';
import { packFindingIndex, unpackFindingIndex } from './finding-index';

test('what is packed comes out the same', () => {
  const index = {
    fever: {
      label: 'Fever or rigors',
      step: 'history',
      redFlag: true,
      counted: true,
      sided: false,
    },
    fadir: { label: 'FADIR', step: 'exam', redFlag: false, counted: false, sided: true },
    age: { label: 'Age', step: undefined, redFlag: false, counted: false, sided: false },
  } as const;

  expect(packFindingIndex(index)).toEqual(['fever|Fever or rigors|hrc', 'fadir|FADIR|es', 'age||']);
  expect(unpackFindingIndex(packFindingIndex(index))).toEqual(index);
});

test('no label holds the bar that parts the fields', () => {
  const labels = [...knowledgeBase().findings.values()].map(({ label }) => label);

  expect(labels.filter((label) => label.includes('|'))).toEqual([]);
});
