import { describe, expect, test } from 'vitest';
import { readEntry } from './read-entry';

describe('an entry is read as finding, side and answer', () => {
  test.each([
    ['faber right positive', { words: 'faber', side: 'right', state: 'present', value: null }],
    ['Faber positive R', { words: 'faber', side: 'right', state: 'present', value: null }],
    ['slr l neg', { words: 'slr', side: 'left', state: 'absent', value: null }],
    ['right log roll', { words: 'log roll', side: 'right', state: null, value: null }],
    ['hip internal rotation r 10', rotation('right', 10)],
    ['hip internal rotation left 10 deg', rotation('left', 10)],
    ['hip internal rotation 10 left', rotation('left', 10)],
    ['duration 1,5', { words: 'duration', side: null, state: null, value: 1.5 }],
    ['slump both unable', { words: 'slump', side: 'both', state: 'could-not-test', value: null }],
    ['fever no', { words: 'fever', side: null, state: 'absent', value: null }],
    ['fever not tested', { words: 'fever', side: null, state: 'not-tested', value: null }],
    ['onset gradual', { words: 'onset gradual', side: null, state: null, value: null }],
  ])('%s', (typed, expected) => {
    expect(readEntry(typed)).toEqual(expected);
  });

  test.each(['positive', 'right', 'r', 'l4', '10', ''])('"%s" stays a name', (typed) => {
    expect(readEntry(typed)).toEqual({ words: typed, side: null, state: null, value: null });
  });
});

function rotation(side: 'right' | 'left', value: number) {
  return { words: 'hip internal rotation', side, state: null, value };
}
