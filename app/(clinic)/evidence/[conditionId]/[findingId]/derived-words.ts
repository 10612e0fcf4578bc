const WORDS: Readonly<Record<string, string>> = {
  sensitivity: 'sensitivity',
  specificity: 'specificity',
  likelihoodRatioPositive: 'LR+',
  likelihoodRatioNegative: 'LR−',
  likelihoodRatioByOutcome: 'ratios of the answers',
  shareByOutcome: 'shares of the answers',
};

/**
 * What of a study was computed rather than printed, in words for a reader: "LR+, interval of LR−".
 * The file names each bound and each answer; a reader needs each figure once.
 */
export function derivedWords(derived: readonly string[]): string {
  const phrases = derived.map((field) => {
    const [name = field, ...rest] = field.split('.');
    const words = WORDS[name] ?? name;
    const last = rest.at(-1);
    const isBound = last === 'interval' || last === 'low' || last === 'high';
    return isBound && !derived.includes(name) ? `interval of ${words}` : words;
  });
  return [...new Set(phrases)].join(', ');
}
