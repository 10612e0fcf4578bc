import { describe, expect, test } from 'vitest';
import { derivedWords } from './derived-words';

describe('derivedWords', () => {
  test('names each figure once, a bound as an interval', () => {
    expect(
      derivedWords([
        'likelihoodRatioNegative',
        'likelihoodRatioPositive.low',
        'likelihoodRatioPositive.high',
      ]),
    ).toBe('LR−, interval of LR+');
  });

  test('the intervals of many answers are one phrase', () => {
    expect(derivedWords(['shareByOutcome.female.interval', 'shareByOutcome.male.interval'])).toBe(
      'interval of shares of the answers',
    );
  });

  test('a figure computed whole needs no word on its interval', () => {
    expect(derivedWords(['sensitivity', 'sensitivity.interval'])).toBe('sensitivity');
  });
});
