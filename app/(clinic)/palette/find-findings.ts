import uFuzzy from '@leeoniya/ufuzzy';
import type { Vocabulary, VocabularyEntry } from '@/components/clinical/vocabulary';

/** One line of the search: a finding, and of a choice the option that was named. */
export type FoundFinding = {
  readonly finding: VocabularyEntry;
  readonly option: { readonly id: string; readonly label: string } | null;
};

// One wrong, missing, swapped or doubled letter within a word is forgiven; words may come in any order.
const search = new uFuzzy({ intraMode: 1, interLft: 1 });
const WORDS_IN_ANY_ORDER = 4;

/** Searches names, synonyms and options; the closest first. */
export function createFindingSearch(
  vocabulary: Vocabulary,
): (words: string, limit: number) => readonly FoundFinding[] {
  const lines = vocabulary.flatMap((finding) =>
    [finding.label, ...finding.synonyms].flatMap((name) => [
      { text: name, finding, option: null },
      ...(finding.options ?? []).map((option) => ({
        text: `${name} ${option.label}`,
        finding,
        option,
      })),
    ]),
  );
  const texts = uFuzzy.latinize(lines.map(({ text }) => text));
  return (words, limit) => {
    if (words === '') return [];
    const [indexes] = search.search(texts, words, WORDS_IN_ANY_ORDER);
    // The name that says least beyond what was typed is meant.
    const found = (indexes ?? [])
      .flatMap((index) => lines[index] ?? [])
      .sort((one, other) => one.text.length - other.text.length);
    return onceEach(found).slice(0, limit);
  };
}

/** A finding is met under each of its names; its first place counts. */
function onceEach(found: readonly FoundFinding[]): readonly FoundFinding[] {
  const seen = new Set<string>();
  return found.filter(({ finding, option }) => {
    const key = `${finding.id}/${option?.id ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
