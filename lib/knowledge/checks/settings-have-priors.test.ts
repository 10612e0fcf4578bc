import { expect, test } from 'vitest';
import { aKnowledgeBase } from '@/lib/testing/knowledge';
import { settingsHavePriors } from './settings-have-priors';

test('a setting that borrows its shares with a reason passes', () => {
  expect(settingsHavePriors.check(aKnowledgeBase())).toEqual([]);
});

test('a setting or a complaint without a file is named', () => {
  const kb = aKnowledgeBase((raw) => {
    delete raw.settings.rheumatology;
    delete raw.complaints.hip;
  });

  expect(settingsHavePriors.check(kb).map(({ file }) => file)).toEqual([
    'complaints/hip.json',
    'settings/rheumatology.json',
  ]);
});

test('shares that are not there cannot be borrowed, nor borrowed without a reason', () => {
  const kb = aKnowledgeBase((raw) => {
    raw.settings.emergency = { id: 'emergency', label: 'Emergency', priorsFrom: 'orthopaedics' };
  });

  expect(settingsHavePriors.check(kb).map(({ reason }) => reason)).toEqual([
    'There is no priors/orthopaedics/low-back.json',
    'There is no priors/orthopaedics/hip.json',
    'There is no priors/orthopaedics/buttock-leg.json',
    'Borrowed shares have no reason',
  ]);
});
